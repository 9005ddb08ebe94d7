/**
 * Words as the search compares them: the browser's half of scripts/dutch/words.py, by the same
 * rules.
 *
 * vbtcSearch.makeWords(index) gives { tokens, term, learn, isIrregular, isStop, isWeak, pieces }.
 * learn(irregular) adds irregular forms, which come later with a piece of a large index.
 */
(() => {
  /** @type {Search["makeWords"]} */
  const makeWords = ({ rules, irregular }) => {
    const marks = new RegExp(rules.marks, "g");
    const apostrophes = new RegExp(rules.apostrophes, "g");
    const initials = new RegExp(rules.initials, "g");
    const address = new RegExp(rules.address, "g");
    const word = new RegExp(rules.word, "g");
    const participle = new RegExp(rules.participle.replace("{particles}", rules.particles));
    const [firsts = [], lasts = []] = rules.adverbs.map((row) => row.split(" "));
    const adverbs = firsts.flatMap((first) => lasts.map((last) => first + last));
    const stopwords = new Set([...rules.stopwords.join(" ").split(" "), ...adverbs]);
    const weak = new Set(rules.weak.join(" ").split(" "));
    /** @type {Map<string, string>} */
    const terms = new Map();
    /** @type {Set<string>} */
    const odd = new Set();
    /** @type {Map<string, string>} */
    const tokenByPiece = new Map();
    /** @type {Words["learn"]} */
    const learn = (groups) => {
      for (const group of groups.split(";")) {
        const [known = "", ...forms] = group.split(" ");
        for (const form of forms) {
          terms.set(form, known);
          odd.add(form);
        }
      }
    };
    learn(irregular);

    /**
     * The words of a text without accents, capitals and apostrophes.
     * @param {string} text
     * @returns {string[]}
     */
    const tokens = (text) => {
      const plain = text.normalize("NFKD").replace(marks, "").toLowerCase();
      const shown = plain.replace(apostrophes, "").replace(address, " ");
      return shown.replace(initials, (found) => found.replace(/[.& ]/g, "")).match(word) ?? [];
    };

    /** @param {string} whole */
    const stem = (whole) => {
      let rest = whole.replace(participle, "$1$2");
      for (const step of rules.steps) {
        const rule = step.find(
          ([ending, , least]) => rest.endsWith(ending) && rest.length - ending.length >= least,
        );
        if (rule) rest = rest.slice(0, rest.length - rule[0].length) + rule[1];
      }
      for (const [double, single] of rules.vowels) rest = rest.replaceAll(double, single);
      return rest;
    };

    /**
     * What the forms of one word have in common; kept, for most words come back.
     * @param {string} token
     */
    const term = (token) => {
      const known = terms.get(token);
      if (known !== undefined) return known;
      const made = stem(token);
      terms.set(token, made);
      return made;
    };

    /**
     * The word that a piece of a text is; kept as well.
     * @param {string} piece
     */
    const tokenOf = (piece) => {
      const known = tokenByPiece.get(piece);
      if (known !== undefined) return known;
      const [made = ""] = tokens(piece);
      tokenByPiece.set(piece, made);
      return made;
    };

    /**
     * A text cut into words and what stands between them, of which the token is "".
     * @param {string} text
     */
    const pieces = (text) =>
      text
        .split(/([\p{L}\p{N}\p{M}\p{Cf}'’‘`´]+)/u)
        .map((piece, at) => ({ text: piece, token: at % 2 ? tokenOf(piece) : "" }));

    return {
      tokens,
      term,
      learn,
      pieces,
      isIrregular: (token) => odd.has(token),
      isStop: (token) => stopwords.has(token),
      isWeak: (token) => weak.has(token),
    };
  };

  window.vbtcSearch = { ...window.vbtcSearch, makeWords };
})();
