/**
 * <room-check>: one button that tries everything a study day needs, and says what to do when it
 * fails.
 *
 * Slots: button[data-check], [role=status], ul.checks and .checks__ask, where it asks a person.
 * Place: on a page with the <search-field>. What is tried: room-laptop.js, room-films.js and
 * room-people.js.
 */
(() => {
  const spell = window.vbtcSpell;
  const { find, make } = window.vbtcDom;
  const { filmTrials, laptopTrials, peopleTrials, roomVerdict } = window.vbtcDay;
  const data = window.vbtcDayData;
  const SAYS = { good: "In orde", bad: "Niet in orde", skipped: "Niet geprobeerd" };

  class RoomCheck extends HTMLElement {
    // On a stick this page stands one folder higher than the site.
    #root = find(document, "search-field").root;
    #list = find(this, ".checks");
    #status = find(this, "[role=status]");
    #button = find(this, "[data-check]", HTMLButtonElement);

    constructor() {
      super();
      this.#button.addEventListener("click", () => this.#run());
    }

    async #run() {
      // In the click itself: see there.
      const laptop = laptopTrials(data.made);
      const people = peopleTrials(find(this, ".checks__ask"));
      this.#button.disabled = true;
      this.#list.replaceChildren();
      /** @type {RoomOutcome[]} */
      const outcomes = [];
      const trials = [...laptop, ...(await filmTrials(this.#root)), ...people];
      for (const trial of trials) outcomes.push(await this.#try(trial));
      this.#status.textContent = roomVerdict.sum(outcomes);
      this.#button.disabled = false;
      this.#button.focus();
    }

    /**
     * @param {RoomTrial} trial
     * @returns {Promise<RoomOutcome>}
     */
    async #try({ name, act, advice }) {
      spell(this.#status, `Ik kijk na: ${name} …`);
      /** @type {RoomResult} */
      let result;
      try {
        result = (await act()) || { how: "good", words: "" };
      } catch {
        result = { how: "bad", words: "" };
      }
      const { how, words } = result;
      const more = [words, how === "bad" ? advice : ""].filter(Boolean).join(" ");
      // A clip may be called a question.
      const stop = more && !name.endsWith("?") ? "." : "";
      const text = `${SAYS[how]}: ${name}${stop} ${more}`.trim();
      this.#list.append(spell(make("li", text, `check check--${how}`)));
      return { name, how, words };
    }
  }

  customElements.define("room-check", RoomCheck);
})();
