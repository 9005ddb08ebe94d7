/**
 * Proof that a film came in whole, and is the film that the site means.
 *
 * vbtcWhole({ bytes, proof, piece }, onPart) gives a stream that hands on what goes through it, and
 * fails at its end when that was something else. onPart hears how many bytes came. A browser takes
 * the sum of what it has in memory only; so that is one piece, and the proof is the SHA-256 of the
 * SHA-256s of all pieces (scripts/pages/app_files.py makes the same).
 */
(() => {
  /** @param {Uint8Array<ArrayBuffer>} bytes */
  const sum = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

  /** @type {Whole} */
  window.vbtcWhole = ({ bytes, proof, piece }, onPart) => {
    const held = new Uint8Array(Math.min(piece, bytes));
    /** @type {number[]} */
    const sums = [];
    let filled = 0;
    let done = 0;
    const close = async () => {
      sums.push(...(await sum(held.subarray(0, filled))));
      filled = 0;
    };
    return new TransformStream({
      async transform(chunk, next) {
        done += chunk.length;
        if (done > bytes) throw new TypeError("too long");
        for (let from = 0; from < chunk.length;) {
          const some = chunk.subarray(from, from + held.length - filled);
          held.set(some, filled);
          from += some.length;
          filled += some.length;
          if (filled === held.length) await close();
        }
        onPart(done);
        next.enqueue(chunk);
      },
      async flush() {
        if (filled) await close();
        const found = btoa(String.fromCharCode(...(await sum(new Uint8Array(sums)))));
        if (done !== bytes || found !== proof) throw new TypeError("another film");
      },
    });
  };
})();
