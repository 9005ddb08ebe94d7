/**
 * How a question is put: what stands together or apart in it, and what only asks for something.
 *
 * vbtcSearch.makePhrasing(index, words, lexis, isKnown) gives { tokens, join, unite, wished,
 * kindOf }.
 */
(() => {
  const LEAST_JOINED = 5;
  const SHORTEST_VERB = 4;
  // A name such as "1G-1P" is one word, however it is written.
  const NUMBERED = /\d/;
  // What follows when a word names what is wanted: "een tip over …", "vragen om te …".
  const ABOUT = new Set(["bij", "om", "over", "rond", "voor"]);
  // What follows when a word is a verb: "wat vraag ik".
  const ASKS = new Set(["ge", "ik", "je", "men", "we", "wij"]);

  /** @type {Search["makePhrasing"]} */
  const makePhrasing = (index, words, lexis, isKnown) => {
    const opening = new RegExp(index.rules.opening);
    const particles = new Set(index.rules.particles.split("|"));
    const prepositions = new Set(index.rules.prepositions.split("|"));
    /** @type {Map<string, string>} */
    const kinds = new Map();
    for (const [kind, names] of Object.entries(index.wishes)) {
      for (const name of names.split(" ")) kinds.set(name, kind);
    }

    /**
     * The words of a question without how it opens: "waar vind ik …".
     * @type {Phrasing["tokens"]}
     */
    const tokens = (text) =>
      words.tokens(text).join(" ").replace(opening, "").split(" ").filter(Boolean);

    /** @type {(word: Entry, token: string) => Entry} */
    const asOne = (word, token) => ({
      ...word,
      ...{ token, whole: token, stop: false, weak: words.isWeak(token) },
    });

    /**
     * Two words of which one is unknown, and that are one word together: "vrij williger".
     * @type {Phrasing["join"]}
     */
    const join = (spoken) => {
      /** @type {Entry[]} */
      const joined = [];
      for (const word of spoken) {
        const before = joined.at(-1)?.token ?? "";
        const whole = before + word.token;
        const stop = words.isStop(before) || words.isStop(word.token);
        const apart = before === "" || stop || (lexis.isForm(before) && lexis.isForm(word.token));
        const long = whole.length > LEAST_JOINED || NUMBERED.test(whole);
        if (!apart && long && isKnown(whole)) {
          joined.splice(-1, 1, asOne(word, whole));
        } else joined.push(word);
      }
      return joined;
    };

    /**
     * A verb and its particle that stand apart, where they are known together: "haakt … af".
     * @type {Phrasing["unite"]}
     */
    const unite = (spoken) => {
      // "Na" in "na een clip" belongs to what follows; a particle stands last.
      const loose = spoken.filter(
        ({ token }, at) =>
          particles.has(token) && (!prepositions.has(token) || at === spoken.length - 1),
      );
      /** @type {Set<Entry>} */
      const taken = new Set();
      const united = spoken.map((word) => {
        const particle = loose.find(
          ({ token }) =>
            word.token.length >= SHORTEST_VERB &&
            !particles.has(word.token) &&
            isKnown(token + word.token),
        );
        if (!particle) return word;
        taken.add(particle);
        return asOne(word, particle.token + word.token);
      });
      return united.filter((word) => !taken.has(word));
    };

    /**
     * The word that asks for a kind of place, among others that say what it is to be about.
     * @type {Phrasing["wished"]}
     */
    const wished = (spoken) => {
      const said = spoken.filter(({ stop }) => !stop);
      if (said.length < 2) return undefined;
      return spoken.find(({ token }, at) => {
        const next = spoken[at + 1]?.token ?? "";
        const asks = ABOUT.has(next) || said[0].token === token || kinds.get(token) === "tip";
        // Not "uit het verslag", nor "vraag ik".
        const before = spoken.slice(Math.max(0, at - 2), at);
        const other = ASKS.has(next) || before.some((word) => prepositions.has(word.token));
        return kinds.has(token) && asks && !other;
      });
    };

    /** @type {Phrasing["kindOf"]} */
    const kindOf = (wish) => kinds.get(wish?.token ?? "") ?? "";

    return { tokens, join, unite, wished, kindOf };
  };

  window.vbtcSearch = { ...window.vbtcSearch, makePhrasing };
})();
