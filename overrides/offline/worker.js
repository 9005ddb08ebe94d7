/**
 * The service worker: all pages and the search without network, and the clips that someone kept.
 * Of a site that is too large for that, the pages that were read.
 *
 * In front of this text stands intake.js: how a version comes in. One cache holds one version of
 * the whole site, so that old and new never mix. Kept clips stand in a cache of their own, and
 * survive an update.
 */
(() => {
  const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
  const { clipCache, update } = worker.vbtcFiles;
  const { site, older, addressOf, listed, keepRead, takeAll, isStuck } = worker.vbtcIntake;
  const home = new URL("./", worker.location.href);

  /**
   * The name of the file that an address leads to; null when it can be none.
   * @param {URL} address
   */
  const nameOf = ({ pathname }) => {
    try {
      const name = decodeURIComponent(pathname.slice(home.pathname.length));
      return name === "" || name.endsWith("/") ? `${name}index.html` : name;
    } catch {
      return null; // a % that says nothing
    }
  };

  const removeOlder = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter(older).map((name) => caches.delete(name)));
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
   * @param {string} name
   */
  const isCurrent = async (clip, name) => {
    const now = await listed().catch(() => null);
    return clip.headers.get("ETag") === now?.clips[name]?.[1];
  };

  // Of something else, that may well exist, the browser itself says that there is no network.
  const PAGE = /(^|\/)[^./]*$|\.html$/;

  // Of a large search: what is in it is proved by the beginning of its SHA-256 in its name.
  const PIECE = /^assets\/search\/.*\.([0-9a-f]{8})\.js$/;

  /**
   * A piece of the search that came, kept if it is what its name says and not the login page of a
   * network. What cannot be kept, for there is no room, was still found.
   * @param {Response} found
   * @param {string} name
   */
  const keepPiece = async (found, name) => {
    const [, proof] = PIECE.exec(name) ?? [];
    if (!proof || !found.ok) return;
    const sum = await crypto.subtle.digest("SHA-256", await found.clone().arrayBuffer());
    if (new DataView(sum).getUint32(0) !== parseInt(proof, 16)) return;
    await (await caches.open(site)).put(addressOf(name), found.clone()).catch(() => {});
  };

  /** @param {FetchEvent} event */
  const answer = async (event) => {
    const { request } = event;
    const name = nameOf(new URL(request.url));
    if (name === null) return fetch(request);
    const address = addressOf(name);
    const clip = await (await caches.open(clipCache)).match(address);
    // Who asks to keep the clip again must hear whether it comes.
    const mayServe = clip && request.cache !== "reload";
    if (mayServe && (await isCurrent(clip, name))) return kept(clip, request);
    const pages = await caches.open(site);
    const page = await pages.match(address);
    // When no new version comes in, who has a network sees what the host has by now.
    if (page && !(await isStuck())) return page;
    const later = page ? null : (await listed().catch(() => null))?.later?.[name];
    try {
      const found = await fetch(request);
      if (later) event.waitUntil(keepRead(name, later, found.clone()));
      await keepPiece(found, name);
      return found;
    } catch (error) {
      if (mayServe) return kept(clip, request);
      if (page) return page;
      const lost = await pages.match(addressOf("404.html"));
      // That a page which is only not here yet does not exist, would not be true.
      if (later || request.mode !== "navigate" || !PAGE.test(name) || !lost) throw error;
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
    if (ours) event.respondWith(answer(event));
  });
})();
