/**
 * Words as the search compares them: the browser's half of scripts/dutch.py, with the same rules.
 *
 * vbtcSearch.makeWords(index) gives { tokens, term, isStop, pieces }.
 */
(() => {
  const makeWords = ({ rules, irregular }) => {
    const marks = new RegExp(rules.marks, "g");
    const apostrophes = new RegExp(rules.apostrophes, "g");
    const word = new RegExp(rules.word, "g");
    const participle = new RegExp(rules.participle.replace("{particles}", rules.particles));
    const stopwords = new Set(rules.stopwords.join(" ").split(" "));
    const terms = new Map();
    for (const group of irregular.split(";")) {
      const [term, ...forms] = group.split(" ");
      for (const form of forms) terms.set(form, term);
    }

    /** The words of a text without accents, capitals and apostrophes. */
    const tokens = (text) =>
      text.normalize("NFKD").replace(marks, "").toLowerCase().replace(apostrophes, "").match(word) ?? [];

    const stem = (whole) => {
      let rest = whole.replace(participle, "$1$2");
      for (const step of rules.steps) {
        const rule = step.find(([ending, , least]) => rest.endsWith(ending) && rest.length - ending.length >= least);
        if (rule) rest = rest.slice(0, rest.length - rule[0].length) + rule[1];
      }
      for (const [double, single] of rules.vowels) rest = rest.replaceAll(double, single);
      return rest;
    };

    /** What the forms of one word have in common; kept, for most words come back. */
    const term = (token) => {
      if (!terms.has(token)) terms.set(token, stem(token));
      return terms.get(token);
    };

    /** A text cut into words and what stands between them: [{ text, token }], token "" for the rest. */
    const pieces = (text) =>
      text.split(/([\p{L}\p{N}\p{M}'’‘`´]+)/u).map((piece) => ({ text: piece, token: tokens(piece)[0] ?? "" }));

    return { tokens, term, pieces, isStop: (token) => stopwords.has(token) };
  };

  window.vbtcSearch = { ...window.vbtcSearch, makeWords };
})();
