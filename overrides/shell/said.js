/**
 * What became of a press, on the button itself.
 *
 * vbtcSaid(button, words): the button says for two seconds what became of a press, and then its
 * own words again. Who hears it must get them too: give it aria-live, or say them elsewhere.
 */
(() => {
  /** @type {WeakMap<HTMLElement, { own: string; timer: number }>} */
  const saying = new WeakMap();

  window.vbtcSaid = (button, words) => {
    const before = saying.get(button);
    const own = before?.own ?? button.textContent;
    clearTimeout(before?.timer);
    button.textContent = words;
    const timer = setTimeout(() => {
      button.textContent = own;
      saying.delete(button);
    }, 2000);
    saying.set(button, { own, timer });
  };
})();
