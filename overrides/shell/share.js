/**
 * Handing words and an address to someone else, from wherever a page stands.
 *
 * vbtcShare gives { address, send }. address(href) is where the world finds what a link of this
 * page leads to; href is relative, as it stands in the page. It is "" when nobody else can open it:
 * from disk or in a room, while the site says nowhere where it is published. send(text, address)
 * opens the share sheet of the device, and copies where there is none; it gives what became of it.
 * Call it in a click.
 */
(() => {
  /** @type {Share["address"]} */
  const address = (href) => {
    const published = document.querySelector("link[rel=canonical]")?.getAttribute("href");
    const places = [published, location.href].flatMap((place) => place ?? []);
    const [found] = places.filter((place) => place.startsWith("https:"));
    return found ? new URL(href, found).href : "";
  };

  /** @type {Share["send"]} */
  const send = async (text, url = "") => {
    /* eslint-disable baseline/known -- asked first; Firefox on a desk cannot share */
    if (typeof navigator.share === "function") {
      try {
        await navigator.share(url ? { text, url } : { text });
        return "shared";
      } catch (fault) {
        // Whoever closes the menu again does not want to hear about it.
        if (fault instanceof DOMException && fault.name === "AbortError") return "closed";
      }
    }
    /* eslint-enable baseline/known */
    try {
      await navigator.clipboard.writeText(url ? `${text}\n${url}` : text);
      return "copied";
    } catch {
      return "failed";
    }
  };

  window.vbtcShare = { address, send };
})();
