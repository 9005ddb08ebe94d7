/**
 * Where a show is in its day, so that it is found again when the plan changed in the meantime.
 *
 * vbtcDay.places gives { name, find }: name(step) tells a step from every other; find(state, steps)
 * gives the index of the step that was on the screen.
 */
(() => {
  /** Steps of which a block has more than one. */
  const LISTED = ["question", "tip"];

  /** @type {StudyDay["places"]["name"]} */
  const name = ({ type, block, number }) => [type, block?.id, number].join(" ");

  /**
   * The same question or tip in the same block, else the same step, else the same block, else the
   * same place in the row.
   * @type {StudyDay["places"]["find"]}
   */
  const find = ({ place, said, index }, steps) => {
    const [type, blockId] = String(place ?? "").split(" ");
    /** @param {Step} step */
    const near = ({ block }) => Boolean(blockId) && block?.id === blockId;
    /** @type {((step: Step) => boolean)[]} */
    const ways = [
      (step) => near(step) && LISTED.includes(type) && step.type === type && step.text === said,
      (step) => name(step) === place,
      near,
    ];
    const found = ways.map((way) => steps.findIndex(way)).find((at) => at >= 0);
    return found ?? Math.min(Math.max(0, Math.trunc(index) || 0), steps.length - 1);
  };

  window.vbtcDay = { ...window.vbtcDay, places: { name, find } };
})();
