/**
 * How someone comes into the room with a phone: by the code in the address, the one that was typed,
 * or the one of last time.
 *
 * vbtcAlong.door gives { found, clean, link }. found(hash) gives { code, remote, brought }
 * of an address; clean(typed) a code as it is meant; link(address, code, outbox) the address of
 * the same page on a laptop that moved, with all that did not leave this phone, or "" for what is
 * no address. Nothing behind the # is ever sent by a browser.
 */
(() => {
  const { outbox: box } = window.vbtcAlong;

  /** @type {Along["door"]["clean"]} */
  const clean = (typed) => typed.replace(/[\s-]/g, "");

  /** @param {string} text */
  const packed = (text) => {
    const letters = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte));
    return btoa(letters.join("")).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  };

  /** @param {string} text */
  const unpacked = (text) => {
    const letters = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return new TextDecoder().decode(Uint8Array.from(letters, (letter) => letter.charCodeAt(0)));
  };

  /** @param {string} text */
  const brought = (text) => {
    try {
      return box.repair(JSON.parse(unpacked(text)));
    } catch {
      return null;
    }
  };

  /** @type {Along["door"]["found"]} */
  const found = (hash) => {
    const asked = new URLSearchParams(hash.slice(1));
    return {
      code: clean(asked.get("k") ?? ""),
      remote: clean(asked.get("b") ?? ""),
      brought: brought(asked.get("mee") ?? ""),
    };
  };

  /** @type {Along["door"]["link"]} */
  const link = (address, code, outbox) => {
    const remarks = outbox.remarks.filter(({ state }) => state === "kept");
    const along = packed(JSON.stringify({ ...outbox, remarks }));
    // A browser makes a host of almost anything.
    const [, host] = /^\s*(?:https?:\/\/)?([\w.-]+(?::\d{1,5})?)(?:\/.*)?\s*$/.exec(address) ?? [];
    return host ? `http://${host}${location.pathname}#k=${code}&mee=${along}` : "";
  };

  window.vbtcAlong = { ...window.vbtcAlong, door: { found, clean, link } };
})();
