/**
 * What the stage tells the room: what it is about, what of the room stands on it, and where it is.
 *
 * vbtcAlong.stand(report, show, accepted) gives { now, shown, place }; report is what the stage
 * tells the moderator, show the same day that runs here, and accepted what became a note: a note on
 * the stage is known by the remark that it comes from.
 */
(() => {
  const { lineId } = window.vbtcAlong.inbox;
  const { words } = window.vbtcDay;
  // The id of what the moderator typed: nobody wrote it along.
  const TYPED = "moderator";

  /**
   * The line of the captions that is said now; "" without any.
   * @param {Step} step
   * @param {number} time in seconds
   */
  const line = ({ played }, time) => {
    const cue = played?.cues.find(([start, end]) => start <= time && time < end);
    return cue?.[2] ?? "";
  };

  /** @type {Along["stand"]} */
  const stand = ({ state, time }, show, accepted) => {
    const [own, step] = [show.own(), show.at()];
    const question = own.type === "question" ? own.text : "";
    const { text = "", id = "" } = state.aside ?? {};
    const from = accepted.find((item) => lineId(item.id) === id)?.id ?? "";
    const next = show.steps[step.aside || own.detour ? state.index : state.index + 1];
    return {
      now: { clip: own.clip?.id ?? "", question, title: own.clip?.title ?? own.text },
      shown: text ? [{ id: from || TYPED, text }] : [],
      place: {
        line: line(step, time),
        left: show.remaining(),
        black: state.black,
        kind: words.kind(step),
        text: step.text,
        next: next?.text ?? "",
      },
    };
  };

  window.vbtcAlong = { ...window.vbtcAlong, stand };
})();
