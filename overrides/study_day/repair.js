/**
 * A day from elsewhere: from a link, a file, an older version, or a browser that was interrupted.
 *
 * vbtcDay.repair(data, clips) gives { session, problems, empty }: whatever can be read is kept, and
 * problems says in Dutch what cannot. empty: nothing of it could be read.
 */
(() => {
  const { session: day, topics } = window.vbtcDay;
  const MOST_LETTERS = 20_000;
  const MOST_MINUTES = 600;
  const MOST_QUESTIONS = 30;
  const MOST_TIPS = 100;
  const DAY = 86_400;

  /** @param {unknown} value */
  const text = (value) => (typeof value === "string" ? value.slice(0, MOST_LETTERS) : "");
  /** @param {unknown} value */
  const id = (value) => {
    const said = typeof value === "number" ? String(value) : text(value);
    return /^[a-z0-9]{1,16}$/.test(said) ? said : day.newId();
  };
  /** @param {unknown} value */
  const hour = (value) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(text(value)) ? text(value) : "");
  /**
   * @param {unknown} value
   * @param {number} most
   */
  const number = (value, most) =>
    typeof value === "number" && value >= 0 && value <= most ? value : null;

  /**
   * @param {any} data
   * @param {Clip[]} clips
   * @param {string[]} problems
   * @returns {Block[]}
   */
  const repairBlock = (data, clips, problems) => {
    if (!data || typeof data !== "object" || !Object.hasOwn(day.KINDS, data.kind)) {
      problems.push("Eén onderdeel kon niet gelezen worden en is weggelaten.");
      return [];
    }
    const clip = day.current(text(data.clip), clips);
    if (clip && !clips.some((one) => one.id === clip)) {
      const shown = clip.slice(0, 60);
      problems.push(`Het fragment ‘${shown}’ bestaat hier niet (meer). Kies er een ander voor.`);
    }
    const minutes = number(data.minutes, MOST_MINUTES) || (data.kind === "fragment" ? null : 15);
    const questions = Array.isArray(data.questions) ? data.questions.map(text) : [];
    const tips = Array.isArray(data.tips) ? data.tips.map(text).filter(Boolean) : [];
    if (tips.length > MOST_TIPS) {
      problems.push(`Een onderdeel toont hoogstens ${MOST_TIPS} tips. De rest is weggelaten.`);
    }
    const fields = {
      id: id(data.id),
      title: text(data.title),
      clip,
      follows: data.kind === "gesprek" && data.follows === true,
      start: number(data.start, DAY),
      end: number(data.end, DAY),
      minutes,
      questions: questions.filter(Boolean).slice(0, MOST_QUESTIONS),
      tips: tips.slice(0, MOST_TIPS),
      pinned: hour(data.pinned),
      note: text(data.note),
    };
    return [day.block(data.kind, fields)];
  };

  /** @param {unknown} version */
  const age = (version) => {
    if (version === day.VERSION) return [];
    const newer = typeof version === "number" && version > day.VERSION;
    const word = newer ? "nieuwere" : "oudere";
    return [`Deze dag komt uit een ${word} versie. Kijk na of alles er staat.`];
  };

  /**
   * Two blocks with one name would be taken for each other.
   * @param {Block[]} blocks
   */
  const tellApart = (blocks) => {
    const known = new Set();
    for (const block of blocks) {
      if (known.has(block.id)) block.id = day.newId();
      known.add(block.id);
    }
  };

  /** @type {(data: any, clips: Clip[]) => Repaired} */
  const repair = (data, clips) => {
    if (!data || typeof data !== "object" || !Array.isArray(data.blocks)) {
      const problem = "Dit is geen studiedag van deze site. Er is niets geopend.";
      return { session: day.fresh(), problems: [problem], empty: true };
    }
    const problems = age(data.version);
    const most = day.MOST_BLOCKS;
    if (data.blocks.length > most) {
      problems.push(`Er zijn meer dan ${most} onderdelen. De laatste zijn weggelaten.`);
    }
    /** @type {unknown[]} */
    const raw = data.blocks.slice(0, most);
    const blocks = raw.flatMap((item) => repairBlock(item, clips, problems));
    tellApart(blocks);
    const told = raw.some((/** @type {any} */ item) => typeof item?.follows === "boolean");
    // Of a site where they come apart no clip is the first that was there.
    if (!told) topics.learn(blocks, window.vbtcDay.fragments ? [] : clips);
    const session = topics.settle({
      version: day.VERSION,
      id: id(data.id),
      title: text(data.title) || "Mijn studiedag",
      date: day.date(data.date),
      begins: hour(data.begins) || "09:00",
      blocks,
    });
    return { session, problems: [...new Set(problems)] };
  };

  window.vbtcDay = { ...window.vbtcDay, repair };
})();
