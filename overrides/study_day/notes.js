/**
 * What the room says, line by line.
 *
 * vbtcDay.notes gives { SAID, newId, fresh, line, living, says, behind, repair, union };
 * note-merge.js joins two people's, and report.js makes the report of them. Notes are of one giving
 * of a day: { version, day (id of the session), giving (their own id), runs (ids of the shows whose
 * notes these are), title, date, given (the day on which they were begun), settled (a day of the
 * plan of which someone said that it is not theirs), changed, lines }. A line is { id, kind:
 * "opmerking", "aanvulling" (the room goes on about its remark) or "antwoord", text, clip,
 * question, minute ("10.05"), order, changed, removed, taken (along, at the end of the day) };
 * times are milliseconds since 1970. A removed line stays, so that nobody's older copy brings it
 * back, and so that it can be put back.
 */
(() => {
  const { session: plan } = window.vbtcDay;
  const VERSION = 1;
  // The room says something, goes on about it, and the team answers.
  const KINDS = ["opmerking", "aanvulling", "antwoord"];
  // Two lines that agree in these say the same.
  /** @type {StudyDay["notes"]["SAID"]} */
  const SAID = ["text", "kind", "clip", "question", "minute"];

  const newId = () => Math.random().toString(36).slice(2, 12);
  /** @type {StudyDay["notes"]["fresh"]} */
  const fresh = (session, giving) => ({
    version: VERSION,
    day: session.id,
    giving,
    runs: [giving],
    title: session.title,
    date: session.date || plan.today(),
    given: plan.today(),
    settled: "",
    changed: Date.now(),
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
    order: Date.now(),
    changed: Date.now(),
    removed: false,
    taken: false,
    ...fields,
  });
  /** @type {StudyDay["notes"]["living"]} */
  const living = ({ lines }) => lines.filter(({ removed }) => !removed);

  /**
   * Whether a text has anything to see.
   * @type {StudyDay["notes"]["says"]}
   */
  const says = (value) => /[^\p{C}\p{Z}]/u.test(value);

  /**
   * The order of a line right behind another one and what goes on about it; null when it is not
   * there.
   * @type {StudyDay["notes"]["behind"]}
   */
  const behind = (lines, id) => {
    const one = lines.find((item) => item.id === id);
    if (!one) return null;
    const near = lines.filter(({ order }) => order >= one.order && order < one.order + 0.9);
    return Math.max(...near.map(({ order }) => order)) + 0.001;
  };

  /** @param {unknown} value */
  const text = (value) => (typeof value === "string" ? value : "");
  /** @param {unknown} value */
  const hour = (value) => (/^([01]?\d|2[0-3])\.[0-5]\d$/.test(text(value)) ? text(value) : "");
  /** @param {unknown} value */
  const number = (value, otherwise = 0) => (Number.isFinite(value) ? Number(value) : otherwise);

  /**
   * An id of anything, and of the same thing always the same: who changes a line finds it again.
   * @param {unknown} value
   * @param {string} otherwise
   */
  const name = (value, otherwise) => {
    const said = typeof value === "number" ? String(value) : text(value);
    return /^[a-z0-9]{1,24}$/.test(said) ? said : otherwise;
  };

  /**
   * @param {any} item
   * @param {number} at
   * @param {Clip[]} clips
   * @returns {Line[]}
   */
  const repairLine = (item, at, clips) => {
    if (!item || typeof item !== "object" || !says(text(item.text))) return [];
    return [
      line({
        id: name(item.id, `r${at}`),
        kind: KINDS.includes(item.kind) ? item.kind : "opmerking",
        text: text(item.text),
        clip: plan.current(text(item.clip), clips),
        question: text(item.question),
        minute: hour(item.minute),
        order: number(item.order, at),
        changed: number(item.changed),
        removed: item.removed === true,
        taken: item.taken === true,
      }),
    ];
  };

  /**
   * Two lines with one name would be taken for each other.
   * @param {Line[]} lines
   */
  const tellApart = (lines) => {
    const known = new Set();
    for (const [at, item] of lines.entries()) {
      if (known.has(item.id)) item.id = `${item.id.slice(0, 18)}d${at}`;
      known.add(item.id);
    }
    return lines;
  };

  /**
   * Notes out of anything: null when nothing in it is a note. Each clip by the id it has now.
   * @type {(data: any, clips: Clip[]) => Notes | null}
   */
  const repair = (data, clips) => {
    if (!data || typeof data !== "object" || !Array.isArray(data.lines)) return null;
    const day = name(data.day, "");
    const giving = name(data.giving, day);
    /** @type {unknown[]} */
    const lines = data.lines;
    /** @type {unknown[]} */
    const runs = Array.isArray(data.runs) ? data.runs : [];
    return {
      version: VERSION,
      day,
      giving,
      runs: runs.map((run) => name(run, "")).filter(Boolean),
      title: text(data.title),
      date: plan.date(data.date),
      given: plan.date(data.given),
      settled: plan.date(data.settled),
      changed: number(data.changed),
      lines: tellApart(lines.flatMap((item, at) => repairLine(item, at, clips))),
    };
  };

  /**
   * The same notes as two places keep them: of each line what was changed last.
   * @type {StudyDay["notes"]["union"]}
   */
  const union = (one, other) => {
    const lines = new Map(one.lines.map((item) => [item.id, item]));
    for (const item of other.lines) {
      const mine = lines.get(item.id);
      if (!mine || item.changed > mine.changed) lines.set(item.id, item);
    }
    const newest = other.changed > one.changed ? other : one;
    const runs = [...new Set([...one.runs, ...other.runs])];
    const inOrder = [...lines.values()].sort((mine, theirs) => mine.order - theirs.order);
    return { ...newest, runs, lines: inOrder };
  };

  window.vbtcDay = {
    ...window.vbtcDay,
    notes: { SAID, newId, fresh, line, living, says, behind, repair, union },
  };
})();
