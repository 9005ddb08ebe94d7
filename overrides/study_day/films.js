/**
 * The films of a fragment, one after the other: as steps of a day, and outside the plan.
 *
 * vbtcDay.films gives { steps, aside, turn, goOn }. steps(shown, block) gives the step of each film
 * of which a block shows something: where it begins and ends counts on through all of them.
 * aside(state, clips) gives the step of a film that is no part of the plan, and turn(state, clips,
 * by) goes to another film of that same fragment: false when there is none. goOn(step, video) says
 * whether the film of a step is over and another one of that fragment follows by itself.
 */
(() => {
  /**
   * Each film of a fragment.
   * @param {Clip} clip
   */
  const of = (clip) => clip.parts ?? [clip];

  /** @type {StudyDay["films"]["steps"]} */
  const steps = (shown, { start, end }) => {
    const { clip } = shown;
    if (!clip.parts) return [{ type: "clip", ...shown, played: clip, start, end }];
    const [from, until] = [start ?? 0, end ?? Infinity];
    let begins = 0;
    return of(clip).flatMap((played, index) => {
      const before = begins;
      // What comes behind a film of unknown length is shown unless the block ends before.
      const stops = before + (played.duration ?? Infinity);
      begins = played.duration === null ? before : stops;
      if (stops <= from || before >= until) return [];
      /** @type {Step} */
      const step = { type: "clip", ...shown, text: played.title, played };
      return [
        {
          ...step,
          start: from > before ? from - before : null,
          end: until < stops ? until - before : null,
          number: index + 1,
          of: of(clip).length,
        },
      ];
    });
  };

  /** @type {StudyDay["films"]["aside"]} */
  const aside = ({ detour, film = 0 }, clips) => {
    const clip = clips.find(({ id }) => id === detour);
    if (!clip) return null;
    const all = steps({ clip, text: clip.title }, { start: null, end: null });
    return { ...(all[film] ?? all[0]), detour: true };
  };

  /** @type {StudyDay["films"]["turn"]} */
  const turn = (state, clips, by) => {
    const clip = clips.find(({ id }) => id === state.detour);
    const film = (state.film ?? 0) + by;
    if (!clip || !of(clip)[film]) return false;
    state.film = film;
    return true;
  };

  /** @type {StudyDay["films"]["goOn"]} */
  const goOn = ({ played, number = 0, of: count = 0 }, { ended }) =>
    Boolean(played) && ended && number < count;

  window.vbtcDay = { ...window.vbtcDay, films: { steps, aside, turn, goOn } };
})();
