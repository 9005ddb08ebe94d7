/**
 * What must survive a crash: IndexedDB, told to write to the disk itself before it says that it is
 * done. localStorage reaches the disk up to a minute later, and is what other windows hear.
 *
 * vbtcDay.vault gives { put, all, flush, failed, listen }. put(key, value) keeps a value under one
 * of vbtcStorage.KEYS within LATER milliseconds, and undefined takes it away; flush() does it now,
 * and gives whether all is kept. all(prefix) gives what is kept, as a map; an empty one where
 * nothing may be kept. failed(): whether something is not kept; it is tried again at each turn, and
 * listen(act) hears of every turn.
 * Firefox before 126 does not know `durability`, and writes as soon as it sees fit.
 */
(() => {
  const NAME = "vbtc";
  const STORE = "kept";
  const LATER = 200;
  // A browser that forbids a database may leave the question without an answer.
  const PATIENCE = 4000;

  /** @type {Map<string, unknown>} What is to be kept, by its key. */
  const waiting = new Map();
  /** @type {(() => void)[]} */
  const listeners = [];
  /** @type {Promise<IDBDatabase> | null} */
  let opening = null;
  /** @type {Promise<void> | null} */
  let writing = null;
  let timer = 0;
  let broken = false;

  const open = () =>
    new Promise((/** @type {(database: IDBDatabase) => void} */ done, fail) => {
      setTimeout(() => fail(new Error("no answer")), PATIENCE);
      const request = indexedDB.open(NAME, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE);
      request.onerror = () => fail(request.error);
      request.onsuccess = () => {
        const database = request.result;
        const forget = () => {
          opening = null;
        };
        database.onclose = forget;
        // Another window with a newer version of the site, or someone who clears the browser.
        database.onversionchange = () => {
          database.close();
          forget();
        };
        done(database);
      };
    });

  /**
   * @template Answer
   * @param {IDBTransactionMode} mode
   * @param {(store: IDBObjectStore) => () => Answer} act gives what to read when all is done
   * @returns {Promise<Answer>}
   */
  const transact = async (mode, act) => {
    opening ??= open();
    let database;
    try {
      database = await opening;
    } catch (refused) {
      opening = null;
      throw refused;
    }
    return new Promise((done, fail) => {
      const turn = database.transaction(STORE, mode, { durability: "strict" });
      const answer = act(turn.objectStore(STORE));
      turn.oncomplete = () => done(answer());
      turn.onabort = () => fail(turn.error);
    });
  };

  const write = async () => {
    const batch = new Map(waiting);
    waiting.clear();
    try {
      await transact("readwrite", (store) => {
        for (const [key, value] of batch) {
          if (value === undefined) store.delete(key);
          else store.put(value, key);
        }
        return () => {};
      });
      broken = false;
    } catch {
      broken = true;
      // What was put since then is newer.
      for (const [key, value] of batch) if (!waiting.has(key)) waiting.set(key, value);
    }
    for (const listener of listeners) listener();
  };

  /** @type {StudyDay["vault"]["flush"]} */
  const flush = async () => {
    clearTimeout(timer);
    timer = 0;
    // One turn after the other: the last word on a key is the last one kept.
    while (writing) await writing;
    if (waiting.size) {
      writing = write();
      await writing;
      writing = null;
    }
    return !broken;
  };

  /** @type {StudyDay["vault"]["put"]} */
  const put = (key, value) => {
    waiting.set(key, value);
    timer ||= setTimeout(flush, LATER);
  };

  /** @type {StudyDay["vault"]["all"]} */
  const all = async (prefix) => {
    const range = () => IDBKeyRange.bound(prefix, `${prefix}\uffff`);
    try {
      return await transact("readonly", (store) => {
        const keys = store.getAllKeys(range());
        const values = store.getAll(range());
        return () => new Map(keys.result.map((key, at) => [String(key), values.result[at]]));
      });
    } catch {
      broken = true;
      return new Map();
    }
  };

  addEventListener("pagehide", flush);
  addEventListener("blur", flush);
  document.addEventListener("visibilitychange", flush);

  window.vbtcDay = {
    ...window.vbtcDay,
    vault: { put, all, flush, failed: () => broken, listen: (act) => listeners.push(act) },
  };
})();
