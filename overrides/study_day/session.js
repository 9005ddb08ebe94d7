/**
 * A study day: its blocks, the hours that follow from them, and the steps on the projector.
 *
 * vbtcDay.session gives { KINDS, MOST_BLOCKS, fresh, block, fromExample, repair, schedule, minutes,
 * steps, name, toMinutes, clock, around }.
 * A day is { version, id, title, date, begins: "09:00", blocks }. A block is { id, kind, title, clip,
 * start, end (seconds or null), minutes (null: as long as the clip), questions: [text], pinned:
 * "11:00" or "", note }.
 */
(() => {
  const VERSION = 1;
  const KINDS = window.vbtcDayFacts.blockKinds;
  const MOST_BLOCKS = 300;
  const MOST_LETTERS = 20_000;
  const MOST_MINUTES = 600;

  const newId = () => Math.random().toString(36).slice(2, 10);
  const toMinutes = (clock) => { const [hours, minutes] = clock.split(":").map(Number); return hours * 60 + minutes; };
  const clock = (minutes) => {
    const whole = ((Math.floor(minutes) % 1440) + 1440) % 1440;
    return `${Math.floor(whole / 60)}.${String(whole % 60).padStart(2, "0")}`;
  };

  /** A difference between two hours, in minutes: half past twelve at night is after ten to twelve. */
  const around = (minutes) => ((((minutes + 720) % 1440) + 1440) % 1440) - 720;

  const block = (kind, fields = {}) => ({
    id: newId(), kind, title: "", clip: "", start: null, end: null,
    minutes: kind === "fragment" ? null : 15, questions: [], pinned: "", note: "", ...fields,
  });
  const fresh = () => ({ version: VERSION, id: newId(), title: "Mijn studiedag", date: "", begins: "09:00", blocks: [] });

  const fromExample = (example) => ({
    ...fresh(), title: example.title, begins: example.begins,
    blocks: example.blocks.map(({ kind, ...fields }) => block(kind, Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)))),
  });

  const text = (value) => (typeof value === "string" ? value.slice(0, MOST_LETTERS) : "");
  const hour = (value) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? value : "");
  const number = (value, most) => (Number.isFinite(value) && value >= 0 && value <= most ? value : null);

  const repairBlock = (data, clips, problems) => {
    if (!data || typeof data !== "object" || !Object.hasOwn(KINDS, data.kind)) {
      problems.push("Eén onderdeel kon niet gelezen worden en is weggelaten.");
      return [];
    }
    const clip = text(data.clip);
    if (clip && !clips.some(({ id }) => id === clip)) problems.push(`Het fragment ‘${clip.slice(0, 60)}’ bestaat hier niet (meer). Kies er een ander voor.`);
    const minutes = number(data.minutes, MOST_MINUTES);
    return [block(data.kind, {
      id: /^[a-z0-9]{1,16}$/.test(data.id ?? "") ? data.id : newId(),
      title: text(data.title), clip, start: number(data.start, 86400), end: number(data.end, 86400),
      minutes: minutes || (data.kind === "fragment" ? null : 15),
      questions: Array.isArray(data.questions) ? data.questions.map(text).filter(Boolean).slice(0, 30) : [],
      pinned: hour(data.pinned), note: text(data.note),
    })];
  };

  /** A day out of anything: what can be read is kept, and `problems` says in Dutch what cannot. */
  const repair = (data, clips) => {
    const problems = [];
    if (!data || typeof data !== "object" || !Array.isArray(data.blocks)) {
      return { session: fresh(), problems: ["Dit is geen studiedag van deze site. Er is niets geopend."], empty: true };
    }
    if (data.version > VERSION) problems.push("Deze dag komt uit een nieuwere versie. Kijk na of alles er staat.");
    else if (data.version !== VERSION) problems.push("Deze dag komt uit een oudere versie. Kijk na of alles er staat.");
    if (data.blocks.length > MOST_BLOCKS) problems.push(`Er zijn meer dan ${MOST_BLOCKS} onderdelen. De laatste zijn weggelaten.`);
    const blocks = data.blocks.slice(0, MOST_BLOCKS).flatMap((item) => repairBlock(item, clips, problems));
    const ids = new Set();
    for (const item of blocks) { if (ids.has(item.id)) item.id = newId(); ids.add(item.id); }
    const session = {
      version: VERSION, id: /^[a-z0-9]{1,16}$/.test(data.id ?? "") ? data.id : newId(), title: text(data.title) || "Mijn studiedag",
      date: /^\d{4}-\d\d-\d\d$/.test(data.date) ? data.date : "", begins: hour(data.begins) || "09:00", blocks,
    };
    return { session, problems: [...new Set(problems)] };
  };

  /** How long a block lasts, in minutes; a fragment as long as what is shown of it. */
  const minutes = (item, clips) => {
    if (item.minutes) return item.minutes;
    const clip = clips.find(({ id }) => id === item.clip);
    const until = item.end ?? clip?.duration ?? 300;
    return Math.max(1, Math.ceil((until - Math.min(item.start ?? 0, until)) / 60));
  };

  /** The hours: rows { block, begins, ends, gap } in minutes; a gap below zero is an overlap. */
  const schedule = (session, clips) => {
    let now = toMinutes(session.begins);
    return session.blocks.map((item) => {
      const begins = item.pinned ? now + around(toMinutes(item.pinned) - now) : now;
      const row = { block: item, begins, ends: begins + minutes(item, clips), gap: begins - now };
      now = row.ends;
      return row;
    });
  };

  /** What a block is called on a list. */
  const name = (item, clips) => item.title || clips.find(({ id }) => id === item.clip)?.title || KINDS[item.kind];

  /** What the projector shows one after the other: { type, block, clip, text, number, of }. */
  const steps = (session, clips) => [
    { type: "welcome", text: session.title },
    ...session.blocks.flatMap((item) => {
      const clip = clips.find(({ id }) => id === item.clip);
      if (item.kind === "fragment") return clip ? [{ type: "title", block: item, clip, text: clip.title }, { type: "clip", block: item, clip, text: clip.title }] : [];
      if (item.kind === "gesprek" && item.questions.length) {
        return item.questions.map((question, index) => ({ type: "question", block: item, clip, text: question, number: index + 1, of: item.questions.length }));
      }
      return [{ type: "card", block: item, clip, text: name(item, clips) }];
    }),
    { type: "thanks", text: "Dank je wel" },
  ];

  window.vbtcDay = {
    ...window.vbtcDay,
    session: { KINDS, MOST_BLOCKS, fresh, block, fromExample, repair, schedule, minutes, steps, name, toMinutes, clock, around },
  };
})();
