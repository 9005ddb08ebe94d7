/** Keeping a film: what Python and the browser call its proof is one thing. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { load, python } from "./load.mjs";

const { vbtcWhole } = load(["offline/whole"], { crypto });
const { piece } = python;

/** What comes out of a stream of so many bytes, in chunks of a size that fits nothing. */
const through = async (size, clip, seen = () => {}) => {
  let left = size;
  const source = new ReadableStream({
    pull(next) {
      if (!left) return next.close();
      const some = Math.min(left, 1_234_567);
      left -= some;
      return next.enqueue(new Uint8Array(some).fill(7));
    },
  });
  let out = 0;
  for await (const chunk of source.pipeThrough(vbtcWhole({ piece, ...clip }, seen)))
    out += chunk.length;
  return out;
};

for (const [bytes, proof] of python.films) {
  test(`a film of ${bytes} bytes comes through whole`, async () => {
    let last = 0;
    const seen = (done) => (last = done);
    assert.equal(await through(bytes, { bytes, proof }, seen), bytes);
    assert.equal(last, bytes);
  });
}

const [bytes, proof] = python.films.at(-1);
for (const [what, size, other] of [
  ["is cut off", bytes - 1, proof],
  ["goes on", bytes + 1, proof],
  ["is cut off between two pieces", piece, proof],
  ["is another of the same length", bytes, python.films[0][1]],
]) {
  test(`a film that ${what} fails at its end`, async () => {
    await assert.rejects(through(size, { bytes, proof: other }), TypeError);
  });
}
