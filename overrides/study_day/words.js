/**
 * How a day under way stands, in words.
 *
 * vbtcDay.words gives { kind, place, behind, ending, captions }: what kind of step is on the
 * screen, which one that is, how far the day is from its plan, when it ends beside when it was to
 * end, and the button of captions, with their language where there is a choice.
 */
(() => {
  const { session: day } = window.vbtcDay;

  /** @param {number} count */
  const minutes = (count) => `${Math.abs(count)} min`;

  /**
   * How far the day is from its plan.
   * @param {number | null} drift
   */
  const behind = (drift) => {
    if (drift === null) return "Nog niet begonnen";
    if (drift === 0) return "Op schema";
    return `${minutes(drift)} ${drift > 0 ? "achter" : "voor"}`;
  };

  /**
   * When the day ends, beside when it was to end.
   * @param {number} end
   * @param {number} planned
   */
  const ending = (end, planned) => {
    const shift = end - planned;
    const than = `${minutes(shift)} ${shift > 0 ? "later" : "vroeger"} dan gepland`;
    return `Einde om ${day.clock(end)}${shift ? ` (${than})` : ", zoals gepland"}`;
  };

  /**
   * What kind of step is on the screen.
   * @param {Step} step
   */
  const kind = ({ type, number, of, block, question }) =>
    ({
      welcome: "Begin",
      title: "Titel",
      clip: of ? `Fragment, film ${number} van ${of}` : "Fragment",
      question: `Vraag ${number} van ${of}`,
      tip: `Tip ${number} van ${of}`,
      card: block ? day.KINDS[block.kind] : "",
      asked: question ? "Vraag uit de zaal" : "Uit de zaal",
      harvest: "Wat we meenemen",
      invite: "Schrijf mee",
      thanks: "Slot",
    })[type];

  /**
   * Where a day is, to go on there: "vraag 2 van 3, Impact".
   * @param {Step} step
   */
  const place = (step) => {
    const [what, name] = [kind(step), step.block?.title || step.clip?.title || ""];
    return `${what[0].toLowerCase()}${what.slice(1)}${name ? `, ${name}` : ""}`;
  };

  /** @param {string} language */
  const captions = (language) => `Ondertitels${language && `: ${language}`}`;

  window.vbtcDay = { ...window.vbtcDay, words: { kind, place, behind, ending, captions } };
})();
