/**
 * vbtcSpell(element, text) writes a text, unless none is given; it gives the element.
 *
 * Where the site has fragments in another language, tongues.js was here before, and marks theirs.
 */
window.vbtcSpell ??= (element, text) =>
  text === undefined ? element : Object.assign(element, { textContent: text });
