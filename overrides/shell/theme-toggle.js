/**
 * <theme-toggle>: a button that switches between light and dark and remembers the choice.
 *
 * Without JavaScript the site follows the system. This script is not deferred, so that a
 * remembered choice holds before the first paint. It is ES2018; shell/baseline.js says why.
 *
 * Attributes: none. Events: none. Storage: KEYS.theme ("light" or "dark"); refused, the choice
 * lasts for this page.
 */
(() => {
  const { KEYS, text, keep } = window.vbtcStorage;
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");

  const recall = () => {
    const remembered = text(KEYS.theme);
    if (remembered === "light" || remembered === "dark") root.dataset.theme = remembered;
  };
  recall();

  class ThemeToggle extends HTMLElement {
    constructor() {
      super();
      this.button = document.createElement("button");
      this.button.type = "button";
      this.button.className = "theme-toggle__button";
      this.button.addEventListener("click", () => this.toggle());
      system.addEventListener("change", () => this.render());
      // It was chosen in another window, or on the page that one comes back from.
      for (const type of ["storage", "pageshow"]) {
        addEventListener(type, () => {
          recall();
          this.render();
        });
      }
    }

    connectedCallback() {
      this.append(this.button);
      this.render();
    }

    get dark() {
      return root.dataset.theme ? root.dataset.theme === "dark" : system.matches;
    }

    toggle() {
      const theme = this.dark ? "light" : "dark";
      root.dataset.theme = theme;
      keep(KEYS.theme, theme);
      this.render();
    }

    render() {
      const label = this.dark ? "Lichte weergave" : "Donkere weergave";
      this.button.setAttribute("aria-label", label);
      this.button.title = label;
    }
  }

  customElements.define("theme-toggle", ThemeToggle);
})();
