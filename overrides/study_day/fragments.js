/**
 * The fragments of a large site: each comes when a day holds it, and is asked for until it comes.
 *
 * It stands behind the data of days, only where fragments come apart: elsewhere vbtcDayData.clips
 * holds them all, and there is no vbtcDay.fragments. It gives { meet, settled, again, lost, listen,
 * every, numbered }. meet(id) has a fragment come, and gives the id that it has now: from then on
 * it stands in vbtcDayData.clips, with `lacks` as long as it is not whole: what is said of it, as
 * of its title. settled() is a promise that none is coming any more, or that it takes too long.
 * again() asks at once for what was lost, which lost() gives. listen(act) calls act() when one
 * came, was lost, or is not of this site: then it is taken out again. every() is a promise of all
 * fragments in short; numbered(digits, command) has a show jump to the one with that number.
 */
(() => {
  const data = window.vbtcDayData;
  const apart = /** @type {DayApart} */ (data.apart);
  const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
  const root = new URL("../", src);
  const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
  const PATIENCE = 8000;
  const PAUSE = 5000;
  // As for one that is not of this site.
  const UNKNOWN = 300;
  const COMES = "komt nog binnen …";
  const LOST = "kwam niet binnen.";

  const held = (window.vbtcDayPieces ??= {});
  const lists = (window.vbtcDayLists ??= {});
  /** @type {Map<string, Promise<void>>} */
  const coming = new Map();
  /** @type {Set<string>} Ids that no fragment of this site has. */
  const strange = new Set();
  /** @type {(() => void)[]} */
  const listeners = [];
  /** @type {Promise<FragmentRow[]> | null} */
  let loading = null;
  // However many are lost, they are asked for again together.
  let pause = 0;

  /** @param {string} address */
  const fetched = (address) => window.vbtcDom.script(new URL(address, root).href);

  // The app keeps what it hands out. What came before it was there is asked once more, and a code
  // that is printed perhaps, too.
  const app = location.protocol === "file:" ? undefined : navigator.serviceWorker;
  /** @type {Set<string>} */
  const unkept = new Set();
  const keepAll = () => {
    if (!app?.controller) return;
    for (const address of unkept) fetch(new URL(address, root)).catch(() => {});
    unkept.clear();
  };
  app?.addEventListener("controllerchange", keepAll);

  /** @param {string} address */
  const listed = async (address) => {
    if (!lists[address]) await fetched(address);
    // The login page of a network comes as well as a list does.
    if (!lists[address]) throw new Error(`${address} is something else`);
    return lists[address].map(([id, number, title, duration, themes, collection, tongue]) => {
      return { id, number, title, duration, themes, collection, tongue };
    });
  };

  /** @type {DayFragments["every"]} */
  const every = () => {
    loading ??= Promise.all(apart.lists.map(listed)).then((parts) => parts.flat());
    loading.catch(() => {
      loading = null;
    });
    return loading;
  };

  /** @param {Clip} clip */
  const begin = (clip) => {
    if (!coming.has(clip.id)) coming.set(clip.id, bring(clip));
  };
  const lost = () => data.clips.filter(({ lacks }) => lacks === LOST);
  const again = () => lost().forEach(begin);

  /**
   * A fragment did not come: is it of this site?
   * @param {Clip} clip
   */
  const explain = async (clip) => {
    clip.lacks = LOST;
    clearTimeout(pause);
    pause = setTimeout(again, PAUSE);
    const rows = await every().catch(() => null);
    const row = rows?.find(({ id }) => id === clip.id);
    if (row) {
      const { title, number, tongue } = row;
      Object.assign(clip, { title, number, tongue });
    }
    if (row || !rows) return;
    strange.add(clip.id);
    data.clips.splice(data.clips.indexOf(clip), 1);
  };

  /** @param {Clip} clip */
  const bring = async (clip) => {
    const address = `${apart.pieces}${clip.id}.js`;
    const before = clip.lacks;
    try {
      if (!held[clip.id]) await fetched(address);
      if (!held[clip.id]) throw new Error(`${address} is something else`);
      Object.assign(clip, held[clip.id], { lacks: undefined });
      if (!app?.controller) unkept.add(address);
      unkept.add(clip.qr);
      keepAll();
    } catch {
      await explain(clip);
    }
    coming.delete(clip.id);
    if (before === LOST && clip.lacks && !strange.has(clip.id)) return;
    for (const act of listeners) act();
  };

  /** @type {DayFragments["meet"]} */
  const meet = (written, about = {}) => {
    const id = Object.hasOwn(apart.formerly, written) ? apart.formerly[written] : written;
    if (!ID.test(id) || strange.has(id) || data.clips.some((clip) => clip.id === id)) return id;
    const none = { summary: "", outside: "", film: "", qr: "", files: [], pauses: [] };
    const texts = { cues: [], questions: [], tips: [] };
    const facts = { number: 0, title: id, duration: UNKNOWN, stand_in: false, ...about };
    /** @type {Clip} */
    const clip = { id, ...none, ...texts, ...facts, lacks: COMES };
    data.clips.push(clip);
    begin(clip);
    return id;
  };

  const all = async () => {
    while (coming.size) await Promise.all(coming.values());
  };

  addEventListener("online", again);

  window.vbtcDay = {
    ...window.vbtcDay,
    fragments: {
      ...{ meet, again, lost, every },
      settled: () => Promise.race([all(), new Promise((done) => setTimeout(done, PATIENCE))]),
      listen: (act) => listeners.push(act),
      numbered: async (digits, command) => {
        const rows = await every().catch(() => []);
        const found = rows.find(({ number }) => number === Number(digits));
        if (found) command("jump", found.id);
      },
    },
  };
})();
