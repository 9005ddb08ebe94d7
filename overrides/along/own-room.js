/**
 * The moderator's own list of what phones showed as a code, where no laptop serves the room: asked
 * as that laptop is, and answered here (see scripts/along/answers.py).
 *
 * vbtcAlong.laptop(path, sent) asks the laptop of the room that this window joined, else this list.
 * vbtcAlong.ownRoom gives { take, decide }: pure functions over a list of { id, phone, text, clip,
 * question, at, state }. What is there already stays as it is, in whatever order it comes.
 * Storage: KEYS.heard.
 */
(() => {
  const { joined, makeAsking } = window.vbtcAlong;
  const { vault, makeKeeper } = window.vbtcDay;
  const { KEYS, read, session } = window.vbtcStorage;
  /** @type {Record<AlongDecision["do"], OwnHeard["state"]>} */
  const STATES = { accept: "accepted", leave: "left", wait: "waits", merge: "merged" };
  const OK = /** @type {const} */ ({ how: "ok", why: "" });

  /** @type {Along["ownRoom"]["take"]} */
  const take = (list, { phone, remarks }) => [
    ...list,
    ...remarks
      .filter(({ id }) => !list.some((known) => known.id === id))
      .map(({ id, text, clip, question, at }) => ({
        ...{ id, phone, text, clip, question, at, likes: 0 },
        state: /** @type {const} */ ("waits"),
      })),
  ];

  /** @type {Along["ownRoom"]["decide"]} */
  const decide = (list, decisions) => {
    const states = new Map(decisions.map((decision) => [decision.id, STATES[decision.do]]));
    return list.map((item) => ({ ...item, state: states.get(item.id) ?? item.state }));
  };

  /**
   * @param {OwnHeard[]} list
   * @param {OwnHeard["state"]} wanted
   */
  const those = (list, wanted) => list.filter(({ state }) => state === wanted);

  /** @type {(list: OwnHeard[]) => AlongInbox} */
  const inbox = (list) => ({
    open: true,
    people: new Set(list.map(({ phone }) => phone)).size,
    waiting: those(list, "waits"),
    accepted: those(list, "accepted"),
    remote: "",
  });

  /** @param {OwnHeard[]} list */
  const text = (list) => list.map((item) => `${item.text}\n`).join("\n");

  const makeOwnRoom = () => {
    const keeper = makeKeeper();
    /** @type {OwnHeard[]} */
    let list = [];
    const found = vault.all(KEYS.heard).then((deep) => {
      list = read(KEYS.heard) ?? deep.get(KEYS.heard) ?? [];
    });
    /** @param {OwnHeard[]} changed */
    const keep = (changed) => {
      list = changed;
      keeper.keep(KEYS.heard, list);
    };
    /** @type {Record<string, (sent: any) => unknown>} */
    const answers = {
      inbox: () => inbox(list),
      remarks: (sent) => {
        keep(take(list, sent));
        return { taken: sent.remarks.map((/** @type {AlongRemark} */ { id }) => id), refused: [] };
      },
      decisions: (sent) => keep(decide(list, sent.decisions)),
      export: () => text(list),
      wipe: () => keep([]),
    };

    /** @type {AlongAsk} */
    return async (path, sent) => {
      await found;
      return { ...OK, data: answers[path]?.(sent) ?? {} };
    };
  };

  window.vbtcAlong = {
    ...window.vbtcAlong,
    laptop: joined ? makeAsking({ "X-Moderator": session.text(KEYS.room) ?? "" }) : makeOwnRoom(),
    ownRoom: { take, decide },
  };
})();
