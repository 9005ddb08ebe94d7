/**
 * What someone writes along on a phone, and how far each remark came.
 *
 * An outbox is { phone, wiped, draft, remarks, likes }. phone names this phone in this room, and
 * nobody; wiped is how often the room was wiped, as it was last heard (-1: not yet). A remark is {
 * id, text, clip, question, at, state, coded, why }: state is "kept" (here alone, to be sent),
 * "arrived", "shown" (on the screen) or "refused"; coded says that it was shown as a QR code. likes
 * are by id: { on, at, sent }. Times are milliseconds since 1970. The functions below give a new
 * outbox and leave the old one alone.
 * vbtcAlong.outbox gives { MOST, newId, letters, fresh, repair, union, write, toSend, sent, heard,
 * coded, wipe, like, likesToSend, liked }. union(one, other) knows all that either knew: a remark
 * comes back from nowhere twice, for each has its own id.
 */
(() => {
  const MOST = 600;
  // At once, so that one request stays small.
  const AT_ONCE = 20;
  const ID = /^[\w-]{22}$/;
  // What comes later in this list was learned later.
  const STATES = /** @type {const} */ (["kept", "refused", "arrived", "shown"]);
  // What the phone said is not to be asked again.
  const FOR_GOOD = ["long", "empty"];
  const NO_DRAFT = { text: "", clip: "", question: "", changed: 0 };

  const newId = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    const text = btoa(String.fromCharCode(...bytes));
    return text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  };

  /** @param {string} text as the laptop counts */
  const letters = (text) => [...text.trim()].length;
  /** @param {unknown} value */
  const text = (value) => (typeof value === "string" ? value : "");
  /** @param {unknown} value */
  const number = (value, otherwise = 0) => (Number.isFinite(value) ? Number(value) : otherwise);

  /** @type {Along["outbox"]["fresh"]} */
  const fresh = () => ({ phone: newId(), wiped: -1, draft: NO_DRAFT, remarks: [], likes: {} });

  /** @param {any} item */
  const remark = (item) => ({
    id: text(item?.id),
    text: text(item?.text),
    clip: text(item?.clip),
    question: text(item?.question),
    at: number(item?.at),
    state: STATES.includes(item?.state) ? item.state : STATES[0],
    coded: item?.coded === true,
    why: text(item?.why),
  });

  /** @type {(data: any) => Outbox | null} */
  const repair = (data) => {
    if (!ID.test(text(data?.phone))) return null;
    /** @type {unknown[]} */
    const remarks = Array.isArray(data.remarks) ? data.remarks : [];
    /** @type {[string, any][]} */
    const likes = Object.entries(data.likes ?? {});
    const { draft } = data;
    return {
      phone: data.phone,
      wiped: number(data.wiped, -1),
      draft: {
        text: text(draft?.text),
        clip: text(draft?.clip),
        question: text(draft?.question),
        changed: number(draft?.changed),
      },
      remarks: remarks.map(remark).filter((each) => ID.test(each.id) && each.text),
      likes: Object.fromEntries(
        likes
          .filter(([id]) => ID.test(id))
          .map(([id, like]) => [
            id,
            { on: like?.on === true, at: number(like?.at), sent: like?.sent === true },
          ]),
      ),
    };
  };

  /** @param {AlongRemark} item */
  const rank = ({ state, coded }) => STATES.indexOf(state) + (coded ? 0.5 : 0);

  /** @type {Along["outbox"]["wipe"]} */
  const wipe = (outbox, wiped) => {
    if (outbox.wiped < 0 || wiped === outbox.wiped) return { ...outbox, wiped };
    // What never left the phone is still its owner's to send.
    const remarks = outbox.remarks.filter(({ state }) => state === "kept");
    return { ...outbox, wiped, remarks, likes: {} };
  };

  /** @type {Along["outbox"]["union"]} */
  const union = (mineFirst, theirsFirst) => {
    const wiped = Math.max(mineFirst.wiped, theirsFirst.wiped);
    const [one, other] = [mineFirst, theirsFirst].map((outbox) => wipe(outbox, wiped));
    const remarks = new Map(one.remarks.map((each) => [each.id, each]));
    for (const theirs of other.remarks) {
      const mine = remarks.get(theirs.id);
      if (!mine || rank(theirs) > rank(mine)) remarks.set(theirs.id, theirs);
    }
    const likes = { ...one.likes };
    for (const [id, like] of Object.entries(other.likes)) {
      if (!likes[id] || like.at > likes[id].at || (like.at === likes[id].at && like.sent)) {
        likes[id] = like;
      }
    }
    return {
      ...one,
      draft: other.draft.changed > one.draft.changed ? other.draft : one.draft,
      remarks: [...remarks.values()].sort((mine, theirs) => mine.at - theirs.at),
      likes,
    };
  };

  /** @type {Along["outbox"]["write"]} */
  const write = (outbox, { text: typed, clip, question }, at) => {
    const count = letters(typed);
    if (!count || count > MOST) return outbox;
    const added = remark({ id: newId(), text: typed.trim(), clip, question, at });
    return {
      ...outbox,
      remarks: [...outbox.remarks, added],
      draft: { ...NO_DRAFT, changed: Math.max(at, outbox.draft.changed + 1) },
    };
  };

  /** @type {Along["outbox"]["toSend"]} */
  const toSend = ({ remarks }) => remarks.filter(({ state }) => state === "kept").slice(0, AT_ONCE);

  /**
   * @param {Outbox} outbox
   * @param {(item: AlongRemark) => Partial<AlongRemark> | undefined} news
   */
  const changed = (outbox, news) => ({
    ...outbox,
    remarks: outbox.remarks.map((item) => ({ ...item, ...news(item) })),
  });

  /** @type {Along["outbox"]["sent"]} */
  const sent = (outbox, { taken, refused }) =>
    changed(outbox, (item) => {
      const no = refused.find(({ id }) => id === item.id);
      if (no) return { why: no.why, state: FOR_GOOD.includes(no.why) ? "refused" : item.state };
      const first = item.state === "kept" && taken.includes(item.id);
      return first ? { state: "arrived", why: "" } : {};
    });

  /** @type {Along["outbox"]["heard"]} */
  const heard = (outbox, { remarks, liked: known }) => {
    const states = new Map(remarks.map(({ id, state }) => [id, state]));
    const learned = changed(outbox, ({ id }) => {
      if (!states.has(id)) return {};
      return { state: states.get(id) === "shown" ? "shown" : "arrived", why: "" };
    });
    const here = Object.entries(outbox.likes).filter(([, like]) => !like.sent);
    const there = known.map((id) => [id, { on: true, at: 0, sent: true }]);
    return { ...learned, likes: { ...Object.fromEntries(there), ...Object.fromEntries(here) } };
  };

  /** @type {Along["outbox"]["coded"]} */
  const coded = (outbox, ids) =>
    changed(outbox, ({ id }) => (ids.includes(id) ? { coded: true } : {}));

  /** @type {Along["outbox"]["like"]} */
  const like = (outbox, id, on, at) => ({
    ...outbox,
    likes: { ...outbox.likes, [id]: { on, at, sent: false } },
  });

  /** @type {Along["outbox"]["likesToSend"]} */
  const likesToSend = ({ likes }) =>
    Object.entries(likes)
      .filter(([, { sent: told }]) => !told)
      .map(([id, { on, at }]) => ({ id, on, at }));

  /** @type {Along["outbox"]["liked"]} Nothing changes when it was pressed again meanwhile. */
  const liked = (outbox, id, at) => {
    const known = outbox.likes[id];
    if (known?.at !== at) return outbox;
    return { ...outbox, likes: { ...outbox.likes, [id]: { ...known, sent: true } } };
  };

  window.vbtcAlong = {
    ...window.vbtcAlong,
    outbox: {
      ...{ MOST, newId, letters, fresh, repair, union, write, toSend, sent, heard },
      ...{ coded, wipe, like, likesToSend, liked },
    },
  };
})();
