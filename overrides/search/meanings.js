/**
 * What words mean: the thesaurus of the site, and the glossary of the field.
 *
 * vbtcSearch.makeMeanings(index, words, lexis) gives { has, nearest, beginning, add }: has(token)
 * says whether a word begins a phrase of one word, nearest(token) and beginning(token) are the word
 * of the glossary that it may be written wrong for, and that it may be cut short of, and
 * add(entries) gives the entries what their phrases mean.
 */
(() => {
  const { areForms } = window.vbtcSearch;
  // How many other words may stand between those of a phrase: "vind nieuwe vrijwilligers".
  const BETWEEN = 1;
  // How well another word for the same fits; a meaning of the glossary is a bit further away. Where
  // the site says the word itself, it is too far to name a title (titles.js).
  const FIT = { synonym: 0.85, meaning: 0.8, beside: 0.48 };

  // Shorter words are too easily others.
  const SHORTEST_SLIP = 6;

  /** @type {Search["makeMeanings"]} */
  const makeMeanings = (index, words, lexis) => {
    /**
     * Each phrase under its first term: its words, and what it means.
     * @type {Map<string, Phrase[]>}
     */
    const phrases = new Map();
    /**
     * @param {Phrase["said"]} said
     * @param {string[]} means
     * @param {number} fit
     */
    const put = (said, means, fit) => {
      const [{ stem }] = said;
      phrases.set(stem, [...(phrases.get(stem) ?? []), { said, means, fit }]);
    };

    /**
     * A term of the thesaurus: a stem, or a lemma where words of the site share their stem.
     * @param {string} term
     */
    const ofTerm = (term) => {
      const lemma = term.endsWith("=") ? term.slice(0, -1) : "";
      return { stem: lemma ? words.term(lemma) : term, lemma, word: "" };
    };

    /**
     * A word of the glossary, as it is written there. Beside others it is clear of which lemma it
     * is: "geld vragen" is no plural.
     * @param {string} word
     * @param {number} _at
     * @param {string[]} all
     */
    const ofWord = (word, _at, { length }) => ({
      stem: words.term(word),
      lemma: length > 1 ? "" : (lexis.lemmaOf(word) ?? ""),
      word,
    });

    for (const group of index.synonyms) {
      for (const phrase of group) {
        const others = group.filter((other) => other !== phrase);
        put(phrase.split(" ").map(ofTerm), others, FIT.synonym);
      }
    }
    /** @type {string[]} */
    const heads = [];
    for (const group of index.glossary.split(";").filter(Boolean)) {
      const [said = "", means = ""] = group.split(":");
      for (const head of said.split(",")) {
        if (!head.includes(" ")) heads.push(head);
        put(head.split(" ").map(ofWord), means.split(","), FIT.meaning);
      }
    }

    /**
     * How the site writes the first of some phrases of terms: "warm houden".
     * @param {string[]} means
     */
    const nameOf = ([first = ""]) => {
      const terms = first.split(" ");
      // Two words are mostly a verb with what belongs to it, and named as dictionaries do.
      const ending = terms.length === 2 ? "en" : "";
      const wordOf = (/** @type {string} */ term) => lexis.wordOf(lexis.number(term) ?? -1, ending);
      return terms.map((term) => (term.endsWith("=") ? term.slice(0, -1) : wordOf(term))).join(" ");
    };

    /**
     * Each word of a phrase may be answered by each word of another that means the same.
     * @param {Entry[]} said
     * @param {string} other
     * @param {number} fit
     */
    const addPhrase = (said, other, fit) => {
      const terms = other.split(" ");
      for (const term of terms) {
        const number = lexis.number(term);
        const worth = fit / terms.length;
        for (const one of said) {
          if (number !== undefined && worth > (one.terms.get(number) ?? 0)) {
            one.terms.set(number, worth);
          }
        }
      }
    };

    /** @type {(word: Phrase["said"][number], token: string) => boolean} */
    const isSaid = ({ stem, lemma, word }, token) =>
      words.term(token) === stem &&
      (!lemma || (lexis.lemmaOf(token) ?? lemma) === lemma) &&
      (!word || areForms(word, token));

    /**
     * Whether a word of a phrase comes right behind the one before it. Words that say something
     * may stand in any order ("vind nieuwe vrijwilligers"), but "op" belongs to what follows it,
     * or to what it follows when it is the last.
     * @param {Phrase["said"]} said
     * @param {number} number
     */
    const isBound = (said, number) =>
      words.isStop(said[number - 1].word) ||
      (number === said.length - 1 && words.isStop(said[number].word));

    /**
     * The entries of a query that say a phrase, which others may stand between; or none.
     * @param {Phrase} phrase
     * @param {Entry[]} entries
     * @param {number} at
     */
    const saying = ({ said }, entries, at) => {
      const alone = said.length === 1 && entries[at].stop;
      if (alone || !isSaid(said[0], entries[at].token)) return [];
      const places = [at];
      const end = Math.min(entries.length, at + said.length + BETWEEN);
      for (let number = 1; number < said.length; number += 1) {
        const before = places[number - 1];
        const bound = isBound(said, number);
        let place = bound ? before + 1 : Math.max(0, at - BETWEEN - 1);
        const last = bound ? Math.min(entries.length, before + BETWEEN + 2) : end;
        while (
          place < last &&
          (places.includes(place) || !isSaid(said[number], entries[place].token))
        ) {
          place += 1;
        }
        if (place >= last) return [];
        places.push(place);
      }
      return places.map((place) => entries[place]);
    };

    /** @type {Meanings["add"]} */
    const add = (entries) => {
      entries.forEach((entry, at) => {
        for (const phrase of phrases.get(words.term(entry.token)) ?? []) {
          const all = saying(phrase, entries, at);
          const content = all.filter(({ stop }) => !stop);
          // Of "te veel" each word says nothing, but both together do.
          const said = content.length ? content : all.slice(-1);
          const [{ word }] = phrase.said;
          const several = all.length > 1;
          for (const one of said) {
            one.stop = false;
            if (several) Object.assign(one, { weak: false, phrased: true });
            if (word && (several || !one.terms.size)) one.also = [nameOf(phrase.means)];
          }
          const beside = word && !several && lexis.isForm(entry.token);
          for (const other of phrase.means)
            addPhrase(said, other, beside ? FIT.beside : phrase.fit);
        }
      });
    };

    /** @type {Meanings["has"]} */
    const has = (token) =>
      (phrases.get(words.term(token)) ?? []).some(
        ({ said }) => said.length === 1 && isSaid(said[0], token),
      );

    /** @type {Lexis["nearest"] | undefined} */
    let spelling;
    /** @type {Meanings["nearest"]} */
    const nearest = (token) => {
      if (token.length < SHORTEST_SLIP) return undefined;
      // Only who makes a slip waits for this.
      spelling ??= window.vbtcSearch.makeSpelling(heads);
      return spelling(token, 1).words[0];
    };

    /** @type {Meanings["beginning"]} */
    const beginning = (token) => heads.find((head) => head.startsWith(token));

    return { has, nearest, beginning, add };
  };

  window.vbtcSearch = { ...window.vbtcSearch, makeMeanings };
})();
