/**
 * The report that notes become: a page for docs/verslag/, or pieces for the YAML of each clip.
 *
 * vbtcDay.report gives { toMarkdown, toYaml }; `known` lists the ids of the clips of this site.
 */
(() => {
  const { notes: model, session: plan } = window.vbtcDay;
  // A sign that YAML does not allow, and half of a pair of which the other half is gone.
  const UNSEEN =
    // eslint-disable-next-line no-control-regex -- these are the signs to take out
    /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
  /**
   * On one line.
   * @param {string} value
   */
  const oneLine = (value) => value.replace(UNSEEN, "").replace(/\s+/g, " ").trim();
  /**
   * With nothing in it that looks like HTML: that is not allowed in YAML.
   * @param {string} value
   */
  const clean = (value) => oneLine(value).replace(/<(?=[a-zA-Z/!])/g, "‹");
  /**
   * A JSON string is a YAML string too.
   * @param {string} value
   */
  const quote = (value) => JSON.stringify(clean(value));

  /**
   * What the room said (or nothing) and added to it, what the team answered, and the question on
   * the screen.
   * @typedef {{ remark: string, points: string[], answers: string[], question: string }} Remark
   */

  /**
   * Lines as the site keeps a conversation: each remark with what the room added and the answers
   * after it, per clip. An answer without a remark is one to the question itself. What the room
   * adds after an answer, or to nothing, is a remark of its own: so all stays in its order.
   * @param {Notes} notes
   * @returns {[clip: string, remarks: Remark[]][]}
   */
  const conversation = (notes) => {
    /** @type {Map<string, Remark[]>} */
    const clips = new Map();
    for (const { kind, text: said, clip, question } of notes.lines) {
      if (!model.says(said)) continue;
      const remarks = clips.get(clip) ?? [];
      clips.set(clip, remarks);
      const before = remarks.at(-1);
      const same = before?.question === question ? before : undefined;
      const words = said.trim();
      if (kind === "antwoord" && same) same.answers.push(words);
      else if (kind === "aanvulling" && same?.remark && !same.answers.length) {
        same.points.push(words);
      } else {
        const [remark, answers] = kind === "antwoord" ? ["", [words]] : [words, []];
        remarks.push({ remark, points: [], answers, question });
      }
    }
    return [...clips];
  };

  /**
   * @param {Remark[]} remarks
   * @param {string} date the day, where nothing around the remarks says it
   * @param {string} indent
   */
  const discussion = (remarks, date, indent) =>
    remarks.flatMap(({ remark, points, answers, question }) => {
      const fields = [
        ...(remark ? [`remark: ${quote(remark)}`] : []),
        ...(question ? [`question: ${quote(question)}`] : []),
        ...(points.length ? ["points:"] : []),
        ...points.map((point) => `  - ${quote(point)}`),
        ...(answers.length ? ["answers:"] : []),
        ...answers.map((answer) => `  - ${quote(answer)}`),
        "source: verslag",
        ...(date ? [`day: ${quote(date)}`] : []),
      ];
      return fields.map((field, at) => `${indent}${at ? "  " : "- "}${field}`);
    });

  /**
   * A day as people write it: "2022-04-21" is "21 april 2022".
   * @param {string} date
   */
  const written = (date) => {
    const [year, month, day] = date.split("-").map(Number);
    return `${day} ${window.vbtcDayFacts.months[month - 1]} ${year}`;
  };

  /** @param {string} text of which the first sign is written as a number */
  const numbered = (text) => `&#${text.codePointAt(0)};${text.slice(1)}`;

  /**
   * What a person typed stands in Markdown as text, never as a heading, a list, a link or HTML, nor
   * as a note to who keeps the site, which no reader sees. Where a backslash does nothing a number
   * stands for the sign.
   * @param {string} value
   */
  const plain = (value) => {
    const text = oneLine(value)
      .replace(/&(?=#?\w+;)/g, "&amp;")
      .replace(/[\\`*_{}[\]#|]/g, "\\$&")
      .replaceAll("<", "&lt;")
      .replace(/^([-+>!])/, "\\$1")
      .replace(/^(\d+)([.)])/, "$1\\$2")
      .replace(/~(?=~)|=(?==)|:(?=\/\/)|(?<=www)\.|(?<=\S)@(?=\S)/gi, numbered);
    return window.vbtcDayFacts.notes.reduce(
      (all, note) => all.replaceAll(note, numbered(note)),
      text,
    );
  };

  /**
   * A remark outside the fragments, with its question: the list says who spoke, or words do.
   * @param {Remark} remark
   */
  const item = ({ remark, points, answers, question }) => {
    const asked = question ? `Bij de vraag ‘${plain(question)}’` : "";
    const said = remark ? plain(remark) : "het team zei:";
    const team = points.length ? "Het team antwoordt: " : "";
    return [
      `- ${[asked, said].filter(Boolean).join(": ")}`,
      ...points.map((point) => `    - De zaal vult aan: ${plain(point)}`),
      ...answers.map((answer) => `    - ${team}${plain(answer)}`),
    ];
  };

  /**
   * The report, to put in docs/verslag/: the same form as the report of 21 April 2022.
   * @type {StudyDay["report"]["toMarkdown"]}
   */
  const toMarkdown = (notes, rows, known) => {
    const date = notes.date || plan.today();
    const all = conversation(notes);
    const spoken = all.filter(([clip]) => known.includes(clip));
    const other = all.filter(([clip]) => !known.includes(clip)).flatMap(([, remarks]) => remarks);
    const lines = [
      "---",
      "template: report.html",
      `title: ${quote(`Studiedag van ${written(date)}`)}`,
      `description: ${quote(`${notes.title}: wat de zaal aanbracht en wat het team antwoordde.`)}`,
      `date: ${date}`,
      `report_version: ${window.vbtcDayFacts.reportVersion}`,
      ...(spoken.length ? ["conversation:"] : []),
      ...spoken.flatMap(([clip, remarks]) => [
        `  - clip: ${clip}`,
        "    discussion:",
        ...discussion(remarks, "", "      "),
      ]),
      "---",
      "## Programma",
      "",
      ...rows.map(({ hours, name }) => `- ${hours} uur: ${plain(name)}`),
      "",
      "## Zo verliep het gesprek",
      "",
      "Hieronder lees je kort wat deelnemers aanbrachten, en wat het team antwoordde.",
      "",
      ...other.flatMap(item),
    ];
    return `${lines.join("\n").trimEnd()}\n`;
  };

  /**
   * For clips/NN-….yml: what was said about each clip.
   * @type {StudyDay["report"]["toYaml"]}
   */
  const toYaml = (notes, known) => {
    const date = notes.date || plan.today();
    const spoken = conversation(notes).filter(([clip]) => known.includes(clip));
    const pieces = spoken.map(([clip, remarks]) => [
      `# Voor het bestand van ${clip}. Staat daar al \`discussion:\`? ` +
        "Plak dan alles onder die regel, op het einde van de lijst.",
      "discussion:",
      ...discussion(remarks, date, "  "),
    ]);
    return `${pieces.map((lines) => lines.join("\n")).join("\n\n")}\n`;
  };

  window.vbtcDay = { ...window.vbtcDay, report: { toMarkdown, toYaml } };
})();
