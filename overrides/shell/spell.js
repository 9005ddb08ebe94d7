/**
 * How a text is written where it may be one of a fragment in another language.
 *
 * vbtcSpell(element, text) writes a text, unless none is given; it gives the element. What stands
 * there already is not written, and so not read aloud, again. Where the site has such fragments,
 * tongues.js was here before, and marks theirs.
 */
window.vbtcSpell ??= (element, text = element.textContent ?? "") =>
  element.textContent === text ? element : Object.assign(element, { textContent: text });
