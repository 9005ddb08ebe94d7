/**
 * Which parts of a film someone saw, however they jumped, in few letters.
 *
 * new vbtcSeen(text, part) takes what `text` gave before; what makes no sense is nothing seen. Of
 * several films each has its `part` of the letters.
 * add(ranges, duration) takes the parts that played (TimeRanges) of a film of so many seconds.
 * share is from 0 to 1, and text is what to keep: at most 3,006 letters, also of a film of a day.
 */
(() => {
  const MOST_LETTERS = 3000;
  const BITS = 4;

  class Seen {
    /** One for each part of the film: of a second, or more of a long one. */
    #parts = /** @type {boolean[]} */ ([]);

    #most = MOST_LETTERS * BITS;

    /**
     * @param {string} text
     * @param {number} part
     */
    constructor(text, part = 1) {
      this.#most = Math.floor(MOST_LETTERS * part) * BITS;
      const [count, letters = ""] = text.split(":");
      if (!/^\d{1,5}:[0-9a-f]*$/.test(text) || letters.length !== Math.ceil(Number(count) / BITS)) {
        return;
      }
      const bits = [...letters].flatMap((letter) =>
        [...Number.parseInt(letter, 16).toString(2).padStart(BITS, "0")].map((bit) => bit === "1"),
      );
      this.#parts = bits.slice(0, Number(count));
    }

    /** @type {SeenParts["add"]} */
    add(ranges, duration) {
      if (!Number.isFinite(duration) || duration <= 0) return;
      const count = Math.min(Math.ceil(duration), this.#most);
      // Another film took its place: what was seen of the old one says nothing. Two versions of one
      // film differ by less than a second.
      if (Math.abs(count - this.#parts.length) > 1) this.#parts = new Array(count).fill(false);
      const length = duration / this.#parts.length;
      for (let index = 0; index < ranges.length; index += 1) {
        // A part counts when its middle was seen.
        const first = Math.ceil(ranges.start(index) / length - 0.5);
        const last = Math.floor(ranges.end(index) / length - 0.5);
        if (last >= first) this.#parts.fill(true, Math.max(first, 0), Math.max(last + 1, 0));
      }
    }

    get share() {
      return this.#parts.length ? this.#parts.filter(Boolean).length / this.#parts.length : 0;
    }

    get text() {
      const letters = [];
      for (let at = 0; at < this.#parts.length; at += BITS) {
        const bits = Array.from({ length: BITS }, (_, index) => (this.#parts[at + index] ? 1 : 0));
        letters.push(Number.parseInt(bits.join(""), 2).toString(16));
      }
      return `${this.#parts.length}:${letters.join("")}`;
    }
  }

  window.vbtcSeen = Seen;
})();
