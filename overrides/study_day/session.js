/**
 * A study day: its blocks, the hours that follow from them, and the steps on the projector.
 *
 * vbtcDay.session gives { VERSION, KINDS, MOST_BLOCKS, newId, current, today, date, fresh, block,
 * fromExample, schedule, minutes, steps, name, toMinutes, minuteOf, clock, around }; vbtcDay.repair
 * (repair.js) takes in a day from elsewhere. A day is { version, id, title, date, begins: "09:00",
 * blocks }. A block is { id, kind, title, clip, follows (a conversation whose clip is that of the
 * fragment before it: see topics.js), start, end (seconds or null), minutes (null: as long as the
 * clip), questions: [text], tips: [text], pinned: "11:00" or "", note }.
 */
(() => {
  const VERSION = 1;
  const { topics, films } = window.vbtcDay;
  const KINDS = window.vbtcDayFacts.blockKinds;
  const MOST_BLOCKS = 300;

  const newId = () => Math.random().toString(36).slice(2, 10);
  /**
   * The id that a clip has now, for one that it may have had before. Every clip of a day passes
   * here: where they come apart, it comes from now on.
   * @type {StudyDay["session"]["current"]}
   */
  const current = (id, clips) =>
    window.vbtcDay.fragments?.meet(id) ??
    clips.find(({ formerly }) => formerly?.includes(id))?.id ??
    id;
  /** @param {string} clock */
  const toMinutes = (clock) => {
    const [hours, minutes] = clock.split(":").map(Number);
    return hours * 60 + minutes;
  };
  /** @type {StudyDay["session"]["minuteOf"]} */
  const minuteOf = (moment) => {
    const date = new Date(moment);
    return date.getHours() * 60 + date.getMinutes();
  };
  /** @param {number} minutes */
  const clock = (minutes) => {
    const whole = ((Math.floor(minutes) % 1440) + 1440) % 1440;
    return `${Math.floor(whole / 60)}.${String(whole % 60).padStart(2, "0")}`;
  };

  /**
   * A difference between two hours, in minutes: half past twelve at night is after ten to twelve.
   * @param {number} minutes
   */
  const around = (minutes) => ((((minutes + 720) % 1440) + 1440) % 1440) - 720;

  /** The date where the reader is: "2026-11-25". */
  const today = () => {
    const now = Date.now() - new Date().getTimezoneOffset() * 60_000;
    return new Date(now).toISOString().slice(0, 10);
  };

  /**
   * A date that the calendar has, out of anything; else "".
   * @type {StudyDay["session"]["date"]}
   */
  const date = (value) => {
    if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) return "";
    const found = new Date(`${value}T00:00:00Z`);
    return found.getTime() && found.toISOString().startsWith(value) ? value : "";
  };

  /** @type {StudyDay["session"]["block"]} */
  const block = (kind, fields = {}) => ({
    id: newId(),
    kind,
    title: "",
    clip: "",
    follows: false,
    start: null,
    end: null,
    minutes: kind === "fragment" ? null : 15,
    questions: [],
    tips: [],
    pinned: "",
    note: "",
    ...fields,
  });

  const fresh = () => ({
    version: VERSION,
    id: newId(),
    title: "Mijn studiedag",
    date: "",
    begins: "09:00",
    blocks: [],
  });

  /** @type {StudyDay["session"]["fromExample"]} */
  const fromExample = ({ title, begins, blocks: all }) => {
    const blocks = all.map(({ kind, ...fields }) => {
      const said = Object.entries(fields).filter(([, value]) => value !== null);
      return block(kind, Object.fromEntries(said));
    });
    // Whoever wrote it chose each fragment: without clips no other choice is taken for a default.
    topics.learn(blocks, []);
    return { ...fresh(), title, begins, blocks };
  };

  /**
   * How long a block lasts, in minutes; a fragment as long as what is shown of it.
   * @type {StudyDay["session"]["minutes"]}
   */
  const minutes = (item, clips) => {
    if (item.minutes) return item.minutes;
    const clip = clips.find(({ id }) => id === item.clip);
    const until = item.end ?? clip?.duration ?? 300;
    return Math.max(1, Math.ceil((until - Math.min(item.start ?? 0, until)) / 60));
  };

  /** @type {StudyDay["session"]["schedule"]} */
  const schedule = (session, clips) => {
    let now = toMinutes(session.begins);
    return session.blocks.map((item) => {
      const begins = item.pinned ? now + around(toMinutes(item.pinned) - now) : now;
      const row = { block: item, begins, ends: begins + minutes(item, clips), gap: begins - now };
      now = row.ends;
      return row;
    });
  };

  /**
   * What a block is called on a list.
   * @type {StudyDay["session"]["name"]}
   */
  const name = (item, clips) =>
    item.title || clips.find(({ id }) => id === item.clip)?.title || KINDS[item.kind];

  /**
   * @param {"question" | "tip"} type
   * @param {string[]} texts
   * @param {Pick<Step, "block" | "clip">} shown
   * @returns {Step[]}
   */
  const oneByOne = (type, texts, shown) =>
    texts.map((text, index) => ({ type, ...shown, text, number: index + 1, of: texts.length }));

  /**
   * What the projector shows of one block.
   * @param {Block} item
   * @param {Clip[]} clips
   * @returns {Step[]}
   */
  const stepsOf = (item, clips) => {
    const clip = clips.find(({ id }) => id === item.clip);
    if (item.kind === "fragment") {
      if (!clip) return [];
      const shown = { block: item, clip, text: clip.title };
      return [{ type: "title", ...shown }, ...films.steps(shown, item)];
    }
    if (item.kind === "gesprek" && item.questions.length) {
      return oneByOne("question", item.questions, { block: item, clip });
    }
    if (item.kind === "tips" && item.tips.length) {
      return oneByOne("tip", item.tips, { block: item, clip });
    }
    return [{ type: "card", block: item, clip, text: name(item, clips) }];
  };

  /**
   * What the projector shows one after the other; `ending` stands before the thanks.
   * @type {StudyDay["session"]["steps"]}
   */
  const steps = (session, clips, ending = []) => [
    { type: "welcome", text: session.title },
    ...session.blocks.flatMap((item) => stepsOf(item, clips)),
    ...ending,
    { type: "thanks", text: "Dank je wel" },
  ];

  window.vbtcDay = {
    ...window.vbtcDay,
    session: {
      VERSION,
      KINDS,
      MOST_BLOCKS,
      newId,
      current,
      today,
      date,
      fresh,
      block,
      fromExample,
      schedule,
      minutes,
      steps,
      name,
      toMinutes,
      minuteOf,
      clock,
      around,
    },
  };
})();
