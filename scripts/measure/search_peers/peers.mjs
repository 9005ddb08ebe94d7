/**
 * The same questions to other searches, over the same places.
 *
 * Reads { places, thesaurus, queries } as JSON; gives for each search the first addresses per
 * query. Pagefind only searches in a browser: its bundle goes to the folder that is named.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { writePagefind } from "./pagefind.mjs";

const [modules, bundle] = process.argv.slice(2);
const require = createRequire(pathToFileURL(join(modules, "node_modules", "x.js")));
const { places, thesaurus, queries } = JSON.parse(readFileSync(0, "utf8"));
// As many as our field offers.
const MOST = 8;
const BOOST = { title: 2, text: 1, around: 0.5 };

/** MiniSearch with Snowball's Dutch stems, typing errors, beginnings, and our own thesaurus. */
const miniSearch = () => {
  const MiniSearch = require("minisearch");
  const stemmer = require("snowball-stemmers").newStemmer("dutch");
  const stem = (word) => stemmer.stem(word.toLowerCase());
  const index = new MiniSearch({
    fields: Object.keys(BOOST),
    storeFields: ["address"],
    processTerm: stem,
  });
  index.addAll(places.map((place, id) => ({ id, ...place })));
  const same = new Map();
  for (const group of thesaurus) {
    const single = group.filter((entry) => !entry.includes(" ")).map(stem);
    for (const one of single) same.set(one, [...(same.get(one) ?? []), ...single]);
  }
  const options = { boost: BOOST, prefix: (term) => term.length > 3, fuzzy: 0.2 };
  const widen = (word) => [word, ...(same.get(stem(word)) ?? []).filter((o) => o !== stem(word))];
  return (query) =>
    index.search(
      {
        combineWith: "OR",
        queries: query.split(/\s+/).map((word) => ({ queries: widen(word), combineWith: "OR" })),
      },
      options,
    );
};

/** lunr with the Dutch of lunr-languages. */
const lunrSearch = () => {
  const lunr = require("lunr");
  require("lunr-languages/lunr.stemmer.support")(lunr);
  require("lunr-languages/lunr.nl")(lunr);
  const index = lunr(function build() {
    this.use(lunr.nl);
    this.ref("id");
    for (const [name, boost] of Object.entries(BOOST)) this.field(name, { boost });
    places.forEach((place, id) => this.add({ id, ...place }));
  });
  // A colon or a star is an operator of lunr; people mean the sign.
  return (query) =>
    index
      .search(query.replace(/[:^~*+-]/g, " "))
      .map(({ ref }) => ({ address: places[Number(ref)].address }));
};

const ask = (search) =>
  queries.map((query) =>
    search(query)
      .slice(0, MOST)
      .map(({ address }) => address),
  );
await writePagefind(modules, places, bundle);
console.log(JSON.stringify({ MiniSearch: ask(miniSearch()), lunr: ask(lunrSearch()) }));
