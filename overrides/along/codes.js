/**
 * What someone wrote, in the fewest bytes: for QR codes that go from a phone to a camera where no
 * network is.
 *
 * vbtcAlong.codes gives { pack, unpack }. pack(outbox) is a promise of codes { bytes, remarks },
 * for what waits on the phone. Each code can be understood without the others, and names each
 * remark by its id: their order and repeats do not matter. unpack(bytes) is a promise of
 * { phone, remarks }, or of null for what is no such code.
 */
(() => {
  const { outbox: box } = window.vbtcAlong;
  // In bytes: a code of 65 squares wide, which a laptop's camera still reads from an arm's length.
  // One long remark may take more.
  const ROOM = 360;
  // In remarks: what the laptop of a room takes at once.
  const MOST = 20;
  const MARK = [...new TextEncoder().encode("vbtc1")];

  /**
   * @param {Uint8Array<ArrayBuffer>} bytes
   * @param {GenericTransformStream} way
   */
  const through = async (bytes, way) => {
    const stream = new Blob([bytes]).stream().pipeThrough(way);
    return new Uint8Array(await new Response(stream).arrayBuffer());
  };

  /**
   * @param {string} phone
   * @param {AlongRemark[]} remarks
   */
  const code = async (phone, remarks) => {
    const rows = remarks.map(({ id, text, clip, question, at }) => [id, text, clip, question, at]);
    const said = new TextEncoder().encode(JSON.stringify([phone, rows]));
    const small = await through(said, new CompressionStream("deflate-raw"));
    return { bytes: Uint8Array.from([...MARK, ...small]), remarks };
  };

  /** @type {Along["codes"]["pack"]} */
  const pack = async ({ phone, remarks }) => {
    /** @type {AlongCode[]} */
    const codes = [];
    for (const each of remarks.filter(({ state }) => state === "kept")) {
      const last = codes.at(-1);
      const isFull = !last || last.remarks.length === MOST;
      const fuller = isFull ? null : await code(phone, [...last.remarks, each]);
      if (fuller && fuller.bytes.length <= ROOM) codes.splice(-1, 1, fuller);
      else codes.push(await code(phone, [each]));
    }
    return codes;
  };

  /** @type {Along["codes"]["unpack"]} */
  const unpack = async (bytes) => {
    if (MARK.some((byte, at) => bytes[at] !== byte)) return null;
    try {
      const small = Uint8Array.from(bytes.slice(MARK.length));
      const said = await through(small, new DecompressionStream("deflate-raw"));
      const [phone, rows] = JSON.parse(new TextDecoder().decode(said));
      const told = rows.map((/** @type {unknown[]} */ [id, text, clip, question, at]) => ({
        ...{ id, text, clip, question, at },
      }));
      const whole = box.repair({ phone, remarks: told });
      const remarks = whole?.remarks.filter(({ text }) => box.letters(text) <= box.MOST) ?? [];
      return whole && remarks.length ? { phone: whole.phone, remarks } : null;
    } catch {
      return null;
    }
  };

  window.vbtcAlong = { ...window.vbtcAlong, codes: { pack, unpack } };
})();
