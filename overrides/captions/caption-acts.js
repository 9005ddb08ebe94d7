/**
 * What each button does to captions: which of them, what comes in their place, and where to go on.
 *
 * vbtcCaptionActs(captions, at, { letters, now, step, lasts }) gives a function for each act, which
 * gives { at, count, becomes, go, letters }, or null when there is nothing to do. `at` is the
 * caption that was entered last, `letters` where the caret stands in it, `now` the film's second.
 */
(() => {
  const { split, merged, shifted } = window.vbtcCaptionEdits;

  /** @type {CaptionActs} */
  window.vbtcCaptionActs = (captions, at, { letters, now, step, lasts }) => {
    const [before, own, after] = [captions[at - 1], captions[at], captions[at + 1]];

    /**
     * @param {Caption[]} becomes
     * @returns {CaptionEdit}
     */
    const one = (becomes, go = at) => ({ at, count: 1, becomes, go, letters });

    /** @param {number} seconds */
    const shift = (seconds) => {
      const rest = captions.slice(at);
      return own ? { ...one(shifted(rest, seconds)), count: rest.length } : null;
    };

    const add = () => {
      const start = own ? Math.max(own.end, 0) : now;
      const end = Math.round(Math.min(start + lasts, after?.start ?? Infinity) * 1000) / 1000;
      if (!own || end <= start) return null;
      const made = { start, end, speaker: own.speaker, words: "…", tagged: false };
      return { at: at + 1, count: 0, becomes: [made], go: at + 1, letters: 1 };
    };

    /**
     * @param {number} first
     * @param {Caption | undefined} upper
     * @param {Caption | undefined} lower
     */
    const merge = (first, upper, lower) =>
      upper && lower
        ? {
            ...{ at: first, count: 2, becomes: [merged(upper, lower)] },
            ...{ go: first, letters: upper.words.length + 1 },
          }
        : null;

    return {
      split() {
        const halves = own && split(own, letters, now);
        return halves ? { ...one(halves, at + 1), letters: 0 } : null;
      },
      merge: () => merge(at - 1, before, own),
      join: () => merge(at, own, after),
      begin: () => (own && now < own.end ? one([{ ...own, start: now }]) : null),
      end: () => (own && now > own.start ? one([{ ...own, end: now }]) : null),
      add,
      remove: () => (own && captions.length > 1 ? one([]) : null),
      earlier: () => shift(-step),
      later: () => shift(step),
    };
  };
})();
