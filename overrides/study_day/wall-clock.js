/**
 * <wall-clock>: what time it is, as it hangs on a wall.
 */
(() => {
  const { session: day } = window.vbtcDay;

  class WallClock extends HTMLElement {
    #timer = 0;
    #told = "";

    connectedCallback() {
      this.#tell();
      this.#timer = setInterval(() => this.#tell(), 1000);
    }

    disconnectedCallback() {
      clearInterval(this.#timer);
    }

    #tell() {
      const text = day.clock(day.minuteOf(Date.now()));
      if (this.#told !== text) this.replaceChildren(text);
      this.#told = text;
    }
  }

  customElements.define("wall-clock", WallClock);
})();
