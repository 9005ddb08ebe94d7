/**
 * How a version of the site comes in, for the worker: every file as it was made, or nothing at all.
 *
 * In front of this text stands `self.vbtcFiles`, made at build time: { version, list: [address,
 * SHA-256], clipCache, trouble: [cache, address], update, days }; scripts/pages/app_files.py says
 * what is in the list, and `days` how the names begin of what a day needs. vbtcIntake gives { site,
 * older, addressOf, listed, keepRead, takeAll, isStuck }: the name of the cache that holds this
 * version; whether another name is of an older one; the address of a file; the list; keep what was
 * read; fetch all, or leave a note that says why not; whether that has failed for more than a day.
 */
(() => {
  const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
  const { version, list, trouble, days } = worker.vbtcFiles;
  const home = new URL("./", worker.location.href);
  const OURS = `vbtc-site-${home.pathname}-`;
  const site = OURS + version;
  const note = new URL(trouble[1], home);
  // Files at once: more is not faster, and thousands are too much for a phone.
  const LANES = 8;
  const MINUTE = 60_000;
  const DAY = 24 * 60 * MINUTE;
  // A half upload is mended soon. What stays wrong is asked for less and less, once a day at last.
  const AT_ONCE = 3;

  class Trouble extends Error {
    /**
     * @param {AppTrouble["reason"]} reason
     * @param {string} file
     */
    constructor(reason, file) {
      super(`${file}: ${reason}`);
      this.reason = reason;
      this.file = file;
    }
  }

  /** @returns {Promise<AppTrouble | null>} why the last new version did not come in */
  const told = async () => {
    const found = await (await caches.open(trouble[0])).match(note);
    return found ? found.json() : null;
  };

  /** @param {unknown} error */
  const tell = async (error) => {
    const now = Date.now();
    const { reason, file } = error instanceof Trouble ? error : { reason: "room", file: "" };
    const before = await told();
    const tries = before?.version === version ? before.tries + 1 : 1;
    const first = before && before.reason !== "network" ? before.first : now;
    const body = JSON.stringify({ version, reason, file, tries, first, last: now });
    await (await caches.open(trouble[0])).put(note, new Response(body));
  };

  /** @param {AppTrouble | null} before */
  const mustWait = (before) => {
    if (before?.version !== version || before.reason === "network") return false;
    const times = before.tries - AT_ONCE;
    const pause = times < 0 ? 0 : Math.min(DAY, 10 * MINUTE * 2 ** times);
    return Date.now() - before.last < pause;
  };

  /**
   * The one address of a file: "#", "?" and "%" are signs of its name like others.
   * @type {AppIntake["addressOf"]}
   */
  const addressOf = (name) => new URL(name.split("/").map(encodeURIComponent).join("/"), home);

  /** @param {ArrayBuffer} bytes */
  const sum = async (bytes) =>
    btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))));

  /**
   * A file as it was made, and no other: not an older one, nor the login page of a network.
   * @param {string} name
   * @param {string} proof
   */
  const fetched = async (name, proof) => {
    /** @type {Response} */
    let found;
    /** @type {ArrayBuffer} */
    let body;
    try {
      found = await fetch(addressOf(name), { cache: "reload" });
      body = await found.arrayBuffer();
    } catch {
      throw new Trouble("network", name);
    }
    // Not `integrity`: that fails as a lost network does, and people must know which it is. What it
    // says of itself does not count: hosts send the page for lost addresses as not found.
    if ((await sum(body)) !== proof) throw new Trouble(found.ok ? "changed" : "missing", name);
    return whole(found, body);
  };

  /**
   * Made anew: from an answer that was led on (as hosts do for index.html) no page opens.
   * @param {Response} found
   * @param {ArrayBuffer} body
   */
  const whole = (found, body) => {
    const headers = new Headers(found.headers);
    for (const packed of ["Content-Encoding", "Content-Length"]) headers.delete(packed);
    return new Response(body, { headers });
  };

  /** @type {AppFiles | undefined} Of one version it stays what it is. */
  let known;

  /** @type {AppIntake["listed"]} */
  const listed = async () => {
    const found = known ? null : await (await caches.open(site)).match(addressOf(list[0]));
    known ??= await found?.json();
    if (!known) throw new Trouble("missing", list[0]);
    return known;
  };

  /** @type {AppIntake["keepRead"]} */
  const keepRead = async (name, proof, found) => {
    const body = await found.arrayBuffer();
    if ((await sum(body)) !== proof) return;
    await (await caches.open(site)).put(addressOf(name), whole(found, body));
  };

  /**
   * Of the files that are kept as they are read those that a day needs, or who keeps tips, and an
   * older version had: people count on them where there is no network.
   * @returns {Promise<[name: string, proof: string][]>}
   */
  const ofDays = async () => {
    const names = (await caches.keys()).filter(older);
    const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    const had = new Set(kept.flat().map(({ url }) => url));
    return Object.entries((await listed()).later ?? {}).filter(
      ([name]) => days.some((start) => name.startsWith(start)) && had.has(addressOf(name).href),
    );
  };

  /** @type {AppIntake["takeAll"]} */
  const takeAll = async () => {
    if (mustWait(await told())) throw new Error("not now");
    try {
      const cache = await caches.open(site);
      /** @type {(name: string, proof: string) => Promise<void>} */
      const take = async (name, proof) => cache.put(addressOf(name), await fetched(name, proof));
      await take(...list);
      const left = [...Object.entries((await listed()).files), ...(await ofDays())];
      const lane = async () => {
        for (let next = left.pop(); next; next = left.pop()) await take(...next);
      };
      await Promise.all(Array.from({ length: LANES }, lane)).finally(() => left.splice(0));
    } catch (error) {
      known = undefined;
      // When one file fails, nothing is installed and the version that was there stays.
      await caches.delete(site);
      await tell(error);
      throw error;
    }
    await (await caches.open(trouble[0])).delete(note);
  };

  /** @type {AppIntake["isStuck"]} */
  const isStuck = async () => {
    const before = await told();
    return before !== null && before.reason !== "network" && Date.now() - before.first > DAY;
  };

  /** @param {string} name */
  const older = (name) => name.startsWith(OURS) && name !== site;

  worker.vbtcIntake = { site, older, addressOf, listed, keepRead, takeAll, isStuck };
})();
