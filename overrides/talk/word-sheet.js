/**
 * <word-sheet>: what a word means, at the foot of the screen, closes by Escape, by its button and
 * by a tap beside it too. Whoever closes it is back at the word, and the text did not move.
 *
 * Slots: .words__one elements, each shown while the address of the page names it (:target), with a
 *        button[data-close] and a [role=doc-backlink] to its word.
 * Without JavaScript that link and the browser's way back close it; with it they still do. Opening
 * is one step of that way, which closing takes back.
 */
(() => {
  const { find, anchor } = window.vbtcDom;

  class WordSheet extends HTMLElement {
    /** @type {Element | null} What stands open since a step on this page. */
    #open = null;
    #before = "";

    connectedCallback() {
      document.addEventListener("click", this.#press);
      document.addEventListener("keydown", this.#escape);
      addEventListener("hashchange", this.#step);
    }

    disconnectedCallback() {
      document.removeEventListener("click", this.#press);
      document.removeEventListener("keydown", this.#escape);
      removeEventListener("hashchange", this.#step);
    }

    get #shown() {
      return this.querySelector(":target");
    }

    /** @param {MouseEvent} event */
    #press = (event) => {
      const { target: pressed } = event;
      const shown = this.#shown;
      if (!(pressed instanceof Element)) return;
      const word = pressed.closest(".word");
      const leads = word instanceof HTMLAnchorElement && !event.ctrlKey && !event.metaKey;
      if (leads && !shown) {
        this.#before = location.href;
        this.#open = this.#meant(word);
      } else if (leads) {
        // In the place of this one, so that one step back closes both.
        event.preventDefault();
        location.replace(word.hash);
        this.#open &&= this.#meant(word);
      } else if (shown && pressed.closest("[data-close]")) this.#close(shown);
      else if (shown && !shown.contains(pressed) && !pressed.closest("a")) this.#close(shown);
    };

    /**
     * What a word leads to. It is known as soon as it is pressed: who closes it at once may be
     * sooner than the browser tells of the step.
     * @param {HTMLAnchorElement} word
     */
    #meant(word) {
      return document.getElementById(anchor(word.hash));
    }

    /** @param {KeyboardEvent} event */
    #escape = ({ key, defaultPrevented }) => {
      const shown = this.#shown;
      if (key === "Escape" && shown && !defaultPrevented) this.#close(shown);
    };

    /** @param {Element} shown */
    #close(shown) {
      // Who came here by a link from elsewhere has no step on this page to take back.
      if (this.#open) history.back();
      else location.replace(this.#word(shown).hash);
    }

    /** @param {Element} shown */
    #word(shown) {
      return find(shown, "[role=doc-backlink]", HTMLAnchorElement);
    }

    /** @param {HashChangeEvent} event */
    #step = ({ oldURL, newURL }) => {
      // What is told late, of where one is no more.
      if (newURL !== location.href) return;
      const shown = this.#shown;
      if (shown && !this.#open) this.#before = oldURL;
      if (!shown && this.#open && newURL === this.#before) this.#back(this.#open);
      this.#open = shown;
    };

    /**
     * To the word, unless one is busy elsewhere by now.
     * @param {Element} closed
     */
    #back(closed) {
      const { activeElement } = document;
      if (activeElement !== document.body && !this.contains(activeElement)) return;
      const word = anchor(this.#word(closed).hash);
      document.getElementById(word)?.focus({ preventScroll: true });
    }
  }

  customElements.define("word-sheet", WordSheet);
})();
