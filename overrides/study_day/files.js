/**
 * Keeping a day: in a link and in a file. Nothing goes to a server.
 *
 * vbtcDay.files gives { toLink, fromLink, download, open }.
 */
(() => {
  const MARK = "dag=";

  const through = async (bytes, stream) => new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
  const toBase64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  const fromBase64 = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));

  /** All of a day in the part of an address that no server sees. */
  const toLink = async (session) => {
    const bytes = new TextEncoder().encode(JSON.stringify(session));
    return `#${MARK}${toBase64(await through(bytes, new CompressionStream("deflate-raw")))}`;
  };

  /** The day in an address; null without one. Throws when it is damaged. */
  const fromLink = async (hash) => {
    if (!hash.startsWith(`#${MARK}`)) return null;
    const bytes = await through(fromBase64(hash.slice(MARK.length + 1)), new DecompressionStream("deflate-raw"));
    return JSON.parse(new TextDecoder().decode(bytes));
  };

  /** Give a file to whoever sits at the screen. */
  const download = (name, text, type = "text/plain") => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };

  /** The data of a chosen file. Throws when it is no JSON. */
  const open = async (file) => JSON.parse(await file.text());

  window.vbtcDay = { ...window.vbtcDay, files: { toLink, fromLink, download, open } };
})();
