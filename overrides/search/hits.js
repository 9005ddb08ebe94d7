/**
 * A place as people see it: what it is, its words with those that match marked, and its link.
 *
 * vbtcSearch.fill(element, place, entries, engine, root) fills .hit__link, .hit__kind, .hit__title
 * and .hit__text inside an element. vbtcSearch.corrections(entries) says which words were corrected. `root` is the address of the site's first folder.
 */
(() => {
  // Letters of an excerpt, and how many of them come before the first word that matches.
  const LENGTH = 180;
  const BEFORE = 60;

  /** The part of a text around its first match: pieces that begin and end at a word. */
  const excerpt = (pieces) => {
    const size = (list) => list.reduce((sum, { text }) => sum + text.length, 0);
    if (size(pieces) <= LENGTH) return pieces;
    const hit = Math.max(0, pieces.findIndex((piece) => piece.hit));
    let from = hit;
    while (from > 0 && size(pieces.slice(from, hit)) < BEFORE) from -= 1;
    if (size(pieces.slice(0, from)) < BEFORE / 2) from = 0;
    let to = from;
    while (to < pieces.length && size(pieces.slice(from, to)) < LENGTH) to += 1;
    const dots = (needed) => (needed ? [{ text: "…", hit: false }] : []);
    return [...dots(from > 0), ...pieces.slice(from, to), ...dots(to < pieces.length)];
  };

  const write = (element, pieces) => {
    element.replaceChildren(...pieces.map(({ text, hit }) => {
      if (!hit) return text;
      const mark = document.createElement("mark");
      mark.textContent = text;
      return mark;
    }));
  };

  const fill = (element, place, entries, engine, root) => {
    const at = place.kind === "moment" ? `, ${window.vbtcWriting.clock(Number(place.address.split("#t=")[1]))}` : "";
    const where = place.kind === "fragment" || !place.fragment ? "" : ` · ${place.fragment}`;
    element.querySelector(".hit__kind").textContent = `${place.kindName}${at}${where}`;
    element.querySelector(".hit__link").href = new URL(place.address, root);
    write(element.querySelector(".hit__title"), excerpt(engine.mark(place.title, entries)));
    const text = engine.mark(place.text, entries);
    const useful = place.kind === "fragment" || text.some(({ hit }) => hit);
    write(element.querySelector(".hit__text"), useful ? excerpt(text) : []);
  };

  /** What was taken for a typing error, to say beside a number of results; empty without one. */
  const corrections = (entries) => {
    const words = entries.map(({ corrected }) => corrected).filter(Boolean);
    return words.length ? `, ook voor ‘${words.join(" ")}’` : "";
  };

  window.vbtcSearch = { ...window.vbtcSearch, fill, corrections };
})();
