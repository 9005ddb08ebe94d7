/**
 * Words as people say and scribble them: small in the Flemish way, in the past, or cut short.
 *
 * vbtcSearch.makeSpoken(rules, knows) gives { plain, cut }: plain(token) is the word that is known
 * behind it ("klapke": "klap"), or else the token itself, and cut(text) are the words of a text
 * that end in a dot ("vrijw.").
 */
(() => {
  const SHORTEST = 3;
  // Taaladvies.net, diminutives: -ke is Flemish beside -je. The longest first.
  const SMALL = ["skes", "ekes", "etjes", "pjes", "kes", "jes", "ske", "eke", "etje", "pje", "ke"];
  const CUT = /([\p{L}\p{M}]{2,})\.(?=[\s-]|[\p{L}\p{N}]|$)/gu;

  /** @type {Search["makeSpoken"]} */
  const makeSpoken = (rules, knows) => {
    // Of regular verbs: "bekostigd", "borgde", "opgevolgde".
    const past = new RegExp(rules.past);
    /** @param {string} token */
    const without = (token) =>
      SMALL.filter((ending) => token.endsWith(ending)).map((ending) =>
        token.slice(0, -ending.length),
      );

    /** @type {Spoken["plain"]} */
    const plain = (token) => {
      if (knows(token)) return token;
      const [, verb = ""] = past.exec(token) ?? [];
      const found = [...without(token), verb].find(
        (word) => word.length >= SHORTEST && knows(word),
      );
      return found ?? token;
    };

    /** @type {Spoken["cut"]} */
    const cut = (text) => [...text.matchAll(CUT)].map(([, word]) => word);

    return { plain, cut };
  };

  window.vbtcSearch = { ...window.vbtcSearch, makeSpoken };
})();
