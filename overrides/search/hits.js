/**
 * A place as people see it: what it is, its words with those that match marked, and its link.
 *
 * vbtcSearch.fill(element, place, entries, engine, root) fills .hit__link, .hit__kind, .hit__title
 * and .hit__text inside an element; `root` is the address of the site's first folder.
 */
(() => {
  const { find, make } = window.vbtcDom;
  // Letters of an excerpt, and how many of them come before the first word that matches.
  const LENGTH = 180;
  const BEFORE = 60;

  /** @param {Piece[]} pieces */
  const size = (pieces) => pieces.reduce((sum, { text }) => sum + text.length, 0);
  const DOTS = { text: "…", hit: false };

  /**
   * The part of a text around its first match: pieces that begin and end at a word.
   * @param {Piece[]} pieces
   */
  const excerpt = (pieces) => {
    if (size(pieces) <= LENGTH) return pieces;
    const hit = Math.max(
      0,
      pieces.findIndex((piece) => piece.hit),
    );
    let from = hit;
    while (from > 0 && size(pieces.slice(from, hit)) < BEFORE) from -= 1;
    if (size(pieces.slice(0, from)) < BEFORE / 2) from = 0;
    let to = from;
    while (to < pieces.length && size(pieces.slice(from, to)) < LENGTH) to += 1;
    const before = from > 0 ? [DOTS] : [];
    const after = to < pieces.length ? [DOTS] : [];
    return [...before, ...pieces.slice(from, to), ...after];
  };

  /**
   * @param {Element} element
   * @param {Piece[]} pieces
   */
  const write = (element, pieces) =>
    element.replaceChildren(...pieces.map(({ text, hit }) => (hit ? make("mark", text) : text)));

  /**
   * Where a moment is in its clip; nothing for another kind of place.
   * @param {Place} place
   */
  const moment = ({ kind, address }) =>
    kind === "moment" ? `, ${window.vbtcWriting.clock(parseInt(address.split("#t=")[1], 10))}` : "";

  /**
   * @param {HTMLElement} element
   * @param {Place["tongue"]} tongue
   */
  const speak = (element, tongue) => {
    if (tongue) Object.assign(element, { lang: tongue.code, dir: tongue.dir });
  };

  /** @type {Search["fill"]} */
  const fill = (element, place, entries, engine, root) => {
    const [kind, title, words] = [".hit__kind", ".hit__title", ".hit__text"].map((name) =>
      find(element, name),
    );
    kind.textContent = `${place.kindName}${moment(place)}`;
    if (place.kind !== "fragment" && place.fragment) {
      const where = make("span", place.fragment);
      speak(where, place.fragmentTongue);
      kind.append(" · ", where);
    }
    if (place.tongue) kind.append(` · ${place.tongue.language}`);
    find(element, ".hit__link", HTMLAnchorElement).href = new URL(place.address, root).href;
    for (const one of [title, words]) speak(one, place.tongue);
    write(title, excerpt((place.mark ?? engine.mark)(place.title, entries)));
    const text = engine.mark(place.text, entries);
    const useful = ["fragment", "woord"].includes(place.kind) || text.some(({ hit }) => hit);
    write(words, useful ? excerpt(text) : []);
  };

  window.vbtcSearch = { ...window.vbtcSearch, fill };
})();
