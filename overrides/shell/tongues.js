/**
 * Texts in another language than the site, wherever a script shows them.
 *
 * A day, a note and a phone keep words, not where these come from: so they are known by their words.
 * vbtcTongues(known) gives spell; known has pairs [text, { lang, dir }] of what is in another
 * language. spell(element, text) writes a text, unless one is not given, and marks what of it is in
 * another language: the element when that is all of it, else a <span> in it. It gives the element.
 */
(() => {
  const SPECIAL = /[.*+?^${}()|[\]\\]/g;

  /**
   * The texts that stand in another, not as a part of its words; the longest first.
   * @param {string[]} texts
   */
  const inside = (texts) => {
    const ways = texts.map((text) => text.replace(SPECIAL, "\\$&"));
    ways.sort((one, other) => other.length - one.length);
    return new RegExp(`(?<![\\p{L}\\p{N}])(${ways.join("|")})(?![\\p{L}\\p{N}])`, "u");
  };

  /** @type {Window["vbtcTongues"]} */
  window.vbtcTongues = (known) => {
    const tongues = new Map(known);
    return (element, text) => {
      if (text !== undefined) element.textContent = text;
      if (!tongues.size) return element;
      const said = element.textContent?.trim() ?? "";
      const whole = tongues.get(said);
      if (whole) return Object.assign(element, whole);
      for (const name of ["lang", "dir"]) element.removeAttribute(name);
      const found = [...tongues.keys()].filter((own) => said.includes(own));
      if (!found.length) return element;
      const pieces = (element.textContent ?? "").split(inside(found));
      const first = tongues.get(pieces[1] ?? "");
      // What a browser shows in its own list can hold no elements.
      if (element instanceof HTMLOptionElement) return Object.assign(element, first);
      element.replaceChildren(
        ...pieces.map((piece, at) => {
          const tongue = at % 2 ? tongues.get(piece) : undefined;
          const part = document.createElement("span");
          part.textContent = piece;
          return tongue ? Object.assign(part, tongue) : piece;
        }),
      );
      return element;
    };
  };
})();
