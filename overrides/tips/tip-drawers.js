/**
 * The tips that someone keeps, of a site with too many to carry them all: see tip_drawers.py.
 *
 * Only there, vbtcDrawers gives { open }. open(host, anchors) opens the drawers in which these tips
 * lie, and gives a promise of { tips, lost }: tips by their anchors, null for none of this site,
 * and the anchors of which the drawer did not come: asked again, it is fetched again. The host says
 * how many drawers there are in data-drawers, and in data-at where.
 */
(() => {
  // As scripts/pages/tip_drawers.py counts.
  const FACTOR = 31;
  const LARGEST = 65_521;

  const held = (window.vbtcTipDrawers ??= {});

  /** @type {TipDrawers["open"]} */
  const open = async (host, anchors) => {
    const { drawers, at = "" } = host.dataset;
    /** @param {string} anchor */
    const numberOf = (anchor) => {
      let total = 0;
      for (const sign of anchor) total = (total * FACTOR + (sign.codePointAt(0) ?? 0)) % LARGEST;
      return String(total % Number(drawers));
    };
    const numbers = [...new Set(anchors.map(numberOf))].filter((number) => !held[number]);
    await Promise.allSettled(numbers.map((number) => window.vbtcDom.script(`${at}${number}.js`)));

    /** @type {Map<string, HTMLElement | null>} */
    const tips = new Map();
    for (const anchor of anchors) {
      const drawer = held[numberOf(anchor)];
      const html = drawer?.[anchor] ?? "";
      const tip = new DOMParser().parseFromString(html, "text/html").querySelector("li");
      if (drawer) tips.set(anchor, tip && document.adoptNode(tip));
    }
    return { tips, lost: anchors.filter((anchor) => !tips.has(anchor)) };
  };

  window.vbtcDrawers = { open };
})();
