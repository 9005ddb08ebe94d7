/** From a phone's screen to the moderator's camera: what was written is read, in any order. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { library, load } from "./load.mjs";

const jsqr = library("jsqr");
const qr = library("lean-qr");
const { vbtcAlong } = load(["along/outbox", "along/codes", "along/own-room"], {
  vbtcAlong: { joined: true, makeAsking: () => {} },
  vbtcDay: {},
  vbtcStorage: { KEYS: {}, session: { text: () => "" } },
});
const { outbox: box, codes, ownRoom } = vbtcAlong;

const SAID = [
  "Bij ons duurt het drie maanden voor een vrijwilliger echt durft te bellen.",
  "Wie begeleidt de buddy als het duo stopt?",
  "Élke week koffie, da’s goud waard 👋",
  "We zoeken vrijwilligers in de sportclub, de school en de moskee.",
  "Ja!",
];
const wrote = (count, text = (n) => `${SAID[n % SAID.length]} (${n})`) => {
  const about = { clip: "duowerk", question: "Wat is herkenbaar?" };
  const range = Array.from({ length: count }, (_, n) => n);
  return range.reduce((all, n) => box.write(all, { ...about, text: text(n) }, n + 1), box.fresh());
};
const texts = (remarks) => remarks.map(({ text }) => text);
const unpacked = async (all) =>
  (await Promise.all(all.map(({ bytes }) => codes.unpack([...bytes])))).flatMap(
    ({ remarks }) => remarks,
  );

/** Numbers between 0 and 1 that are the same every time. */
const chances = (seed) => {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
};

/**
 * What a camera of 720 × 406 sees of a code: turned, held askew, out of focus, in poor light.
 * The screen of the phone is light around the code, and the room behind it is grey.
 */
const photo = (drawn, chance) => {
  const [width, height] = [720, 406];
  const whole = drawn.size + 8;
  const side = 230 + chance() * 130;
  const angle = (chance() - 0.5) * 0.9;
  const [askewX, askewY] = [(chance() - 0.5) * 7e-4, (chance() - 0.5) * 7e-4];
  const light = 70 + chance() * 150;
  const dark = light * (0.1 + chance() * 0.25);
  const [turnX, turnY] = [Math.cos(angle), Math.sin(angle)];
  const seen = (x, y) => {
    const depth = 1 + askewX * x + askewY * y;
    const [u, v] = [x / depth, y / depth];
    const column = Math.floor(((u * turnX + v * turnY) / side + 0.5) * whole) - 4;
    const row = Math.floor(((v * turnX - u * turnY) / side + 0.5) * whole) - 4;
    const [most, least] = [drawn.size + 4, -4];
    if (column < least || row < least || column >= most || row >= most) return light * 0.5;
    return drawn.get(column, row) ? dark : light;
  };
  const sharp = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    // Light falls from one side.
    const shade = 0.8 + (0.2 * y) / height;
    for (let x = 0; x < width; x += 1) {
      sharp[y * width + x] = seen(x - width / 2, y - height / 2) * shade;
    }
  }
  const blurred = blur(blur(sharp, 1, width), width, width);
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let at = 0; at < blurred.length; at += 1) {
    const grey = blurred[at] + (chance() - 0.5) * 24;
    for (let colour = 0; colour < 3; colour += 1) pixels[at * 4 + colour] = grey;
  }
  return { pixels, width, height };
};

/** Each pixel with those before and after it; `step` is the way to the next one. */
const blur = (values, step) => {
  const [blurred, last] = [new Float32Array(values.length), values.length - step];
  for (let at = 0; at < values.length; at += 1) {
    const before = values[at < step ? at : at - step];
    const after = values[at < last ? at + step : at];
    blurred[at] = (before + values[at] * 2 + after) / 4;
  }
  return blurred;
};

const read = ({ pixels, width, height }) =>
  jsqr(pixels, width, height, { inversionAttempts: "dontInvert" })?.binaryData ?? [];

test("what waits comes out as it went in, whatever the order and however often", async () => {
  const outbox = wrote(40);
  const packed = await codes.pack(outbox);
  assert.ok(packed.length > 1);
  const again = [...packed.toReversed(), ...packed];
  const scans = [];
  for (const { bytes } of again) scans.push(await codes.unpack([...bytes]));
  const list = scans.reduce(ownRoom.take, []);
  assert.deepEqual(new Set(texts(list)), new Set(texts(outbox.remarks)));
  assert.equal(list.length, 40);
  for (const { clip, question, at } of list) {
    assert.deepEqual([clip, question], ["duowerk", "Wat is herkenbaar?"]);
    assert.ok(at > 0);
  }
});

test("one remark of six hundred letters fits in a code of its own", async () => {
  const outbox = wrote(2, (n) => `${n}${"👋é".repeat(299)}`);
  const packed = await codes.pack(outbox);
  assert.deepEqual(texts(await unpacked(packed)), texts(outbox.remarks));
  for (const { bytes } of packed) assert.ok(qr.generate(qr.mode.bytes(bytes)).size <= 177);
});

test("what arrived already is in no code", async () => {
  const outbox = wrote(3);
  const [first] = outbox.remarks;
  const sent = box.sent(outbox, { taken: [first.id], refused: [] });
  assert.deepEqual(texts(await unpacked(await codes.pack(sent))), texts(outbox.remarks.slice(1)));
});

test("codes of elsewhere are no remarks", async () => {
  const strange = [[], [1, 2, 3], [..."https://voorbeeld.example/"].map((l) => l.charCodeAt(0))];
  const mark = [..."vbtc1"].map((letter) => letter.charCodeAt(0));
  const [{ bytes }] = await codes.pack(wrote(1));
  for (const each of [...strange, mark, [...mark, 9, 9], [...bytes].slice(0, -4)]) {
    assert.equal(await codes.unpack(each), null);
  }
});

test("of fifty codes before a poor camera at least 48 are read within three pictures", async () => {
  const chance = chances(17);
  let count = 0;
  for (let n = 0; n < 50; n += 1) {
    const outbox = wrote(1 + (n % 7), (at) => `${SAID[(n + at) % SAID.length]} (${n}.${at})`);
    const [{ bytes }] = await codes.pack(outbox);
    const drawn = qr.generate(qr.mode.bytes(bytes), { minCorrectionLevel: qr.correction.L });
    for (let picture = 0; picture < 3; picture += 1) {
      const found = read(photo(drawn, chance));
      if (!found.length) continue;
      assert.deepEqual(found, [...bytes]);
      count += 1;
      break;
    }
  }
  assert.ok(count >= 48, `${count} of 50`);
});
