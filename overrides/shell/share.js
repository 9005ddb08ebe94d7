/**
 * Handing words and an address to someone else, from wherever a page stands.
 *
 * vbtcShare gives { address, from, bySheet, copy, send, give, told }. address(href) is where the
 * world finds what a link of this page leads to; href is relative, as it stands in the page. It is
 * "" when nobody else can open it: from disk or in a room, while the site says nowhere where it is
 * published. from(title) says of which fragment and which site words are. bySheet() tells whether
 * one shares by the sheet of the device here, as on a phone. copy(text) gives whether it came on
 * the clipboard; text may be a promise. send(text, address) opens the sheet, and copies where there
 * is none; it gives what became of it. give(words, link) does the same with a link that says enough
 * by itself: that alone is copied; link may be a promise. Call these in a click. told(became,
 * copied) is what to say of what became of it: `copied` when it was copied.
 */
(() => {
  /** @type {Share["address"]} */
  const address = (href) => {
    const published = document.querySelector("link[rel=canonical]")?.getAttribute("href");
    const places = [published, location.href].flatMap((place) => place ?? []);
    const [found] = places.filter((place) => place.startsWith("https:"));
    return found ? new URL(href, found).href : "";
  };

  /** @type {Share["from"]} */
  const from = (title) => `‘${title}’, ${document.title.split(" · ").at(-1)}`;

  /* eslint-disable baseline/known -- asked first; Firefox on a desk cannot share */
  const able = () => typeof navigator.share === "function";
  /** @type {Share["bySheet"]} */
  const bySheet = () => able() && matchMedia("(pointer: coarse)").matches;

  /**
   * The only way in a room: a page without https has no clipboard.
   * @param {string} text
   */
  const byCommand = (text) => {
    const before = document.activeElement;
    const field = document.createElement("textarea");
    field.className = "visually-hidden";
    field.readOnly = true;
    field.value = text;
    document.body.append(field);
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    return copied;
  };

  /** @param {string} words */
  const copyWords = async (words) => {
    try {
      await navigator.clipboard.writeText(words);
      return true;
    } catch {
      return byCommand(words);
    }
  };

  /**
   * WebKit lets nobody begin later than in the click, and takes a promise of words for that.
   * @type {Share["copy"]}
   */
  const copy = async (text) => {
    const type = "text/plain";
    const blob = Promise.resolve(text).then((words) => new Blob([words], { type }));
    try {
      // Firefox has it since 127.
      await navigator.clipboard.write([new window.ClipboardItem({ [type]: blob })]);
      return true;
    } catch {
      return copyWords(await text);
    }
  };

  /** @type {Share["send"]} */
  const send = async (text, url = "") => {
    if (able()) {
      try {
        await navigator.share(url ? { text, url } : { text });
        return "shared";
      } catch (fault) {
        // Whoever closes the menu again does not want to hear about it.
        if (fault instanceof DOMException && fault.name === "AbortError") return "closed";
      }
    }
    return (await copy(url ? `${text}\n${url}` : text)) ? "copied" : "failed";
  };
  /* eslint-enable baseline/known */

  /** @type {Share["give"]} */
  const give = async (words, link) => {
    if (bySheet()) return send(words, await link);
    return (await copy(link ?? words)) ? "copied" : "failed";
  };

  /** @type {Share["told"]} The sheet of the device says itself what it did. */
  const told = (became, copied) =>
    ({ copied, failed: "Kopiëren lukt hier niet.", shared: "", closed: "" })[became];

  window.vbtcShare = { address, from, bySheet, copy, send, give, told };
})();
