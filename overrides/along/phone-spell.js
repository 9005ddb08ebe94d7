/**
 * What a phone shows of a fragment in another language is marked as such.
 *
 * vbtcAlong.spell(element, text): see shell/tongues.js. What the page holds of such fragments says
 * its language: [data-clip] [lang], of write-along.html.
 */
(() => {
  const { all } = window.vbtcDom;

  const known = () =>
    all(document, "[data-clip] [lang]").flatMap((part) => {
      const tongue = { lang: part.lang, dir: part.dir || "ltr" };
      const items = all(part, "li");
      const texts = (items.length ? items : [part]).map(({ textContent }) => textContent.trim());
      return texts.map((text) => /** @type {const} */ ([text, tongue]));
    });

  window.vbtcAlong = { ...window.vbtcAlong, spell: window.vbtcTongues(known()) };
})();
