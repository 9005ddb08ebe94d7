/**
 * The service worker: all pages and the search without network, and the clips that someone kept.
 *
 * In front of this text stands `self.vbtcFiles`, made at build time: { version, files: [address],
 * clips: { address: bytes }, clipCache, update }; the last two are names that pages use too.
 * One cache holds one version of the whole site, so that old and new never mix; it is only used when
 * every file came in. Kept clips stand in a cache of their own, and survive an update.
 */
const { version, files, clips, clipCache, update } = self.vbtcFiles;
const SITE = `vbtc-site-${version}`;
const home = new URL("./", self.location);

const take = async (cache, file) => {
  const address = new URL(file, home);
  const answer = await fetch(address, { cache: "reload" });
  if (!answer.ok) throw new TypeError(`${file}: ${answer.status}`);
  // Some hosts lead index.html to its folder. A browser opens no page from a redirected answer.
  const { status, headers } = answer;
  await cache.put(address, answer.redirected ? new Response(await answer.blob(), { status, headers }) : answer);
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

self.addEventListener("install", (event) => event.waitUntil(takeAll()));

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith("vbtc-site-") && name !== SITE).map((name) => caches.delete(name)));
    await self.clients.claim();
  })());
});

// The page asks for this when its reader says so; before that, open pages keep their own version.
self.addEventListener("message", ({ data }) => { if (data === update) self.skipWaiting(); });

/** The part of a kept clip that a browser asks for: seeking needs byte ranges. */
const part = async (whole, range) => {
  const found = /^bytes=(\d*)-(\d*)$/.exec(range);
  const body = await whole.blob();
  if (!found || (!found[1] && !found[2])) return new Response(body, { headers: whole.headers });
  const from = found[1] ? Number(found[1]) : Math.max(0, body.size - Number(found[2]));
  const to = found[1] && found[2] ? Math.min(Number(found[2]), body.size - 1) : body.size - 1;
  if (from > to) return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${body.size}` } });
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

const kept = (clip, request) => (request.headers.has("range") ? part(clip, request.headers.get("range")) : clip);

/** Whether a kept clip is the one that the site has now. An older one is better than none at all. */
const isCurrent = (clip, address) => Number(clip.headers.get("Content-Length")) === clips[decodeURIComponent(address.pathname.slice(home.pathname.length))];

const answer = async (request) => {
  const address = new URL(request.url);
  if (address.pathname.endsWith("/")) address.pathname += "index.html";
  address.search = "";
  const clip = await (await caches.open(clipCache)).match(address);
  if (clip && request.cache !== "reload" && isCurrent(clip, address)) return kept(clip, request);
  const site = await caches.open(SITE);
  const page = await site.match(address);
  if (page) return page;
  try {
    return await fetch(request);
  } catch (error) {
    // Who asks to keep the clip again must hear that it did not come.
    if (clip && request.cache !== "reload") return kept(clip, request);
    const lost = request.mode === "navigate" && (await site.match(new URL("404.html", home)));
    if (!lost) throw error;
    return lost;
  }
};

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && request.url.startsWith(home.href)) event.respondWith(answer(request));
});
