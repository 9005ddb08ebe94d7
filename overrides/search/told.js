/**
 * What is said of an answer, in words: how many places, what was not found, and what was instead.
 *
 * vbtcSearch.counted(count) and vbtcSearch.told(entries), which comes behind it.
 */
(() => {
  const MOST_TOLD = 3;

  /** @type {Search["counted"]} */
  const counted = (count) => window.vbtcWriting.counted(count, "resultaat", "resultaten");

  /** @param {string[]} words */
  const quoted = (words) => {
    const named = [...new Set(words)].slice(0, MOST_TOLD).map((word) => `‘${word}’`);
    const last = named.pop() ?? "";
    return named.length ? `${named.join(", ")} en ${last}` : last;
  };

  /** @type {(entry: Entry) => boolean} */
  const isMissed = ({ terms, instead, begins }) => !terms.size || instead.length > 0 || begins;

  /**
   * What to say behind a number of results: which words found nothing or only half, what was found
   * instead, and what the glossary read a word as. Empty when everything is as it was asked.
   * @type {Search["told"]}
   */
  const told = (entries) => {
    const content = entries.filter(({ weak }) => !weak);
    const missed = content.filter(isMissed);
    const also = content.flatMap((entry) => entry.also);
    if (!missed.length) return also.length ? `, ook voor ${quoted(also)}` : "";
    const found = content.flatMap((entry) => {
      if (entry.also.length) return entry.also;
      return isMissed(entry) ? entry.instead : [entry.whole];
    });
    const nothing = `. Niets over ${quoted(missed.map(({ whole }) => whole))}.`;
    if (found.length) return `${nothing} Wel over ${quoted(found)}.`;
    const begun = missed.some(({ begins }) => begins);
    return begun ? `${nothing} Wel over woorden die zo beginnen.` : nothing;
  };

  window.vbtcSearch = { ...window.vbtcSearch, counted, told };
})();
