/**
 * What the room says, line by line.
 *
 * vbtcDay.notes gives { fresh, line, repair, merge }; report.js makes the report of them. Notes are
 * { version, day (id of the session), title, date, lines }. A line is { id, kind: "opmerking" or
 * "antwoord", text, clip, question, minute ("10.05"), changed (milliseconds) }.
 */
(() => {
  const { session: day } = window.vbtcDay;
  const VERSION = 1;
  const KINDS = ["opmerking", "antwoord"];
  const MOST_LETTERS = 20_000;
  // Two lines that agree in these say the same.
  /** @type {("text" | "kind" | "clip" | "question" | "minute")[]} */
  const SAID = ["text", "kind", "clip", "question", "minute"];

  const newId = () => Math.random().toString(36).slice(2, 12);
  /** @type {StudyDay["notes"]["fresh"]} */
  const fresh = (session) => ({
    version: VERSION,
    day: session.id,
    title: session.title,
    date: session.date,
    lines: [],
  });
  /** @type {StudyDay["notes"]["line"]} */
  const line = (fields) => ({
    id: newId(),
    kind: "opmerking",
    text: "",
    clip: "",
    question: "",
    minute: "",
    changed: Date.now(),
    ...fields,
  });

  /** @param {unknown} value */
  const text = (value) => (typeof value === "string" ? value.slice(0, MOST_LETTERS) : "");

  /**
   * @param {any} item
   * @param {Clip[]} clips
   * @returns {Line[]}
   */
  const repairLine = (item, clips) => {
    if (!item || typeof item !== "object" || typeof item.text !== "string") return [];
    return [
      line({
        id: /^[a-z0-9]{1,24}$/.test(text(item.id)) ? item.id : newId(),
        kind: KINDS.includes(item.kind) ? item.kind : "opmerking",
        text: text(item.text),
        clip: day.current(text(item.clip), clips),
        question: text(item.question),
        minute: text(item.minute),
        changed: Number.isFinite(item.changed) ? item.changed : 0,
      }),
    ];
  };

  /**
   * Notes out of anything: null when nothing in it is a note. Each clip by the id it has now.
   * @type {(data: any, clips: Clip[]) => Notes | null}
   */
  const repair = (data, clips) => {
    if (!data || typeof data !== "object" || !Array.isArray(data.lines)) return null;
    return {
      version: VERSION,
      day: text(data.day),
      title: text(data.title),
      date: text(data.date),
      lines: data.lines.flatMap((/** @type {unknown} */ item) => repairLine(item, clips)),
    };
  };

  /**
   * The minute of a line, counted from midnight; last when nothing says it.
   * @param {Line} item
   */
  const when = ({ minute }) => {
    const [hours, rest] = minute.split(".").map(Number);
    const found = hours * 60 + rest;
    return Number.isFinite(found) ? found : Number.MAX_SAFE_INTEGER;
  };

  /**
   * Remarks by the minute, each with the answers that stand after it.
   * @param {Line[]} lines
   */
  const inOrder = (lines) => {
    /** @type {Line[][]} */
    const turns = [];
    for (const item of lines) {
      const turn = turns.at(-1);
      const about = turn && turn[0].clip === item.clip && turn[0].question === item.question;
      if (item.kind === "antwoord" && about) turn.push(item);
      else turns.push([item]);
    }
    return turns.sort(([mine], [theirs]) => when(mine) - when(theirs)).flat();
  };

  /**
   * Two people's notes of one day. A line that both changed in another way is kept twice.
   * @type {StudyDay["notes"]["merge"]}
   */
  const merge = (one, other) => {
    const lines = [...one.lines];
    /** @type {Line | undefined} */
    let previous;
    for (const item of other.lines) {
      const mine = lines.find(({ id }) => id === item.id);
      const twin = lines.find((kept) => SAID.every((field) => kept[field] === item[field]));
      const changed = mine && (mine.text !== item.text || mine.kind !== item.kind);
      const known = twin ?? (changed ? undefined : mine);
      if (known) {
        previous = known;
        continue;
      }
      const added = { ...item, id: mine ? newId() : item.id };
      // A changed line stands beside its other version, an answer behind what it answers.
      const answered = item.kind === "antwoord" ? previous : undefined;
      const before = changed ? mine : answered;
      lines.splice(before ? lines.indexOf(before) + 1 : lines.length, 0, added);
      previous = added;
    }
    return { ...one, lines: inOrder(lines) };
  };

  window.vbtcDay = { ...window.vbtcDay, notes: { fresh, line, repair, merge } };
})();
