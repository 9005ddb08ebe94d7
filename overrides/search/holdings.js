/**
 * What an index holds, for the engine: its words, its postings and its places.
 *
 * vbtcSearch.makeHoldings(index, words) gives { lexis, postings, count, kindOf, pages, place,
 * named, begin, lacks, waits } of an index in one piece; cut-holdings.js does of one in pieces.
 */
(() => {
  /** @type {Search["makeHoldings"]} */
  const makeHoldings = (index, words) => {
    const { makeLexis, readTitles, rows } = window.vbtcSearch;
    const lexis = makeLexis(index, words);
    const places = rows.places(index);
    return {
      lexis,
      postings: (term) => index.postings[term],
      count: () => places.length,
      kindOf: (number) => places[number].kind,
      pages: () => rows.pages(places),
      place: (number) => places[number],
      named: readTitles(places, words, lexis),
      begin: () => {},
      lacks: () => [],
      waits: () => false,
    };
  };

  window.vbtcSearch = { ...window.vbtcSearch, makeHoldings };
})();
