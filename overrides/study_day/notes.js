/**
 * What the room says: lines per question, and the report that they become.
 *
 * vbtcDay.notes gives { fresh, line, repair, merge, toMarkdown, toYaml, today }.
 * Notes are { version, day (id of the session), title, date, lines }. A line is { id, kind: "opmerking"
 * or "antwoord", text, clip, question, minute ("10.05"), changed (milliseconds) }.
 */
(() => {
  const VERSION = 1;
  const KINDS = ["opmerking", "antwoord"];
  const MOST_LETTERS = 20_000;

  const newId = () => Math.random().toString(36).slice(2, 12);
  const fresh = (session) => ({ version: VERSION, day: session.id, title: session.title, date: session.date, lines: [] });
  const line = (fields) => ({ id: newId(), kind: "opmerking", text: "", clip: "", question: "", minute: "", changed: Date.now(), ...fields });

  const text = (value) => (typeof value === "string" ? value.slice(0, MOST_LETTERS) : "");

  /** Notes out of anything: null when nothing in it is a note. */
  const repair = (data) => {
    if (!data || typeof data !== "object" || !Array.isArray(data.lines)) return null;
    const lines = data.lines.filter((item) => item && typeof item === "object" && typeof item.text === "string").map((item) => line({
      id: /^[a-z0-9]{1,24}$/.test(item.id ?? "") ? item.id : newId(),
      kind: KINDS.includes(item.kind) ? item.kind : "opmerking",
      text: text(item.text), clip: text(item.clip), question: text(item.question), minute: text(item.minute),
      changed: Number.isFinite(item.changed) ? item.changed : 0,
    }));
    return { version: VERSION, day: text(data.day), title: text(data.title), date: text(data.date), lines };
  };

  const minutes = ({ minute }) => { const [hours, rest] = minute.split(".").map(Number); return hours * 60 + rest; };

  /** Remarks by the minute, each with the answers that stand after it. */
  const inOrder = (lines) => {
    const turns = [];
    for (const item of lines) {
      const turn = turns.at(-1);
      const answer = item.kind === "antwoord" && turn && turn[0].clip === item.clip && turn[0].question === item.question;
      if (answer) turn.push(item); else turns.push([item]);
    }
    const at = ([first]) => (Number.isFinite(minutes(first)) ? minutes(first) : Infinity);
    return turns.sort((mine, theirs) => at(mine) - at(theirs) || 0).flat();
  };

  /** Two people's notes of one day. A line that both changed in another way is kept twice. */
  const merge = (one, other) => {
    const lines = [...one.lines];
    let previous = null;
    for (const item of other.lines) {
      const mine = lines.find(({ id }) => id === item.id);
      const twin = lines.find((line) => ["text", "kind", "clip", "question", "minute"].every((field) => line[field] === item[field]));
      const changed = mine && (mine.text !== item.text || mine.kind !== item.kind);
      const known = twin ?? (changed ? null : mine);
      const added = known ? null : { ...item, id: mine ? newId() : item.id };
      // A changed line stands beside its other version, an answer behind what it answers.
      const before = changed ? mine : item.kind === "antwoord" ? previous : null;
      if (added) lines.splice(before ? lines.indexOf(before) + 1 : lines.length, 0, added);
      previous = added ?? known;
    }
    return { ...one, lines: inOrder(lines) };
  };

  // A JSON string is a YAML string too. A sign that looks like HTML is not allowed there; nor are line breaks.
  const UNSEEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
  const clean = (value) => value.replace(UNSEEN, "").replace(/\s+/g, " ").replace(/<(?=[a-zA-Z/!])/g, "‹").trim();
  const quote = (value) => JSON.stringify(clean(value));

  /** Lines as the site keeps a conversation: each remark with the answers after it, per clip. */
  const conversation = (notes) => {
    const clips = new Map();
    for (const { kind, text: said, clip, question } of notes.lines) {
      if (!clean(said)) continue;
      const remarks = clips.get(clip) ?? clips.set(clip, []).get(clip);
      if (kind === "opmerking" || remarks.at(-1)?.question !== question) {
        remarks.push({ remark: kind === "opmerking" ? said.trim() : question || "Uit het gesprek.", answers: [], question });
      }
      if (kind === "antwoord") remarks.at(-1).answers.push(said.trim());
    }
    return clips;
  };

  const discussion = (remarks, date, indent) => remarks.flatMap(({ remark, answers }) => [
    `${indent}- remark: ${quote(remark)}`,
    ...(answers.length ? [`${indent}  answers:`, ...answers.map((answer) => `${indent}    - ${quote(answer)}`)] : []),
    `${indent}  source: verslag`,
    ...(date ? [`${indent}  day: ${quote(date)}`] : []),
  ]);

  /** A day as people write it: "2022-04-21" is "21 april 2022". */
  const written = (date) => {
    const [year, month, day] = date.split("-").map(Number);
    return `${day} ${window.vbtcDayFacts.months[month - 1]} ${year}`;
  };

  const today = () => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

  // What a person typed stands in Markdown as text, never as a heading, a link or HTML.
  const plain = (value) => clean(value).replace(/[\\`*_[\]#|]/g, "\\$&").replaceAll("<", "&lt;");

  /** The report, to put in docs/verslag/: the same form as the report of 21 April 2022. */
  const toMarkdown = (notes, rows, known) => {
    const date = notes.date || today();
    const spoken = [...conversation(notes)].filter(([clip]) => known.includes(clip));
    const other = [...conversation(notes)].filter(([clip]) => !known.includes(clip)).flatMap(([, remarks]) => remarks);
    return [
      "---", "template: report.html", `title: ${quote(`Studiedag van ${written(date)}`)}`,
      `description: ${quote(`${notes.title}: wat de zaal aanbracht en wat het team antwoordde.`)}`,
      ...(spoken.length ? ["conversation:"] : []),
      ...spoken.flatMap(([clip, remarks]) => [`  - clip: ${clip}`, "    discussion:", ...discussion(remarks, date, "      ")]),
      "---", "## Programma", "",
      ...rows.map(({ hours, name }) => `- ${hours} uur: ${plain(name)}`),
      "", "## Zo verliep het gesprek", "",
      "Hieronder lees je kort wat deelnemers aanbrachten, en wat het team antwoordde.", "",
      ...other.flatMap(({ remark, answers }) => [`- ${plain(remark)}`, ...answers.map((answer) => `    - ${plain(answer)}`)]),
    ].join("\n").trimEnd() + "\n";
  };

  /** For clips/NN-….yml: what was said about each clip. */
  const toYaml = (notes, known) => {
    const date = notes.date || today();
    return [...conversation(notes)].filter(([clip]) => known.includes(clip)).map(([clip, remarks]) =>
      [`# Voor het bestand van ${clip}. Staat daar al \`discussion:\`? Plak dan alles onder die regel, op het einde van de lijst.`, "discussion:", ...discussion(remarks, date, "  ")].join("\n")).join("\n\n") + "\n";
  };

  window.vbtcDay = { ...window.vbtcDay, notes: { fresh, line, repair, merge, toMarkdown, toYaml, today } };
})();
