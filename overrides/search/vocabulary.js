/**
 * The words of a site that are all at hand: which there are, and the terms that each is kept under.
 *
 * vbtcSearch.makeVocabulary(index, words) gives { termsOf, number, wordsOf, lemmaOf, withPrefix,
 * nearest, waits }. A term is a number. cut-vocabulary.js does the same for an index in
 * pieces.
 */
(() => {
  /**
   * Lemmas by their forms.
   * @type {Search["readSenses"]}
   */
  const readSenses = (senses) =>
    senses.split(";").flatMap((group) => {
      const [lemma = "", ...forms] = group.split(" ");
      return forms.map((form) => /** @type {[string, string]} */ ([form, lemma]));
    });

  /** @type {Search["makeVocabulary"]} */
  const makeVocabulary = (index, words) => {
    const list = index.words.split(" ");
    const numbers = new Map(list.map((word, number) => [word, number]));
    const ownTerms = list.map((word) => words.term(word));
    const all = new Set([...ownTerms, ...index.terms.split(" ").filter(Boolean)]);
    const terms = new Map([...all].map((term, number) => [term, number]));
    const inside = new Map(index.inside);
    const lemmas = new Map(readSenses(index.senses));
    /** @param {number} number */
    const termsAt = (number) => [terms.get(ownTerms[number]) ?? -1, ...(inside.get(number) ?? [])];
    /** @type {Map<number, string[]>} */
    const byTerm = new Map();
    list.forEach((word, number) => {
      const [own] = termsAt(number);
      byTerm.set(own, [...(byTerm.get(own) ?? []), word]);
    });

    /** @type {Vocabulary["termsOf"]} */
    const termsOf = (word) => {
      const number = numbers.get(word);
      return number === undefined ? undefined : termsAt(number);
    };

    /** @type {Vocabulary["withPrefix"]} */
    const withPrefix = (letters, most) => {
      let [low, high] = [0, list.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (list[middle] < letters) low = middle + 1;
        else high = middle;
      }
      const after = list.slice(low, low + most);
      return after.filter((word) => word.startsWith(letters));
    };

    return {
      ...{ termsOf, withPrefix },
      number: (term) => terms.get(term),
      wordsOf: (term) => byTerm.get(term) ?? [],
      lemmaOf: (word) => lemmas.get(word),
      nearest: window.vbtcSearch.makeSpelling(list),
      waits: () => false,
    };
  };

  window.vbtcSearch = { ...window.vbtcSearch, readSenses, makeVocabulary };
})();
