/**
 * What the room reads when no clip plays: a title, one question, a break; and the countdown.
 *
 * vbtcDay.card gives { fill, countdown }. Neither keeps anything.
 */
(() => {
  const { session: day } = window.vbtcDay;
  const { find, make } = window.vbtcDom;

  /**
   * What stands above a text.
   * @param {Step} step
   */
  const kicker = ({ type, clip, number, of, block, question }) => {
    if (type === "title") return `Fragment ${clip?.number}`;
    if (type === "asked") return question ? "Vraag uit de zaal" : "Uit de zaal";
    if (type === "question") return `Vraag ${number} van ${of}`;
    return type === "card" && block ? day.KINDS[block.kind] : "";
  };

  /**
   * @param {HTMLElement} element
   * @param {string} text
   */
  const write = (element, text) => {
    // What is read aloud is not read again.
    if (element.textContent !== text) element.textContent = text;
  };

  /**
   * Write a step into .card. Its letters are as large as the length of the text allows.
   * @type {StudyDay["card"]["fill"]}
   */
  const fill = (card, step) => {
    const example = step.type === "title" && step.clip?.stand_in;
    write(find(card, ".card__kicker"), kicker(step));
    write(find(card, ".card__text"), step.text);
    write(find(card, ".card__note"), example ? "Voorbeeldclip" : "");
    card.style.setProperty("--letters", String(Math.max(20, step.text.length)));
    const groups = find(card, ".card__groups");
    groups.replaceChildren(
      ...(step.groups ?? []).flatMap(({ title, lines }) => [
        make("h2", title),
        ...lines.map((line) => make("p", line)),
      ]),
    );
  };

  /**
   * Seconds left, as the room sees them: "4:05", or "+0:30" once they are over.
   * @type {StudyDay["card"]["countdown"]}
   */
  const countdown = (element, left) => {
    const over = left !== null && left < 0;
    element.hidden = left === null;
    write(element, left === null ? "" : `${over ? "+" : ""}${window.vbtcWriting.clock(left)}`);
    element.classList.toggle("stage__timer--over", over);
  };

  window.vbtcDay = { ...window.vbtcDay, card: { fill, countdown } };
})();
