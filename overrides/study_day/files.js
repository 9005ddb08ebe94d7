/**
 * Keeping a day: in a link and in a file. Nothing goes to a server.
 *
 * vbtcDay.files gives { toLink, fromLink, why, save, take, open }.
 */
(() => {
  const MARK = "dag=";
  // A day with three hundred long notes is smaller; a link of half a megabyte may hold a thousand
  // times as much.
  const MOST_BYTES = 8_000_000;
  const TOO_LARGE = "too large";

  /**
   * Throws when there is more of it than any day has.
   * @param {ReadableStream<Uint8Array>} stream
   */
  const gather = async (stream) => {
    const reader = stream.getReader();
    /** @type {BlobPart[]} */
    const parts = [];
    let size = 0;
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
      size += value?.length ?? 0;
      if (size > MOST_BYTES) {
        await reader.cancel();
        throw new RangeError(TOO_LARGE);
      }
      parts.push(/** @type {Uint8Array<ArrayBuffer>} */ (value));
    }
    return new Uint8Array(await new Blob(parts).arrayBuffer());
  };

  /**
   * @param {Uint8Array<ArrayBuffer>} bytes
   * @param {CompressionStream | DecompressionStream} stream
   */
  const through = (bytes, stream) => gather(new Blob([bytes]).stream().pipeThrough(stream));
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
   * The letters of a day in an address, without what a mail or a chat put behind it or broke it
   * with.
   * @param {string} hash
   */
  const letters = (hash) => {
    const joined = hash.slice(MARK.length + 1).replace(/%(?:20|0[9AD]|C2%A[0D])|\s/gi, "");
    return /^[\w-]*/.exec(joined)?.[0] ?? "";
  };

  /**
   * The day in an address; null without one. Throws when it is damaged or too large; see why.
   * @type {StudyDay["files"]["fromLink"]}
   */
  const fromLink = async (hash) => {
    if (!hash.startsWith(`#${MARK}`)) return null;
    const packed = letters(hash);
    // A line or a dash behind a link is a letter too: then the day ends before it.
    const ends = [packed, packed.replace(/[-_]+$/, "")];
    let fault;
    for (const text of new Set(ends)) {
      try {
        const bytes = await through(fromBase64(text), new DecompressionStream("deflate-raw"));
        return JSON.parse(new TextDecoder().decode(bytes));
      } catch (failed) {
        fault = failed;
      }
    }
    throw fault;
  };

  /**
   * What is wrong with a link, for people.
   * @type {StudyDay["files"]["why"]}
   */
  const why = (fault) =>
    fault instanceof RangeError
      ? "De link naar deze dag is te groot om een dag te zijn. Er is niets geopend."
      : "De link naar deze dag is beschadigd: er ontbreekt een stuk.";

  /**
   * Keep a day as a file.
   * @type {StudyDay["files"]["save"]}
   */
  const save = (session) => {
    const name = session.title.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60);
    window.vbtcDom.download(`${name}.json`, JSON.stringify(session, null, 2), "application/json");
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
   * The text of a file, also as Notepad saves it.
   * @param {ArrayBuffer} bytes
   */
  const decoded = (bytes) => {
    const [first, second] = new Uint8Array(bytes);
    const wide = first + second === 0xfe + 0xff;
    const name = first === 0xfe ? "utf-16be" : "utf-16le";
    return new TextDecoder(wide ? name : "utf-8").decode(bytes);
  };

  /**
   * The data of a chosen file. Throws when it is no JSON, when it is too large, or when there is
   * none.
   * @type {StudyDay["files"]["open"]}
   */
  const open = async (file) => {
    if (!file || file.size > 2 * MOST_BYTES) throw new RangeError(TOO_LARGE);
    return JSON.parse(decoded(await file.arrayBuffer()));
  };

  window.vbtcDay = { ...window.vbtcDay, files: { toLink, fromLink, why, save, take, open } };
})();
