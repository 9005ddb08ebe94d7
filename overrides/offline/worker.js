/**
 * The service worker: all pages and the search without network, and the clips that someone kept.
 *
 * In front of this text stands `self.vbtcFiles`, made at build time: { version, files: [address],
 * clips: { address: bytes }, clipCache, update }; the last two are names that pages use too.
 * One cache holds one version of the whole site, so that old and new never mix; it is only used
 * when every file came in. Kept clips stand in a cache of their own, and survive an update.
 */
(() => {
  const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
  const { version, files, clips, clipCache, update } = worker.vbtcFiles;
  const SITE = `vbtc-site-${version}`;
  const home = new URL("./", worker.location.href);

  /**
   * @param {Cache} cache
   * @param {string} file
   */
  const take = async (cache, file) => {
    const address = new URL(file, home);
    const found = await fetch(address, { cache: "reload" });
    if (!found.ok) throw new TypeError(`${file}: ${found.status}`);
    // Some hosts lead index.html to its folder. A browser opens no page from a redirected answer.
    const { status, headers } = found;
    const plain = found.redirected ? new Response(await found.blob(), { status, headers }) : found;
    await cache.put(address, plain);
  };

  const takeAll = async () => {
    const cache = await caches.open(SITE);
    try {
      await Promise.all(files.map((file) => take(cache, file)));
    } catch (error) {
      // When one file fails, nothing is installed and the version that was there stays.
      await caches.delete(SITE);
      throw error;
    }
  };

  const removeOlder = async () => {
    const names = await caches.keys();
    const older = names.filter((name) => name.startsWith("vbtc-site-") && name !== SITE);
    await Promise.all(older.map((name) => caches.delete(name)));
    await worker.clients.claim();
  };

  /**
   * The part of a kept clip that a browser asks for: seeking needs byte ranges.
   * @param {Response} whole
   * @param {string} range
   */
  const part = async (whole, range) => {
    const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? [];
    const body = await whole.blob();
    if (!first && !last) return new Response(body, { headers: whole.headers });
    const end = body.size - 1;
    // Without a first byte, the last so many.
    const from = first ? Number(first) : Math.max(0, body.size - Number(last));
    const to = first && last ? Math.min(Number(last), end) : end;
    if (from > to) {
      const headers = { "Content-Range": `bytes */${body.size}` };
      return new Response(null, { status: 416, headers });
    }
    return new Response(body.slice(from, to + 1), {
      status: 206,
      headers: {
        "Content-Type": whole.headers.get("Content-Type") ?? "video/mp4",
        "Content-Length": String(to - from + 1),
        "Content-Range": `bytes ${from}-${to}/${body.size}`,
        "Accept-Ranges": "bytes",
      },
    });
  };

  /**
   * @param {Response} clip
   * @param {Request} request
   */
  const kept = (clip, request) => {
    const range = request.headers.get("range");
    return range === null ? clip : part(clip, range);
  };

  /**
   * Whether a kept clip is the one that the site has now. An older one is better than none at all.
   * @param {Response} clip
   * @param {URL} address
   */
  const isCurrent = (clip, { pathname }) => {
    const file = decodeURIComponent(pathname.slice(home.pathname.length));
    return Number(clip.headers.get("Content-Length")) === clips[file];
  };

  /** @param {Request} request */
  const answer = async (request) => {
    const address = new URL(request.url);
    if (address.pathname.endsWith("/")) address.pathname += "index.html";
    address.search = "";
    const clip = await (await caches.open(clipCache)).match(address);
    // Who asks to keep the clip again must hear whether it comes.
    const mayServe = clip && request.cache !== "reload";
    if (mayServe && isCurrent(clip, address)) return kept(clip, request);
    const site = await caches.open(SITE);
    const page = await site.match(address);
    if (page) return page;
    try {
      return await fetch(request);
    } catch (error) {
      if (mayServe) return kept(clip, request);
      const lost = await site.match(new URL("404.html", home));
      if (request.mode !== "navigate" || !lost) throw error;
      return lost;
    }
  };

  worker.addEventListener("install", (event) => event.waitUntil(takeAll()));
  worker.addEventListener("activate", (event) => event.waitUntil(removeOlder()));
  // The page asks for this when its reader says so; before that, open pages keep their own version.
  worker.addEventListener("message", ({ data }) => {
    if (data === update) worker.skipWaiting();
  });
  worker.addEventListener("fetch", (event) => {
    const { request } = event;
    const ours = request.method === "GET" && request.url.startsWith(home.href);
    if (ours) event.respondWith(answer(request));
  });
})();
