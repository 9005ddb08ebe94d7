/**
 * What the room reads when no clip plays: a title, one question, a break, what is taken along; and
 * the countdown.
 *
 * vbtcDay.card gives { fill, count }. Neither keeps anything. count writes the countdown, and on a
 * break when it is over; it gives whether that takes another place than before.
 */
(() => {
  const spell = window.vbtcSpell;
  const { harvest, session: day } = window.vbtcDay;
  const { find, all, make } = window.vbtcDom;
  const BREAK = "pauze";

  /**
   * What stands above a text.
   * @param {Step} step
   */
  const kicker = ({ type, text, clip, number, of, block, question }) => {
    if (type === "title") return `Fragment ${clip?.number}`;
    if (type === "asked") return question ? "Vraag uit de zaal" : "Uit de zaal";
    if (type === "question") return `Vraag ${number} van ${of}`;
    if (type === "tip") return `Tip ${number} van ${of}`;
    const kind = type === "card" && block ? day.KINDS[block.kind] : "";
    return kind === text ? "" : kind;
  };

  /** @param {Step} step */
  const isBreak = ({ type, block }) => type === "card" && block?.kind === BREAK;

  /**
   * @param {HTMLElement} element
   * @param {string} text
   * @returns {boolean} whether that is something else than what stood there
   */
  const write = (element, text) => {
    const other = element.textContent !== text;
    spell(element, text);
    return other;
  };

  /**
   * Several short lines, under a heading each; nothing for a step without them.
   * @param {HTMLElement} place
   * @param {NonNullable<Step["groups"]>} groups
   */
  const list = (place, groups) => {
    const parts = groups.map(({ title, lines, likes = [] }) => {
      const part = make("section");
      const lists = make("ul");
      for (const [at, line] of lines.entries()) {
        // What is measured holds words alone: a mark stands beside it.
        const item = make("li");
        const said = likes[at] ? make("div", line) : item;
        if (likes[at])
          item.append(said, " ", make("small", harvest.liked(likes[at]), "card__likes"));
        else item.textContent = line;
        said.dataset.whole = "";
        lists.append(item);
      }
      if (title) part.append(spell(make("h2", title)));
      part.append(lists);
      for (const text of all(part, "h2")) text.dataset.whole = "";
      return part;
    });
    place.hidden = !parts.length;
    const other = parts.map(({ outerHTML }) => outerHTML).join("") !== place.innerHTML;
    if (other) place.replaceChildren(...parts);
  };

  /** @type {StudyDay["card"]["fill"]} */
  const fill = (card, step) => {
    const example = step.type === "title" && step.clip?.stand_in;
    const pictured = ["welcome", "title", "thanks"].includes(step.type) || isBreak(step);
    card.classList.toggle("card--pictured", pictured);
    card.classList.toggle("card--break", isBreak(step));
    card.classList.toggle("card--invite", step.type === "invite");
    card.classList.toggle("card--listed", Boolean(step.groups?.length));
    // As on the poster of a fragment: a community that grows.
    const last = step.type === "title" ? (step.clip?.number ?? 1) : Infinity;
    for (const person of all(card, "[data-since]", SVGElement)) {
      person.toggleAttribute("hidden", Number(person.dataset.since) > last);
    }
    write(find(card, ".card__kicker"), kicker(step));
    write(find(card, ".card__text"), step.text);
    write(find(card, ".card__note"), example ? "Voorbeeldclip" : "");
    list(find(card, ".card__groups"), step.groups ?? []);
  };

  /**
   * Seconds left, as the room sees them: "4:05", or "+0:30" once they are over.
   * @param {number | null} left
   */
  const countdown = (left) => {
    if (left === null) return "";
    return `${left < 0 ? "+" : ""}${window.vbtcWriting.clock(left)}`;
  };

  /**
   * When everyone is expected back, at this pace.
   * @param {number} until a moment, in milliseconds since 1970
   */
  const back = (until) => {
    if (until <= Date.now()) return "We gaan zo verder";
    return `We gaan verder om ${day.clock(day.minuteOf(until))}`;
  };

  /** @type {StudyDay["card"]["count"]} */
  const count = (card, step, left, until) => {
    const timer = find(card, ".stage__timer");
    const [before, shown] = [timer.textContent ?? "", countdown(left)];
    timer.hidden = left === null;
    write(timer, shown);
    timer.classList.toggle("stage__timer--over", left !== null && left < 0);
    const line = isBreak(step) && until !== null ? back(until) : "";
    const told = write(find(card, ".card__line"), line);
    return told || before.length !== shown.length;
  };

  window.vbtcDay = { ...window.vbtcDay, card: { fill, count } };
})();
