/**
 * How a page asks the laptop of the room: in JSON, saying in a header who asks, and not for ever.
 *
 * vbtcAlong.makeAsking(headers) gives ask(path, sent): a promise of { how, why, data } that never
 * fails. how is "ok"; "same", when nothing changed since the last answer; "refused", with the
 * server's word in why; or "lost", when the laptop was not heard. What is sent is posted.
 */
(() => {
  // In milliseconds: a phone on a full Wi-Fi is slow, and yet someone waits.
  const PATIENCE = 8000;

  /** @type {Along["makeAsking"]} */
  const makeAsking = (headers) => {
    /** @type {Map<string, string>} By path, the mark of the last answer that was heard whole. */
    const marks = new Map();

    /**
     * @param {string} path
     * @param {unknown} sent
     */
    const request = (path, sent) => {
      /** @type {Record<string, string>} */
      const given = { ...headers };
      if (sent !== undefined) given["Content-Type"] = "application/json";
      else if (marks.has(path)) given["If-None-Match"] = String(marks.get(path));
      return fetch(new URL(`along/${path}`, location.href), {
        method: sent === undefined ? "GET" : "POST",
        headers: given,
        body: sent === undefined ? null : JSON.stringify(sent),
        cache: "no-store",
        signal: AbortSignal.timeout(PATIENCE),
      });
    };

    return async (path, sent) => {
      try {
        const response = await request(path, sent);
        if (response.status === 304) return { how: "same", why: "", data: null };
        if (response.status >= 500) return { how: "lost", why: "", data: null };
        const text = await response.text();
        const isJson = response.headers.get("Content-Type")?.startsWith("application/json");
        const data = isJson ? JSON.parse(text) : text;
        // A server that is no room's answers with words.
        if (!response.ok) return { how: "refused", why: String(data.why ?? "none"), data };
        const mark = response.headers.get("ETag");
        if (sent === undefined && mark) marks.set(path, mark);
        return { how: "ok", why: "", data };
      } catch {
        return { how: "lost", why: "", data: null };
      }
    };
  };

  window.vbtcAlong = { ...window.vbtcAlong, makeAsking };
})();
