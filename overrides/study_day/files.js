/**
 * Keeping a day: in a link and in a file. Nothing goes to a server.
 *
 * vbtcDay.files gives { toLink, fromLink, share, download, save, take, open }.
 */
(() => {
  const MARK = "dag=";

  /**
   * @param {Uint8Array<ArrayBuffer>} bytes
   * @param {CompressionStream | DecompressionStream} stream
   */
  const through = async (bytes, stream) => {
    const changed = new Blob([bytes]).stream().pipeThrough(stream);
    return new Uint8Array(await new Response(changed).arrayBuffer());
  };
  /** @param {Uint8Array} bytes */
  const toBase64 = (bytes) =>
    btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
      .replaceAll("+", "-")
      .replaceAll("/", "_")
      .replace(/=+$/, "");
  /** @param {string} text */
  const fromBase64 = (text) => {
    const letters = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  };

  /**
   * All of a day in the part of an address that no server sees.
   * @type {StudyDay["files"]["toLink"]}
   */
  const toLink = async (session) => {
    const bytes = new TextEncoder().encode(JSON.stringify(session));
    return `#${MARK}${toBase64(await through(bytes, new CompressionStream("deflate-raw")))}`;
  };

  /**
   * The day in an address; null without one. Throws when it is damaged.
   * @type {StudyDay["files"]["fromLink"]}
   */
  const fromLink = async (hash) => {
    if (!hash.startsWith(`#${MARK}`)) return null;
    const packed = fromBase64(hash.slice(MARK.length + 1));
    const bytes = await through(packed, new DecompressionStream("deflate-raw"));
    return JSON.parse(new TextDecoder().decode(bytes));
  };

  /**
   * Give a file to whoever sits at the screen.
   * @type {StudyDay["files"]["download"]}
   */
  const download = (name, text, type = "text/plain") => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };

  /**
   * Keep a day as a file.
   * @type {StudyDay["files"]["save"]}
   */
  const save = (session) => {
    const name = session.title.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60);
    download(`${name}.json`, JSON.stringify(session, null, 2), "application/json");
  };

  /**
   * Put a link to a day on the clipboard, or else in the address bar; gives what to say of it.
   * @type {StudyDay["files"]["share"]}
   */
  const share = async (session) => {
    const address = new URL(await toLink(session), location.href);
    try {
      await navigator.clipboard.writeText(address.href);
      return "De link is gekopieerd. Alles staat in de link zelf.";
    } catch {
      history.replaceState(null, "", address);
      return "Kopieer de link uit de adresbalk.";
    }
  };

  /**
   * The file that someone chose; the field is empty again, so that the same can be chosen twice.
   * @type {StudyDay["files"]["take"]}
   */
  const take = ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return undefined;
    const [file] = target.files ?? [];
    target.value = "";
    return file;
  };

  /**
   * The data of a chosen file. Throws when it is no JSON, or when there is none.
   * @type {StudyDay["files"]["open"]}
   */
  const open = async (file) => JSON.parse(file ? await file.text() : "");

  window.vbtcDay = {
    ...window.vbtcDay,
    files: { toLink, fromLink, share, download, save, take, open },
  };
})();
