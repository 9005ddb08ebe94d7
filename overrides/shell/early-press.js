/**
 * A press on a button whose script is still to come: it counts once that is there.
 *
 * On a slow network a page is read seconds before all of it does something. Whoever presses again
 * in that time means the same. Not deferred, and ES2018: shell/baseline.js says why.
 */
(() => {
  /** @type {Set<HTMLElement>} */
  const pressed = new Set();

  /**
   * The custom element nearest around a part, which hears of what is done there.
   * @param {Element | null} part
   * @returns {Element | null}
   */
  const owner = (part) =>
    part && !part.localName.includes("-") ? owner(part.parentElement) : part;

  /** @param {MouseEvent} event */
  const onClick = ({ target }) => {
    const button = target instanceof Element ? target.closest("button[type=button]") : null;
    const by = owner(button);
    if (button instanceof HTMLElement && by && by.matches(":not(:defined)")) pressed.add(button);
  };

  addEventListener("click", onClick);
  // By then all deferred scripts have run.
  addEventListener("DOMContentLoaded", () => {
    removeEventListener("click", onClick);
    for (const button of pressed) button.click();
  });
})();
