/**
 * <theme-toggle>: a button that switches between light and dark and remembers the choice.
 *
 * Without JavaScript the site follows the system. This script is not deferred, so that a
 * remembered choice holds before the first paint.
 *
 * Attributes: none. Events: none. Storage: KEYS.theme ("light" or "dark"); refused, the choice lasts
 * for this page.
 */
(() => {
  const { KEYS, text, keep } = window.vbtcStorage;
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");

  const remembered = text(KEYS.theme);
  if (remembered === "light" || remembered === "dark") root.dataset.theme = remembered;

  customElements.define("theme-toggle", class extends HTMLElement {
    connectedCallback() {
      this.button = document.createElement("button");
      this.button.type = "button";
      this.button.className = "theme-toggle__button";
      this.button.addEventListener("click", () => this.toggle());
      this.append(this.button);
      system.addEventListener("change", () => this.render());
      this.render();
    }

    get dark() {
      return (root.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";
    }

    toggle() {
      root.dataset.theme = this.dark ? "light" : "dark";
      keep(KEYS.theme, root.dataset.theme);
      this.render();
    }

    render() {
      const label = this.dark ? "Licht thema" : "Donker thema";
      this.button.setAttribute("aria-label", label);
      this.button.title = label;
    }
  });
})();
