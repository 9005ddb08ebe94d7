/**
 * What the scripts share, with its shape: the names on `window`, and the data that Python writes.
 *
 * For tsc alone; nothing of this ships. The contract on top of each script says what a name does.
 */

/** shell/baseline.js; scripts/pages/shared_facts.py. */
interface Window {
  vbtcBaseline: boolean;
  vbtcFacts: Facts;
  vbtcDayFacts: {
    months: string[];
    blockKinds: Record<string, string>;
    reportVersion: number;
    /** With what notes to who keeps the site begin: no reader sees those. */
    notes: string[];
  };
  vbtcChoices: Choices;
  vbtcDom: Dom;
  /** shell/spell.js and shell/tongues.js */
  vbtcSpell: Spell;
  vbtcTrouble(): Promise<AppTrouble | null>;
  vbtcClips: Clips;
  vbtcWhole: Whole;
  vbtcStorage: Kept & { KEYS: StorageKeys; session: Kept };
  vbtcPlayer: PlayerParts;
  /** By clip and language: "duowerk.en". */
  vbtcCaptions?: Record<string, OtherCaptions>;
  vbtcWriting: Writing;
  vbtcFinding: Finding;
  vbtcBrief(text: string): string;
  vbtcSaid(button: HTMLElement, words: string): void;
  vbtcLand(): HTMLElement | null;
  vbtcKept(): Promise<string[]>;
  vbtcKeptFragments(): Promise<KeptFilm[]>;
  vbtcKeptNote: {
    made(note: KeptNote): Record<string, string>;
    of(response: Response): KeptNote | null;
  };
  vbtcTakeOver(): Promise<string[]>;
  /** scripts/pages/ways.py: fragments, and by fact and choice the numbers of those. */
  vbtcListed: {
    clips: [address: string, title: string, tongue?: [lang: string, dir: string]][];
    ways: Record<string, Record<string, number[]>>;
  };
  vbtcTips: Tips;
  vbtcMyList: MyList;
  vbtcShare: Share;
  vbtcAlong: Along;
  /** Of others, by package, once they are fetched: scripts/pages/from_npm.py. */
  vbtcLibraries: Libraries;
  vbtcSearch: Search;
  vbtcSearchIndex: SearchIndex;
  /** By name: scripts/search/pieces.py. */
  vbtcSearchPieces?: Record<string, any>;
  vbtcTipDrawers?: Record<string, Record<string, string>>;
  /** Only where there are more fragments than fit on one page. */
  vbtcTaken?: (root: HTMLElement, clip: string | null) => Promise<void>;
  /** Only where there are too many tips for one page. */
  vbtcDrawers?: TipDrawers;
  vbtcDayPieces?: Record<string, Clip>;
  vbtcDayLists?: Record<string, FragmentList>;
  /** By code: scripts/search/other_languages.py. */
  vbtcSearchLanguages?: Record<string, SearchIndex>;
  vbtcWayBack: WayBack;
  vbtcDay: StudyDay;
  vbtcDayData: DayData;
  vbtcLms: Lms;
  vbtcSeen: new (text: string, part?: number) => SeenParts;
  vbtcCaptionEdits: CaptionEdits;
  vbtcCaptionActs: CaptionActs;
  vbtcCaptionKey(event: KeyboardEvent, isTyping: boolean): CaptionAct | undefined;
  vbtcCaptionStore: new (address: string, heard: (event: CaptionEvent) => void) => CaptionStore;
  vbtcCaptionMessages: new (desk: HTMLElement, store: CaptionStore) => CaptionMessages;
}

/* A learning environment: overrides/lms/. */

/** As SCORM 1.2 says it; what some environments answer is no text. */
interface LmsApi {
  LMSInitialize(nothing: ""): unknown;
  LMSGetValue(name: string): unknown;
  LMSSetValue(name: string, value: string): unknown;
  LMSCommit(nothing: ""): unknown;
  LMSFinish(nothing: ""): unknown;
}

interface LmsTalk {
  get(name: string): string;
  set(name: string, value: string): void;
  commit(): void;
  end(): void;
}

interface Lms {
  find(view: Window): LmsApi | null;
  begin(api: LmsApi): LmsTalk | null;
  span(ms: number): string;
}

interface SeenParts {
  add(ranges: Pick<TimeRanges, "length" | "start" | "end">, duration: number): void;
  readonly share: number;
  readonly text: string;
}

/* Correcting captions: overrides/captions/ and scripts/pages/caption_desk.py. Times are seconds. */

interface Caption {
  start: number;
  end: number;
  speaker: string;
  words: string;
  /** Its words have their tags, and its speakers among them. */
  tagged: boolean;
}

/** Captions that follow each other, and what comes in their place. */
interface CaptionChange {
  was: Caption[];
  becomes: Caption[];
}

interface CaptionAsked {
  changes?: CaptionChange[];
  checked?: boolean;
}

type CaptionEvent = CaptionNews | CaptionTrouble;

interface CaptionNews {
  kind: "changed" | "saved";
  changes?: never;
}

interface CaptionTrouble {
  kind: "elsewhere" | "refused" | "lost";
  changes: CaptionChange[];
  faults: string[];
}

interface CaptionFix {
  from: string;
  to: string;
}

interface CaptionEdits {
  same(one: Caption, other: Caption): boolean;
  change(captions: Caption[], at: number, count: number, becomes: Caption[]): CaptionChange;
  /** The captions after a change; null when what was to change is not there. */
  applied(captions: Caption[], change: CaptionChange): Caption[] | null;
  inverse(changes: CaptionChange[]): CaptionChange[];
  /** Two, cut at a letter; null when one of both would be empty. `now` is the second of the film. */
  split(caption: Caption, letters: number, now: number): Caption[] | null;
  merged(one: Caption, other: Caption): Caption;
  shifted(captions: Caption[], seconds: number): Caption[];
  /** The word or name that was corrected; null when it was more, or less. */
  corrected(was: string, now: string): CaptionFix | null;
  /** The same correction wherever the word stands. */
  everywhere(captions: Caption[], fix: CaptionFix): CaptionChange[];
  /** What makes a caption hard to read; empty when nothing does. */
  advice(caption: Caption): string;
}

interface CaptionEdit {
  at: number;
  count: number;
  becomes: Caption[];
  go: number;
  letters: number;
}

type CaptionEditAct =
  "split" | "merge" | "join" | "begin" | "end" | "add" | "remove" | "earlier" | "later";
type CaptionAct = CaptionEditAct | "play" | "back" | "undo" | "check" | "fold" | "next";

type CaptionActs = (
  captions: Caption[],
  at: number,
  how: { letters: number; now: number; step: number; lasts: number },
) => Record<CaptionEditAct, () => CaptionEdit | null>;

interface CaptionStore {
  captions: Caption[];
  /** Each phrase once, when these captions repeat every phrase; else empty. */
  folded: Caption[];
  readonly isBusy: boolean;
  readonly canUndo: boolean;
  open(): Promise<void>;
  change(changes: CaptionChange[]): void;
  undo(): void;
  check(): void;
  retry(): Promise<void>;
}

interface CaptionMessages {
  tell(event: CaptionTrouble, lines: CaptionLineElement[]): void;
  /** Whether these captions can be folded. */
  show(): void;
  offer(fix: CaptionFix | null): void;
}

interface CaptionLineElement extends HTMLElement {
  caption: Caption;
  readonly typed: Caption | null;
  readonly cursor: number;
  number: number;
  fill(caption: Caption): void;
  reset(): void;
  enter(letters?: number): void;
}

/** Writes a text in an element, and marks what of it is in another language; gives the element. */
type Spell = <Kind extends HTMLElement>(element: Kind, text?: string) => Kind;

interface Facts {
  /** From the site's first folder: the search, and the folder of its pieces when it is large. */
  search: string;
  searchPieces: string;
  worker: string;
  appFiles: string;
  clipCache: string;
  trouble: [cache: string, address: string];
  update: string;
}

/* The app: overrides/offline/ and scripts/pages/app_files.py. */

interface AppFiles {
  files: Record<string, string>;
  /** Those that are kept when they are read, on a site that is too large to keep at once. */
  later?: Record<string, string>;
  clips: Record<string, [bytes: number, proof: string]>;
  piece: number;
}

/** Why the last new version did not come in: how often, since when and when last (ms since 1970). */
interface AppTrouble {
  version: string;
  reason: "network" | "missing" | "changed" | "room";
  file: string;
  tries: number;
  first: number;
  last: number;
}

/** offline/intake.js */
interface AppIntake {
  site: string;
  older(name: string): boolean;
  addressOf(name: string): URL;
  listed(): Promise<AppFiles>;
  /** Keeps what a host answered for a file that comes later, when it is as it was made. */
  keepRead(name: string, proof: string, found: Response): Promise<void>;
  takeAll(): Promise<void>;
  isStuck(): Promise<boolean>;
}

/** shell/writing.js */
interface Finding {
  bare(text: string): string;
  finds(typed: string): (text: string) => boolean;
}

interface Writing {
  clock(seconds: number): string;
  size(bytes: number): string;
  counted(count: number, one: string, more: string): string;
}

/** offline/kept-films.js: of a film that is kept, with all addresses in full. */
interface KeptNote {
  title: string;
  /** The language of its title and the way this is written; nothing for the language of the site. */
  tongue?: string;
  page: string;
  /** What goes with it. */
  also: string[];
}

/** offline/kept-fragments.js: `said` is what has changed about it since. */
interface KeptFilm extends KeptNote {
  file: string;
  bytes: number;
  said: string;
}

/** offline/clip-list.js */
interface Film {
  bytes: number;
  proof: string;
  piece: number;
}

interface Clips {
  of(address: string): Promise<Film>;
  isOld(cache: Cache, addresses: string[]): Promise<boolean>;
  nameOf(address: string): string;
  addressOf(name: string): string;
  every(): Promise<AppFiles["clips"]>;
}

/** offline/whole.js */
type Whole = (
  clip: Film,
  onPart: (bytes: number) => void,
) => TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>;

/** shell/dom.js */
interface Dom {
  anchor(hash: string): string;
  read(element: HTMLElement): string;
  find<Name extends keyof HTMLElementTagNameMap>(
    root: ParentNode,
    name: Name,
  ): HTMLElementTagNameMap[Name];
  find<Kind extends Element = HTMLElement>(
    root: ParentNode,
    selector: string,
    kind?: new () => Kind,
  ): Kind;
  all<Kind extends Element = HTMLElement>(
    root: ParentNode,
    selector: string,
    kind?: new () => Kind,
  ): Kind[];
  around<Kind extends Element = HTMLElement>(
    event: Event,
    selector: string,
    kind?: new () => Kind,
  ): Kind | null;
  template(root: ParentNode): () => HTMLElement;
  make<Name extends keyof HTMLElementTagNameMap>(
    name: Name,
    text?: string,
    className?: string,
  ): HTMLElementTagNameMap[Name];
  list(list: HTMLElement, texts: string[]): void;
  button(text: string, act?: (() => unknown) | null, className?: string): HTMLButtonElement;
  download(name: string, text: string, type?: string): void;
  script(address: string): Promise<void>;
}

/** shell/choices.js */
interface Choices {
  tell(choices: Record<string, string>): void;
  read(chosen: Record<string, string>): URLSearchParams;
  watch(hear: (asked: URLSearchParams) => void): () => void;
}

/** shell/storage.js */
interface Kept {
  text(key: string): string | null;
  keep(key: string, value: string): boolean;
  /** Data of any shape: it comes from a browser, and may be of another version or broken. */
  read(key: string): any;
  write(key: string, value: unknown): boolean;
  remove(key: string): void;
  move(from: string, to: string): void;
  keys(prefix: string): string[];
}

interface StorageKeys {
  theme: string;
  slash: string;
  player: string;
  at(clip: string): string;
  keys: string;
  gong: string;
  tips: string;
  offline: string;
  later: string;
  allPlans: string;
  plan(day: string): string;
  undo(day: string): string;
  last: string;
  show(day: string): string;
  allNotes: string;
  notes(giving: string): string;
  draft(giving: string): string;
  allLines: string;
  lines(giving: string): string;
  line(giving: string, id: string): string;
  oldDay: string;
  oldShow: string;
  token: string;
  open: string;
  dayOf(token: string): string;
  check: string;
  outbox(code: string): string;
  heard: string;
  code: string;
  room: string;
  decisions: string;
  commands: string;
  remote: string;
}

/* Mijn tips: overrides/tips/. */

/** A tip that someone keeps, by the anchor that it has on its page. */
interface KeptTip {
  id: string;
  /** Its words when they were last seen, for when it is on the site no more. */
  text: string;
  /** When it was kept, or given up, in milliseconds since 1970. */
  at: number;
}

/** tips/kept-tips.js; what changes gives whether the browser keeps it. */
interface Tips {
  MARK: string;
  repair(value: unknown): KeptTip[];
  change(act: (now: { tips: KeptTip[]; gone: KeptTip[] }) => void): boolean;
  all(): KeptTip[];
  has(ids: string[]): boolean;
  keep(id: string): boolean;
  drop(ids: string[]): boolean;
  put(tip: KeptTip, to: number): boolean;
  link(): string;
  listen(act: () => void): void;
}

/** tips/my-list.js */
interface MyList {
  move(id: string, to: number): boolean;
  settle(known: Map<string, { id: string; text: string }>): void;
  take(hash: string): void;
}

/** shell/share.js */
type Shared = "shared" | "copied" | "closed" | "failed";

interface Share {
  address(page: string): string;
  from(title: string): string;
  bySheet(): boolean;
  copy(text: string | Promise<string>): Promise<boolean>;
  send(text: string, address?: string): Promise<Shared>;
  give(words: string, link?: string | Promise<string>): Promise<Shared>;
  told(became: Shared, copied: string): string;
}

/* The search: overrides/search/ and scripts/search/index.py. */

interface SearchIndex {
  rules: SearchRules;
  /** Of each kind of place the words that ask for it. */
  wishes: Record<string, string>;
  irregular: string;
  /** Forms by lemma, where words of one stem differ: "vormen vormt;vorming vormingen". */
  senses: string;
  synonyms: string[][];
  /** Words with the terms of what they mean: "recruit,ronselen:rekrut;leute:plezier". */
  glossary: string;
  words: string;
  /** The compounds, by the number of the word, with the terms of their parts. */
  inside: [word: number, terms: number[]][];
  /** Those behind the terms of the words themselves, which the rules give in order. */
  terms: string;
  /**
   * Of each term: how many places say it, and then places and weights in turn, each place as its
   * distance from the one before.
   */
  postings: number[][];
  scale: number;
  kinds: [kind: string, name: string][];
  audiences: string[];
  themes: string[];
  clips: [id: string, title: string, themes: number[], code?: string][];
  /** Of other languages of fragments, by code: what each is called, and which way it is written. */
  tongues?: Record<string, [language: string, dir: string]>;
  /** Those with an index of their own. */
  languages?: SpokenIn[];
  /** Of an index in pieces: what tells its pieces from others, and the sum of its map. */
  pieces?: { key: string; map: string };
  /** Of an index in pieces: the terms of its glossary and thesaurus that are on the site. */
  known?: string;
  places: [
    kind: number,
    address: string,
    title: string,
    text: string,
    clip: number,
    theme: number,
    audience: number,
    code?: string,
  ][];
}

/** The map of an index in pieces: where each piece begins, and the sums of all. */
interface PiecesPlan {
  w: [starts: string[], sums: string];
  p: [starts: string[], sums: string];
  r: [starts: number[], sums: string];
  count: number;
  /** How many places in a row, and of those: kind, page, fragment, theme and audience. */
  runs: number[][];
  /** Of each fragment its themes. */
  clipThemes: number[][];
}

interface WordPiece {
  words: string;
  /** Of some words, by their place, the terms inside it. */
  inside: Record<number, string>;
  /** Terms with their words in other pieces: "coach gecoacht;…". */
  far: string;
  irregular: string;
  senses: string;
}

interface OpenedWords {
  list: string[];
  numbers: Map<string, number>;
  byTerm: Map<string, string[]>;
  inside: WordPiece["inside"];
  spelling: Lexis["nearest"] | undefined;
}

interface PostingPiece {
  terms: string;
  postings: number[][];
  /** Of some terms, by their place, the words that hold it and do not show it. */
  forms: Record<number, string>;
  /** Of some terms, by their place, the names that hold it: search/cut-titles.js. */
  names: Record<number, number[]>;
}

interface OpenedTerm {
  postings: number[];
  names: number[];
}

/** search/pieces.js: gives a piece, as soon as it is at hand. */
type GivePiece = () => { name: string; data: any } | undefined;

interface Shelf {
  plan(): PiecesPlan | undefined;
  piece(kind: "w" | "p" | "r", key: string | number): ReturnType<GivePiece>;
  all(kind: "w", letters: string): GivePiece[];
  startOf(kind: "w" | "p" | "r", key: string | number): string | number | undefined;
  begin(): void;
  lacks(): string[];
  waits(): boolean;
}

/** search/vocabulary.js; a term is a number. */
interface Vocabulary {
  termsOf(word: string): number[] | undefined;
  number(term: string): number | undefined;
  wordsOf(term: number): string[];
  lemmaOf(word: string): string | undefined;
  withPrefix(letters: string, most: number): string[];
  nearest: Lexis["nearest"];
  /** Whether something that was asked is still to come. */
  waits(): boolean;
}

interface CutVocabulary extends Vocabulary {
  nameOf(term: number): string;
  learn(term: string, forms: string[]): void;
}

/** search/holdings.js */
interface Holdings {
  lexis: Lexis;
  postings(term: number): number[];
  count(): number;
  kindOf(place: number): string;
  /** Of each place the first place of its page. */
  pages(): number[] | Uint32Array;
  /** Without what is shown of it, where that is not needed. */
  place(place: number, shown?: boolean): Place;
  named: Named;
  begin(): void;
  lacks(): string[];
  waits(): boolean;
}

/** search/sheets.js */
interface Sheet {
  scores: Float64Array;
  near: Float64Array;
  titled: Float64Array;
  on: number[];
  named: number[];
  title(place: number, score: number): void;
  add(place: number, score: number, another: number): void;
  close(): void;
  clear(): void;
}

interface Sheets {
  totals: Float64Array;
  give(at: number): Sheet;
  touched(used: Pick<Sheet, "on" | "named">[], also: Iterable<number>): number[];
}

/** scripts/dutch/rules.json */
interface SearchRules {
  marks: string;
  apostrophes: string;
  initials: string;
  address: string;
  word: string;
  opening: string;
  particles: string;
  prepositions: string;
  participle: string;
  past: string;
  steps: [ending: string, instead: string, least: number][][];
  vowels: [double: string, single: string][];
  links: string[];
  /** The first halves of adverbs that say nothing, and the last: "daar", "mee". */
  adverbs: string[];
  stopwords: string[];
  weak: string[];
}

interface Words {
  tokens(text: string): string[];
  term(token: string): string;
  learn(irregular: string): void;
  pieces(text: string): { text: string; token: string }[];
  isIrregular(token: string): boolean;
  isStop(token: string): boolean;
  isWeak(token: string): boolean;
}

interface Lexis {
  has(token: string): boolean;
  termsOf(token: string): number[];
  senseOf(token: string): number | undefined;
  lemmaOf(token: string): string | undefined;
  stripped(token: string): string;
  isLike(token: string): boolean;
  isForm(token: string): boolean;
  nameOf(token: string): string;
  wordOf(term: number, ending?: string): string;
  parts(token: string, knows: (word: string) => boolean): { whole: boolean; pieces: string[] };
  withPrefix(letters: string, most: number): string[];
  /** `alike`: they sound the same. */
  nearest(token: string, most: number): { distance: number; words: string[]; alike?: boolean };
  number(term: string): number | undefined;
}

/** A word of a query that says something, with the terms that may answer it. */
interface Entry {
  token: string;
  terms: Map<number, number>;
  /** Whether someone may still be typing it, and whether it was cut short ("vrijw."). */
  last: boolean;
  cut: boolean;
  /** Whether it says little, and whether it says nothing. */
  weak: boolean;
  stop: boolean;
  /** As it was typed, where `token` is a part of it. */
  whole: string;
  /** The words of the site that answer only half of it. */
  instead: string[];
  /** What the glossary says that it means. */
  also: string[];
  /** Whether only longer words answer it. */
  begins: boolean;
  /** Whether it is part of a phrase of more words, which means something as a whole. */
  phrased: boolean;
  fit?: number;
  half?: string | undefined;
}

/** What was asked: `wish` is a kind of place, or nothing. */
type Reader = (text: string) => { entries: Entry[]; wish: string };

/** search/meanings.js: words with what they mean; an empty `lemma` or `word` fits any. */
interface Phrase {
  said: { stem: string; lemma: string; word: string }[];
  means: string[];
  fit: number;
}

interface Meanings {
  has(token: string): boolean;
  nearest(token: string): string | undefined;
  beginning(token: string): string | undefined;
  add(entries: Entry[]): void;
}

/** search/spoken.js */
interface Spoken {
  plain(token: string): string;
  cut(text: string): string[];
}

/** search/phrasing.js */
interface Phrasing {
  tokens(text: string): string[];
  join(spoken: Entry[]): Entry[];
  unite(spoken: Entry[]): Entry[];
  wished(spoken: Entry[]): Entry | undefined;
  kindOf(wish: Entry | undefined): string;
}

/** search/titles.js: a name, with the terms of each of its words. */
interface Name {
  number: number;
  page?: boolean;
  held: number[][];
}

interface Named {
  names(entries: Entry[]): Name[];
  explained(entries: Entry[]): Name[];
  with(term: number): number[];
}

interface Titles {
  with(term: number): number[];
  /** Places that are asked for by name, with what that adds to their score. */
  asked(entries: Entry[]): Map<number, number>;
  /** The place of an explained word that is all that is asked. */
  meant(entries: Entry[]): number | undefined;
}

/** search/way-back.js: what was typed, and the option or the height of the page one was at. */
interface WayBackFacts {
  text: string;
  at?: number;
  top?: number;
}

interface WayBack {
  leave(facts: WayBackFacts | undefined): void;
  found(): WayBackFacts | undefined;
  watch(tell: (facts: WayBackFacts) => void): () => void;
}

interface SearchFilter {
  kinds?: string[];
  theme?: string;
  audience?: string;
  /** Only what answers every word. */
  whole?: boolean;
  /** So many are shown. */
  most?: number;
}

interface Place {
  kind: string;
  kindName: string;
  address: string;
  title: string;
  text: string;
  fragment: string;
  themes: string[];
  audience: string[];
  /** Of a text in another language than Dutch, and of what its fragment is called. */
  tongue?: Tongue | undefined;
  fragmentTongue?: Tongue | undefined;
  /** Of a moment in another language: its words with those that match. */
  mark?(text: string): Piece[];
}

/** Another language than Dutch, by its code: what it is called, and which way it is written. */
interface Tongue {
  code: string;
  language: string;
  dir: string;
}

interface Piece {
  text: string;
  hit: boolean;
}

/** search/ranking.js: numbers of places, best first, and of how many. */
interface Ranked {
  ranked: { number: number; score: number }[];
  count: number;
}

type Rank = (text: string, filter: SearchFilter | undefined, asked: ReturnType<Reader>) => Ranked;

/** What answers a question, as it was read. */
interface Answered extends Ranked {
  entries: Entry[];
}

interface SearchAnswer {
  entries: Entry[];
  places: (Place & { score: number })[];
  /** How many there are, of which `places` may be the first. */
  count: number;
  /** The addresses of pieces without which this is no answer yet. */
  lacks: string[];
}

/** search/field-list.js */
interface FieldList {
  show(options: HTMLElement[], words: string): void;
  wait(): void;
  hide(): void;
  choose(index: number): void;
  chosen(): Element | undefined;
  move(step: number): boolean;
  at(option: Element | undefined): number;
}

/** search/turns.js */
interface Turns {
  ask(engine: AskedEngine, text: string, filter?: SearchFilter): Promise<SearchAnswer | undefined>;
  drop(): void;
}

/** search/load.js: an engine that fetches what it lacks. */
interface AskedEngine extends Engine {
  ask(
    text: string,
    filter?: SearchFilter,
    asking?: { still?: () => boolean; wait?: () => void },
  ): Promise<SearchAnswer | undefined>;
}

interface Engine {
  search(text: string, filter?: SearchFilter): SearchAnswer;
  suggest(text: string): string[];
  mark(text: string, entries: Entry[]): Piece[];
  themes: string[];
}

/** search/options.js */
interface SearchOptions {
  address(parameters: Record<string, string>): string;
  results(places: Place[], entries: Entry[], engine: Engine): HTMLElement[];
  themes(engine: Engine): HTMLElement[];
  instead(text: string, engine: Engine): HTMLElement[];
}

interface Search {
  load(root: URL): Promise<AskedEngine>;
  makeAsk(search: Engine["search"], root: URL): AskedEngine["ask"];
  makeTurns(wait: () => void): Turns;
  makeFieldList(field: HTMLElement): FieldList;
  makeWords(index: Pick<SearchIndex, "rules" | "irregular">): Words;
  makeSpelling(list: string[]): Lexis["nearest"];
  readSenses(senses: string): [form: string, lemma: string][];
  makeVocabulary(index: SearchIndex, words: Words): Vocabulary;
  makeCutVocabulary(index: SearchIndex, words: Words, shelf: Shelf): CutVocabulary;
  makeShelf(index: SearchIndex, held: Record<string, any>): Shelf;
  makeHoldings(index: SearchIndex, words: Words): Holdings;
  makeCutHoldings(index: SearchIndex, words: Words, held: Record<string, any>): Holdings;
  makeSheets(pages: number[] | Uint32Array): Sheets;
  makeLexis(index: SearchIndex, words: Words, vocabulary?: Vocabulary): Lexis;
  areForms(one: string, other: string): boolean;
  makeMeanings(index: SearchIndex, words: Words, lexis: Lexis): Meanings;
  makePhrasing(
    index: SearchIndex,
    words: Words,
    lexis: Lexis,
    isKnown: (token: string) => boolean,
  ): Phrasing;
  makeSpoken(rules: SearchIndex["rules"], knows: (token: string) => boolean): Spoken;
  makeReader(index: SearchIndex, words: Words, lexis: Lexis): Reader;
  rows: {
    places(index: SearchIndex): Place[];
    tongue(index: Pick<SearchIndex, "tongues">, code: string | undefined): Tongue | undefined;
    /** Of each place the first place of its page. */
    pages(places: Place[]): number[];
    allowed(filter: SearchFilter | undefined): (kind: string, read: () => Place) => boolean;
    best(found: number[], scores: Float64Array, most: number): number[];
  };
  makeRarity(
    postings: (term: number) => number[],
    pages: number[] | Uint32Array,
  ): (term: number) => number;
  readTitles(places: Place[], words: Words, lexis: Lexis): Named;
  makeCutTitles(namesOf: (term: number) => number[], kindOf: (place: number) => string): Named;
  makeTitles(named: Named): Titles;
  makeRanking(index: SearchIndex, holdings: Holdings): Rank;
  makeEngine(index: SearchIndex, held?: Record<string, any>): Engine;
  withLanguages(main: Engine, languages: SpokenIn[], held?: Record<string, any>): Engine;
  fill(hit: Element, place: Place, entries: Entry[], engine: Engine, root: URL): void;
  counted(count: number): string;
  told(entries: Entry[]): string;
  isShortcut(event: KeyboardEvent): boolean;
  makeVoice(status: Element): (words: string) => void;
  makeOptions(copy: () => HTMLElement, form: HTMLFormElement, root: URL): SearchOptions;
}

/* A study day: overrides/study_day/ and scripts/pages/day_data.py. */

interface DayData {
  clips: Clip[];
  questions: string[];
  days: ExampleDay[];
  /** No clock that is right says an earlier day: "2026-11-25". */
  made: string;
  /** Only where the clips come apart. */
  apart?: DayApart;
}

/** Addresses from the site's root, and the ids of now by those of before. */
interface DayApart {
  pieces: string;
  lists: string[];
  formerly: Record<string, string>;
}

type FragmentList = [
  id: string,
  number: number,
  title: string,
  duration: number,
  themes: string[],
  collection: string,
  tongue?: [lang: string, dir: string],
][];

/** A fragment in short, to choose from. */
interface FragmentRow {
  id: string;
  number: number;
  title: string;
  duration: number;
  themes: string[];
  collection: string;
  /** Of one in another language than the site. */
  tongue?: [lang: string, dir: string] | undefined;
}

interface TipDrawers {
  open(
    host: HTMLElement,
    anchors: string[],
  ): Promise<{ tips: Map<string, HTMLElement | null>; lost: string[] }>;
}

interface DayFragments {
  meet(id: string, about?: Partial<Clip>): string;
  again(): void;
  every(): Promise<FragmentRow[]>;
  settled(): Promise<unknown>;
  listen(act: () => void): void;
  lost(): Clip[];
  numbered(digits: string, command: Command): Promise<void>;
}

interface Clip {
  id: string;
  /** The ids that it had before: files and links may still name it so. */
  formerly?: string[];
  number: number;
  title: string;
  summary: string;
  files: string[];
  /** Where it stands on another host: its page, and its file where that can be played here. */
  outside: string;
  film: string;
  stand_in: boolean;
  duration: number;
  /** Of several films each as a fragment of its own, in order; `duration` is that of all. */
  parts?: Clip[];
  cues: [start: number, end: number, text: string][];
  /** The languages of its captions, the main one first; of others the address. */
  spoken?: SpokenIn[];
  pauses: [at: number, label: string][];
  questions: string[];
  tips: string[];
  qr: string;
  /** Of a fragment in another language than the site. */
  tongue?: [lang: string, dir: string];
  /** Its address from the site's root; only where clips come apart. */
  page?: string;
  /** Where clips come apart and this one is not whole yet: what is said of it, as of its title. */
  lacks?: string | undefined;
}

type SpokenIn = [code: string, name: string, dir: string, address: string];

interface ExampleDay {
  id: string;
  title: string;
  begins: string;
  blocks: ({ kind: string } & { [Field in keyof Block]?: Block[Field] | null })[];
}

interface Block {
  id: string;
  kind: string;
  title: string;
  clip: string;
  follows: boolean;
  start: number | null;
  end: number | null;
  minutes: number | null;
  questions: string[];
  tips: string[];
  pinned: string;
  note: string;
}

interface Session {
  version: number;
  id: string;
  title: string;
  date: string;
  begins: string;
  blocks: Block[];
}

/** A block with its hours, in minutes after midnight; a gap below zero is an overlap. */
interface Row {
  block: Block;
  begins: number;
  ends: number;
  gap: number;
}

interface Step {
  type:
    | ("welcome" | "title" | "clip" | "question" | "tip" | "card" | "asked" | "harvest" | "thanks")
    | "invite";
  text: string;
  block?: Block;
  clip?: Clip | undefined;
  /** Of type "clip": the film that plays, and from and until which second of it. */
  played?: Clip;
  start?: number | null;
  end?: number | null;
  number?: number;
  of?: number;
  detour?: boolean;
  /** It stands before the day, which waits behind it. */
  aside?: boolean;
  /** Of what the room said: whether it asks something. */
  question?: boolean | undefined;
  /** Several short lines, under a heading each. */
  groups?: Group[];
}

/** What the room said about one question. */
interface Group {
  title: string;
  lines: string[];
  /** How often the room said "ik ook" to each line; left out where it never did. */
  likes?: number[];
}

/** What someone in the room said, to be put on the screen. */
interface Asked {
  text: string;
  question: boolean;
  /** Of the note that it is. */
  id?: string;
}

interface Repaired {
  session: Session;
  problems: string[];
  /** Nothing in it could be read. */
  empty?: boolean;
}

interface ShowState {
  /** Which show of the day it is, and when it was made: each has notes of its own. */
  run: string;
  made?: number;
  index: number;
  place?: string;
  /** The words on the screen: where a plan that changed asks them, the show goes on. */
  said?: string;
  detour: string;
  /** Which film of that, from 0. */
  film?: number;
  /** What stands before the day: what someone said, or a screen of what the room takes along. */
  aside?: Aside | null;
  harvest?: Group[];
  black: boolean;
  clocks: Record<string, { spent: number; since: number | null; extra: number }>;
  begun: number | null;
}

/** study_day/aside.js: what someone said, a screen of what the room takes along, or the way in. */
interface Aside extends Partial<Asked> {
  screen?: number;
  invite?: boolean;
}

/** study_day/clocks.js */
interface Clocks {
  spent(block: Block): number;
  planned(block: Block): number;
  left(block: Block): number;
  isRunning(block: Block): boolean;
  run(block: Block): void;
  stop(block: Block): void;
  reset(block: Block): void;
  extra(block: Block, minutes: number): void;
}

/** study_day/pace.js */
interface Pace {
  drift(): number | null;
  end(): number | null;
  until(): number | null;
}

interface Show extends Pace {
  session: Session;
  state: ShowState;
  steps: Step[];
  rows: Row[];
  at(): Step;
  own(): Step;
  command(name: string, value?: unknown): void;
  remaining(): number | null;
  running(): boolean;
  listen(listener: () => void): void;
  renew(session: Session): Show;
}

interface StoredShow {
  session: string;
  state: ShowState;
  time: number | null;
  open: boolean;
  /** When it was stored, in milliseconds since 1970. */
  at?: number;
}

/** What the stage tells the moderator. */
interface Report {
  session: Session;
  state: ShowState;
  time: number;
  playing: boolean;
  captions: boolean;
  /** Of captions in more languages: which. A stage of an older version does not say. */
  language?: string;
  gong: boolean;
  duration: number;
  trouble: string;
}

interface Line {
  id: string;
  kind: string;
  text: string;
  clip: string;
  question: string;
  minute: string;
  order: number;
  changed: number;
  removed: boolean;
  taken: boolean;
}

interface Notes {
  version: number;
  day: string;
  giving: string;
  runs: string[];
  title: string;
  date: string;
  given: string;
  settled: string;
  changed: number;
  lines: Line[];
}

/** What a note is about. */
interface About {
  clip: string;
  question: string;
}

interface Draft extends About {
  text: string;
  changed: number;
}

/** Each answer with what it does; true when the question stays. */
type Answers = [label: string, act: () => unknown][];

/** study_day/keeper.js */
interface Keeper {
  near(key: string, value: unknown): boolean;
  keep(key: string, value: unknown): boolean;
  forget(key: string): boolean;
  lost(): boolean;
  trouble(): string;
}

/** study_day/days.js */
interface KeptDay {
  session: Session;
  changed: number;
  removed: number;
}

/** study_day/note-desk.js */
interface NoteDesk {
  /** With the lines that are not removed. */
  readonly notes: Notes;
  readonly lines: Line[];
  readonly here: boolean;
  draft(): Draft;
  trouble(): string;
  lost(): boolean;
  about(session: Session, run: string): boolean;
  hear(key: string | null, value: string | null): void;
  add(fields: Partial<Line>): void;
  take(fields: Partial<Line>, after?: string): boolean;
  edit(line: Line, fields: Partial<Line>): void;
  remove(id: string): void;
  restore(): void;
  /** The one removed last comes last. */
  removed(): Line[];
  merge(other: Notes): number;
  earlier(): Notes | null;
  goOn(earlier: Notes): void;
  beginNew(): void;
  unsure(): string;
  date(yes: boolean): void;
  of(): Notes[];
  others(): Notes[];
  keepDraft(draft: Draft): void;
  clearDraft(typed: string): void;
  wipe(): Promise<void>;
}

/** study_day/plan-desk.js */
interface PlanDesk {
  open(id: string): string[];
  keep(): boolean;
  hear(event: StorageEvent): boolean;
}

type Command = (name: string, value?: unknown) => void;

interface Keys {
  read(event: KeyboardEvent, inClip: boolean): string;
  isClicker(event: KeyboardEvent): boolean;
  isMeant(event: KeyboardEvent): boolean;
  isFresh(source: string, moment: number, burst?: boolean): boolean;
  readonly digits: string;
  clear(): void;
  readonly on: boolean;
  switchTo(wanted: boolean): void;
}

/** study_day/plan.js */
interface Plan {
  readonly session: Session;
  readonly past: string[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  adopt(raw: unknown, undoable?: boolean): Repaired;
  recall(past: unknown): void;
  change(
    act: (session: Session) => void,
    typing?: string,
  ): { changed: boolean; problems: string[] };
  rest(): void;
  undo(): boolean;
  redo(): boolean;
}

/** study_day/note-store.js */
interface NoteStore {
  isNotes(key: string | null): boolean;
  draft(): Draft;
  keepNotes(notes: Notes): Notes;
  keepDraft(draft: Draft): void;
  clearDraft(typed: string): void;
  trouble(): string;
  lost(): boolean;
}

/** study_day/note-files.js */
interface NoteFile {
  name: string;
  text: string;
  type: string;
  words: string;
}

/** study_day/room-check.js */
interface RoomResult {
  how: "good" | "bad" | "skipped";
  words: string;
}

interface RoomOutcome extends RoomResult {
  name: string;
}

/** Fails when it does not work; then `advice` says what to do. */
interface RoomTrial {
  name: string;
  act(): Promise<RoomResult | void>;
  advice: string;
}

/** study_day/handing.js */
interface Handing {
  programme(session: Session): string;
  hand(session: Session, withNotes: boolean): Promise<string>;
}

/** study_day/papers.js */
interface Papers {
  fill(): void;
  offer(): void;
  print(name: string): Promise<void>;
}

/** study_day/stage-view.js */
interface StageView {
  readonly clip: StageVideoElement;
  show(step: Step, black: boolean, at: number | null): void;
  count(show: Show): void;
  /** Switch it on or off, or ring. */
  gong(name: "gong" | "ring"): void;
  type(digits: string): void;
  hint(words: string): void;
  click(): string;
  onMoment(): void;
  report(): Omit<Report, "session" | "state">;
}

/** study_day/gong.js */
interface Gong {
  heed(block: string, left: number | null): void;
  strike(): Promise<void>;
  readonly on: boolean;
  switchTo(wanted: boolean): void;
}

/** study_day/moderators.js */
interface Moderators {
  send(): void;
  openWindow(): void;
  openPanel(): void;
}

interface StudyDay {
  /** Only where the clips come apart. */
  fragments?: DayFragments;
  session: {
    KINDS: Record<string, string>;
    MOST_BLOCKS: number;
    fresh(): Session;
    block(kind: string, fields?: Partial<Block>): Block;
    fromExample(example: ExampleDay): Session;
    schedule(session: Session, clips: Clip[]): Row[];
    minutes(block: Block, clips: Clip[]): number;
    steps(session: Session, clips: Clip[], ending?: Step[]): Step[];
    name(block: Block, clips: Clip[]): string;
    toMinutes(clock: string): number;
    /** Of the day, of a moment in milliseconds since 1970. */
    minuteOf(moment: number): number;
    clock(minutes: number): string;
    around(minutes: number): number;
    today(): string;
    date(value: unknown): string;
    newId(): string;
    current(id: string, clips: Clip[]): string;
    VERSION: number;
  };
  films: {
    steps(
      shown: { clip: Clip; text: string; block?: Block },
      part: Pick<Block, "start" | "end">,
    ): Step[];
    aside(state: ShowState, clips: Clip[]): Step | null;
    turn(state: ShowState, clips: Clip[], by: number): boolean;
    goOn(step: Step, video: HTMLVideoElement): boolean;
  };
  topics: { settle(session: Session): Session; learn(blocks: Block[], clips: Clip[]): void };
  aside: {
    step(aside: Aside | null | undefined, gathered: Step[]): Step | undefined;
    asked(value: unknown): Aside | null;
    invited(aside: Aside | null | undefined, joined: unknown): Aside | null | undefined;
  };
  places: { name(step: Step): string; find(state: ShowState, steps: Step[]): number };
  harvest: {
    gather(lines: Line[], likes?: (id: string) => number): Group[];
    liked(count: number | undefined): string;
    read(value: unknown): Group[];
    steps(groups: Group[]): Step[];
  };
  repair(data: unknown, clips: Clip[]): Repaired;
  makePace(
    state: ShowState,
    parts: {
      rows: Row[];
      clocks: Clocks;
      current(): Block | undefined;
      remaining(): number | null;
    },
  ): Pace;
  makeShow(session: Session, clips: Clip[], saved?: Partial<ShowState> | null): Show;
  makeClocks(state: ShowState, clips: Clip[]): Clocks;
  keptShow: {
    resumable(stored: StoredShow | null, session: Session): StoredShow | null;
    recall(
      session: Session,
    ): Promise<{ state: ShowState | null; time: number | null; open: boolean; at: number }>;
    keep(show: Show, time: number | null, open: boolean): void;
  };
  vault: {
    put(key: string, value: unknown): void;
    all(prefix: string): Promise<Map<string, any>>;
    flush(): Promise<boolean>;
    failed(): boolean;
    listen(act: () => void): void;
  };
  makeKeeper(): Keeper;
  days: {
    load(): Promise<void>;
    all(): KeptDay[];
    removed(): KeptDay[];
    read(id: string): KeptDay | null;
    last(): Session | null;
    open(id: string): void;
    keep(session: Session): number;
    beside(session: Session, how: "link" | "file"): { id: string; words: string };
    remove(id: string): void;
    restore(id: string): void;
    forget(id: string): Promise<void>;
    lost(): boolean;
    trouble(): string;
  };
  mergePlans(base: Session, mine: Session, theirs: Session): { session: Session; clash: boolean };
  makePlanDesk(plan: Plan, tell: (words: string) => void): PlanDesk;
  makePlanWays(
    host: HTMLElement,
    planner: {
      session(): Session;
      open(id: string): void;
      tell(problems: string[]): void;
      say(words: string): void;
      add(kind: string, fields: Partial<Block>): void;
    },
  ): { start(): Promise<void> };
  notes: {
    SAID: ("text" | "kind" | "clip" | "question" | "minute")[];
    newId(): string;
    fresh(session: Session, giving: string): Notes;
    line(fields: Partial<Line>): Line;
    living(notes: Notes): Line[];
    says(text: string): boolean;
    behind(lines: Line[], id: string | undefined): number | null;
    repair(data: unknown, clips: Clip[]): Notes | null;
    union(one: Notes, other: Notes): Notes;
  };
  mergeNotes(one: Notes, other: Notes): Notes;
  noteShelf: { all(): Notes[]; sync(): Promise<void>; drop(giving: string): Promise<void> };
  givings: {
    current(all: Notes[], day: string, run: string): Notes | null;
    earlier(all: Notes[], day: string, run: string): Notes | null;
    dated(notes: Notes, session: Session): { date: string; ask?: string };
    called(date: string): string;
  };
  makeDesk(changed: (found: boolean) => void): NoteDesk;
  placeName(place: About): string;
  makeNoteDraft(
    root: HTMLElement,
    keep: (draft: Draft) => void,
  ): {
    show(draft: Draft, later?: boolean): void;
    at(place: About): void;
    take(): Draft;
    focus(): void;
  };
  makeAsk(box: HTMLElement): (words: string, answers?: Answers) => void;
  makeNoteActions(parts: {
    desk: NoteDesk;
    session(): Session;
    say(words: string): void;
    ask(words: string, answers: Answers): void;
    show(): void;
    clear(): void;
  }): { act(name: string): void; open(event: Event): Promise<void> };
  report: {
    toMarkdown(notes: Notes, rows: { hours: string; name: string }[], known: string[]): string;
    toYaml(notes: Notes, known: string[]): string;
  };
  files: {
    toLink(session: Session): Promise<string>;
    fromLink(hash: string): Promise<any>;
    why(fault: unknown): string;
    take(event: Event): File | undefined;
    open(file: File | undefined): Promise<any>;
    save(session: Session): void;
  };
  opened(
    data: DayData,
  ): Promise<Repaired & { state: ShowState | null; time: number | null; open: boolean }>;
  planNews: {
    newer(id: string, since: number): Session | null;
    listen(id: string, take: (session?: Session) => void): void;
    address(session: Session): Promise<void>;
  };
  makePlan(clips: Clip[]): Plan;
  makeNoteStore(giving: string): NoteStore;
  noteFile(kind: string, notes: Notes, session: Session, data: DayData): NoteFile | null;
  blockForm: {
    fill(form: HTMLFormElement, block: Block, data: DayData): void;
    read(form: HTMLFormElement, block: Block): Block;
    mistakes(block: Block, clips: Clip[]): string;
    unreadable(form: HTMLFormElement): boolean;
  };
  fillBlock(
    item: HTMLElement,
    row: Row,
    how: { name: string; open: boolean; typing: boolean },
    data: DayData,
  ): void;
  hours: {
    date(value: string): string;
    part(block: Block, clips: Clip[]): string;
    clash(gap: number): string;
    length(minutes: number): string;
  };
  names: {
    apart(names: string[]): string[];
    part(block: Block, clips: Clip[]): string;
    back(removed: Line[]): string;
    give(root: ParentNode, name: string): void;
  };
  drag(item: HTMLElement, done: (put: boolean) => void): void;
  makeHanding(button: HTMLElement, clips: Clip[]): Handing;
  makePapers(host: HTMLElement, clips: Clip[], session: () => Session): Papers;
  words: {
    kind(step: Step): string;
    place(step: Step): string;
    behind(drift: number | null): string;
    ending(end: number, planned: number): string;
    captions(language: string): string;
  };
  makeKeys(): Keys;
  within<Answer>(promise: Promise<Answer>, milliseconds?: number): Promise<Answer>;
  filmTrials(root: URL): Promise<RoomTrial[]>;
  laptopTrials(made: string): RoomTrial[];
  peopleTrials(box: HTMLElement): RoomTrial[];
  roomVerdict: { sum(outcomes: RoomOutcome[]): string; clock(now: Date, made: string): RoomResult };
  card: {
    fill(card: HTMLElement, step: Step): void;
    count(card: HTMLElement, step: Step, left: number | null, until: number | null): boolean;
  };
  fit: {
    largest(fits: (size: number) => boolean, least: number, most: number): number;
    letters(card: HTMLElement): void;
    keep(card: HTMLElement): void;
  };
  makeGong(): Gong;
  makeFilm(video: HTMLVideoElement, root: URL): StageFilm;
  makeCaptions(words: HTMLElement, root: URL, changed: () => void): StageCaptions;
  dayFacts: { fill(begin: HTMLElement, session: Session, clips: Clip[], problems: string[]): void };
  channel: {
    serve(
      token: string,
      report: () => Report,
      obey: Command,
      known: Window | null,
    ): { send(): void };
    connect(
      token: string,
      hear: {
        onState(report: Report): void;
        onLost(): void;
        where(): Partial<Report> & { session: Session | null };
      },
    ): { command: Command; follow(stage: Window | null): void };
    handed(token: string): Promise<(Partial<Report> & { session: unknown; heard: number }) | null>;
  };
  listenToHand(
    host: HTMLElement,
    parts: { keys: Keys; inClip(): boolean; click(): string; act(name: string): void },
  ): void;
  makeBegin(host: HTMLElement): {
    readonly open: boolean;
    leave(): boolean;
    tell(problems: string[]): void;
    show(show: Show): void;
  };
  makeRows(list: HTMLElement): {
    fill(session: Session): void;
    mark(block: Block | undefined): void;
  };
  makeLost(
    box: HTMLElement,
    token: string,
  ): { show(): void; hide(): void; reopen(): Window | null };
  roomSaid(event: Event): Asked;
  makeView(host: HTMLElement, tell: () => void): StageView;
  makeModerators(
    host: HTMLElement,
    report: () => Report,
    obey: (name: string, value: unknown, apart: boolean) => void,
  ): Moderators;
  screen: {
    full(element: Element, on?: boolean): Promise<boolean>;
    stayAwake(): Promise<void>;
    hidePointer(element: Element): void;
    sheet(dialog: HTMLDialogElement, after: HTMLElement): void;
  };
  windows: {
    token(): string;
    open(secret: string): Window | null;
    become(stage: Element): boolean;
    reopen(secret: string): Window | null;
    reopened: string;
  };
}

/* The room that writes along: overrides/along/, and scripts/along/ on the laptop. */

/** A remark on the phone that wrote it. */
interface AlongRemark {
  id: string;
  text: string;
  clip: string;
  question: string;
  at: number;
  state: "kept" | "refused" | "arrived" | "shown";
  /** Whether it was shown as a QR code; who read that is not known here. */
  coded: boolean;
  /** The laptop's word for why it does not take it; "" without one. */
  why: string;
}

/** One QR code, and what is in it. */
interface AlongCode {
  bytes: Uint8Array<ArrayBuffer>;
  remarks: AlongRemark[];
}

/** What a camera read. */
interface AlongScan {
  phone: string;
  remarks: AlongRemark[];
}

/** What is used of the libraries, as their own types say. */
interface Libraries {
  "lean-qr": {
    correction: { L: number };
    mode: { bytes(bytes: Uint8Array): unknown };
    generate(
      mode: unknown,
      how: { minCorrectionLevel: number },
    ): {
      size: number;
      get(x: number, y: number): boolean;
      toCanvas(canvas: HTMLCanvasElement, colours: { on: number[]; off: number[] }): void;
    };
  };
  jsqr(
    pixels: Uint8ClampedArray,
    width: number,
    height: number,
    how: { inversionAttempts: "dontInvert" },
  ): { binaryData: number[] } | null;
}

interface Outbox {
  phone: string;
  wiped: number;
  draft: Draft;
  remarks: AlongRemark[];
  likes: Record<string, { on: boolean; at: number; sent: boolean }>;
}

interface AlongNow {
  clip: string | null;
  question: string | null;
  title: string | null;
}

interface AlongLikable {
  id: string;
  text: string;
  likes: number;
}

/** What everyone in the room may know. */
interface AlongRoom {
  open: boolean;
  full: boolean;
  now: AlongNow;
  shown: AlongLikable[];
  likable: AlongLikable[];
  wiped: number;
}

/** Where the stage is, for a remote. */
interface AlongPlace {
  kind?: string | null;
  text?: string | null;
  next?: string | null;
  line?: string | null;
  left: number | null;
  black: boolean;
}

/** A remark as the moderator reads it. */
interface AlongHeard {
  id: string;
  text: string;
  clip: string | null;
  question: string | null;
  at: number;
  likes: number;
}

/** The same where no laptop serves the room. */
interface OwnHeard extends AlongHeard {
  phone: string;
  state: "waits" | "accepted" | "left" | "merged";
}

interface AlongInbox {
  open: boolean;
  full?: boolean;
  people: number;
  waiting: AlongHeard[];
  accepted: AlongHeard[];
  likable?: (AlongLikable & { kind: string })[];
  remote: string;
}

interface AlongDecision {
  id: string;
  do: "accept" | "leave" | "wait" | "merge";
  into?: string;
}

interface AlongAnswer {
  how: "ok" | "same" | "refused" | "lost";
  why: string;
  /** Of any shape: each who asks knows which. */
  data: any;
}

type AlongAsk = (path: string, sent?: unknown) => Promise<AlongAnswer>;

interface Along {
  joined: boolean;
  makeAsking(headers: Record<string, string>): AlongAsk;
  rest(how: { pace: number; fails: number; hidden: boolean; chance: number }): number;
  makeRounds(
    act: () => Promise<boolean>,
    pace: number,
  ): { start(): void; stop(): void; soon(): void };
  outbox: {
    MOST: number;
    newId(): string;
    letters(text: string): number;
    fresh(): Outbox;
    repair(data: unknown): Outbox | null;
    union(one: Outbox, other: Outbox): Outbox;
    write(outbox: Outbox, draft: About & { text: string }, at: number): Outbox;
    toSend(outbox: Outbox): AlongRemark[];
    sent(
      outbox: Outbox,
      answer: { taken: string[]; refused: { id: string; why: string }[] },
    ): Outbox;
    heard(
      outbox: Outbox,
      mine: { remarks: { id: string; state: string }[]; liked: string[] },
    ): Outbox;
    coded(outbox: Outbox, ids: string[]): Outbox;
    wipe(outbox: Outbox, wiped: number): Outbox;
    like(outbox: Outbox, id: string, on: boolean, at: number): Outbox;
    likesToSend(outbox: Outbox): { id: string; on: boolean; at: number }[];
    liked(outbox: Outbox, id: string, at: number): Outbox;
  };
  makePhoneStore(code: string): {
    load(): Promise<Outbox>;
    keep(outbox: Outbox): Outbox;
    hear(key: string | null): boolean;
    trouble(): string;
    lost(): boolean;
  };
  lastRoom: { read(): string; keep(code: string): boolean };
  door: {
    clean(typed: string): string;
    found(hash: string): { code: string; remote: string; brought: Outbox | null };
    link(address: string, code: string, outbox: Outbox): string;
  };
  moods: Record<string, [told: string, waits: string]>;
  /** Asks whoever keeps what this room wrote: room.js. */
  laptop: AlongAsk;
  ownRoom: {
    take(list: OwnHeard[], scan: AlongScan): OwnHeard[];
    decide(list: OwnHeard[], decisions: AlongDecision[]): OwnHeard[];
  };
  codes: {
    pack(outbox: Outbox): Promise<AlongCode[]>;
    unpack(bytes: number[]): Promise<AlongScan | null>;
  };
  makeCarry(form: HTMLFormElement, link: (typed: string) => string): void;
  showStage(root: HTMLElement, room: AlongRoom | null): void;
  makeRemarkField(
    form: HTMLFormElement,
    act: { keep(draft: Draft): void; send(draft: Draft): void },
  ): { show(draft: Draft): void; at(place: AlongNow): void };
  makeOwnRemarks(root: HTMLElement, title: string): (outbox: Outbox, waits: string) => void;
  makeLikes(
    root: HTMLElement,
    press: (id: string, on: boolean) => void,
  ): (likable: AlongLikable[], outbox: Outbox) => void;
  inbox: {
    lineId(id: string): string;
    decide(pending: AlongDecision[], decision: AlongDecision): AlongDecision[];
    done(pending: AlongDecision[], told: AlongDecision[]): AlongDecision[];
    waiting(said: AlongLists, pending: AlongDecision[]): AlongHeard[];
    accepted(said: AlongLists, pending: AlongDecision[]): AlongHeard[];
    likes(accepted: AlongHeard[], lineId: string): number;
    known(said: AlongLists, has: (id: string) => boolean): AlongDecision[];
  };
  inboxWords: {
    WIPE: string;
    NOT_WIPED: string;
    makeCalm(status: HTMLElement): (waiting: number) => void;
    trouble(how: string): string;
    wrote(people: number): string;
    count(said: AlongInbox, waiting: number): string;
    likes(count: number): string;
  };
  makeNoting(inside: HTMLElement): {
    has(id: string): boolean;
    accept(item: AlongHeard): boolean;
    join(item: AlongHeard, whole: AlongHeard): boolean;
  };
  makeHeardList(root: HTMLElement): {
    show(heard: AlongHeard[], others: AlongHeard[], likable: AlongLikable[]): void;
    place(id: string): number;
    focus(at: number): void;
    chosen(id: string): string;
  };
  makeInboxKeys(box: HTMLElement, act: (name: string, id: string) => void): void;
  makeRoomLead(
    box: HTMLElement,
    ask: AlongAsk,
    told: (words: string) => void,
  ): (name: string, isOpen: boolean) => void;
  stand(
    report: Report,
    show: Show,
    accepted: AlongHeard[],
  ): { now: AlongNow; shown: { id: string; text: string }[]; place: AlongPlace };
}

type AlongLists = Pick<AlongInbox, "waiting" | "accepted">;

/* Elements that others speak with, and what they say. */

interface SearchFieldElement extends HTMLElement {
  readonly root: URL;
}

interface ClipTranscriptElement extends HTMLElement {
  /** All of it as plain text, with who speaks and the chapters. */
  readonly words: string;
  /** Show only the lines with those words in them; gives how many there are. */
  filter(words: string): number;
  /** The language that was chosen; empty as long as none was. */
  readonly language: string;
  /** Show it in a language, as HTML; null is as it stood in the page. */
  speak(language: string, dir: string, lines: string | null): void;
}

interface Liked {
  rate?: number;
  captions?: boolean;
  language?: string;
  version?: string;
  size?: string;
  ground?: string;
}

/** Captions in another language: scripts/pages/caption_files.py. */
interface OtherCaptions {
  track: string;
  cues: Clip["cues"];
  lines: string;
}

interface PlayerParts {
  /** player/liked.js */
  liked: { recall(): Liked; remember(change: Liked): void };
  clipKeys(player: ClipPlayerElement, video: HTMLVideoElement): (event: KeyboardEvent) => void;
}

interface ClipPlayerElement extends HTMLElement {
  /** None while the video stands elsewhere and nobody said yes to that. */
  readonly video: HTMLVideoElement | null;
  fail(video: HTMLVideoElement): void;
  play(from: number, to?: number): Promise<void>;
  seek(to: number): Promise<void>;
  /** What stands behind # in an address to begin at a second of this film. */
  moment(at: number): string;
}

interface OutsideVideoElement extends HTMLElement {
  /** Whether someone said yes to what its host may know. */
  readonly chosen: boolean;
  offer(from: number, to?: number): void;
  play(from: number, to?: number): void;
}

interface FilmAwayElement extends HTMLElement {
  ask(): Promise<boolean>;
}

interface StageFilm {
  open(clip: Clip, ready: () => void): string | null;
  accept(): void;
  empty(): void;
}

/** study_day/stage-captions.js */
interface StageCaptions {
  readonly on: boolean;
  next(clip: Clip | null): void;
  name(clip: Clip | null): string;
  show(clip: Clip | null, time: number, free: boolean): void;
}

interface StageVideoElement extends HTMLElement {
  readonly video: HTMLVideoElement;
  readonly playing: boolean;
  readonly time: number;
  readonly captions: boolean;
  readonly language: string;
  show(
    clip: Clip,
    part?: {
      start?: number | null | undefined;
      end?: number | null | undefined;
      at?: number | null;
      of?: string | undefined;
    },
  ): void;
  hide(): void;
  wait(on: boolean): void;
  play(): void;
  forget(): void;
  toggle(): void;
  seek(seconds: number): void;
  nextCaptions(): void;
}

interface StageLinesElement extends HTMLElement {
  join(code: string): void;
}

interface RoomInboxElement extends HTMLElement {
  /** Not before this window joined a room: what it is made of comes then. */
  likes?(lineId: string): number;
}

interface OwnCodesElement extends HTMLElement {
  show(outbox: Outbox, isAlone: boolean): void;
}

interface PlanBlocksElement extends HTMLElement {
  show(rows: Row[], typing?: boolean): void;
  unfold(id: string): void;
}

interface DayModeratorElement extends HTMLElement {
  attach(command: Command): void;
  receive(report: Report): void;
  write(): void;
}

interface ModeratorClipElement extends HTMLElement {
  show(clip: Clip | null, report: Report): void;
}

interface PaperChoiceElement extends HTMLElement {
  offer(day: string, papers: { id: string; title: string }[]): void;
  keeps(id: string): boolean;
}

interface DayListElement extends HTMLElement {
  show(id: string): void;
}

interface NoteListElement extends HTMLElement {
  places(session: Session): void;
  show(lines: Line[]): void;
  showLater(lines: Line[]): void;
  showLast(): void;
}

interface DayNotesElement extends HTMLElement {
  about(session: Session, step: Step, run: string): void;
  lines(): Line[];
  take(fields: Partial<Line>, after?: string): boolean;
}

interface HTMLElementTagNameMap {
  "search-field": SearchFieldElement;
  "clip-player": ClipPlayerElement;
  "clip-transcript": ClipTranscriptElement;
  "outside-video": OutsideVideoElement;
  "film-away": FilmAwayElement;
  "stage-video": StageVideoElement;
  "plan-blocks": PlanBlocksElement;
  "own-codes": OwnCodesElement;
  "room-inbox": RoomInboxElement;
  "stage-lines": StageLinesElement;
  "day-moderator": DayModeratorElement;
  "moderator-clip": ModeratorClipElement;
  "day-list": DayListElement;
  "paper-choice": PaperChoiceElement;
  "day-notes": DayNotesElement;
  "note-list": NoteListElement;
}

interface HTMLElementEventMap {
  "codes-shown": CustomEvent<{ ids: string[] }>;
  "codes-read": CustomEvent<null>;
  "clip-seek": CustomEvent<{ seconds: number }>;
  "clip-blocked": CustomEvent<null>;
  "clip-asks": CustomEvent<{ host: string }>;
  "clip-trouble": CustomEvent<{ clip: Clip }>;
  "note-edit": CustomEvent<{ line: Line; change: Partial<Line> }>;
  "note-remove": CustomEvent<{ id: string }>;
  "day-open": CustomEvent<{ id: string; rename: boolean }>;
  "day-tell": CustomEvent<{ words: string }>;
  "day-report": CustomEvent<Report>;
  "day-command": CustomEvent<{ name: string; value?: unknown }>;
  "blocks-change": CustomEvent<{ blocks: Block[]; typing: string }>;
}

/* The service worker, of which the types of a page know nothing: what offline/worker.js uses. */

interface ExtendableEvent extends Event {
  waitUntil(promise: Promise<unknown>): void;
}

interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

interface ServiceWorkerGlobalScope {
  readonly vbtcFiles: {
    version: string;
    list: [address: string, proof: string];
    clipCache: string;
    trouble: [cache: string, address: string];
    update: string;
    days: string[];
  };
  vbtcIntake: AppIntake;
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", act: (event: ExtendableEvent) => void): void;
  addEventListener(type: "message", act: (event: MessageEvent) => void): void;
  addEventListener(type: "fetch", act: (event: FetchEvent) => void): void;
}
