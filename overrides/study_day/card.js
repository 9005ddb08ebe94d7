/**
 * What the room reads when no clip plays: a title, one question, a break; and the countdown.
 *
 * vbtcDay.card gives { fill, countdown }. Neither keeps anything.
 */
(() => {
  const { session: day } = window.vbtcDay;

  const kicker = ({ type, clip, number, of, block }) => ({
    title: `Fragment ${clip?.number}`,
    question: `Vraag ${number} van ${of}`,
    card: block ? day.KINDS[block.kind] : "",
  }[type] ?? "");

  /** Write a step into .card. Its letters are as large as the length of the text allows. */
  const fill = (card, step) => {
    const texts = { kicker: kicker(step), text: step.text, note: step.type === "title" && step.clip.stand_in ? "Voorbeeldclip" : "" };
    for (const [name, text] of Object.entries(texts)) {
      const element = card.querySelector(`.card__${name}`);
      if (element.textContent !== text) element.textContent = text;
    }
    card.style.setProperty("--letters", Math.max(20, step.text.length));
  };

  /** Seconds left, as the room sees them: "4:05", or "+0:30" once they are over. */
  const countdown = (element, left) => {
    element.hidden = left === null;
    const text = left === null ? "" : `${left < 0 ? "+" : ""}${window.vbtcWriting.clock(left)}`;
    if (element.textContent !== text) element.textContent = text;
    element.classList.toggle("stage__timer--over", left !== null && left < 0);
  };

  window.vbtcDay = { ...window.vbtcDay, card: { fill, countdown } };
})();
