/**
 * What the moderator does with what the room wrote, before the laptop knows of it.
 *
 * vbtcAlong.inbox gives { lineId, decide, done, waiting, accepted, known,
 * likes }. lineId(id) is the id of
 * the note that a remark becomes: always the same, so that what is accepted twice is one note. A
 * decision is { id, do: "accept" | "leave" | "wait" | "merge", into }. decide(pending, decision)
 * adds one to those that the laptop did not hear yet; done(pending, told) takes away those that it
 * heard. waiting(said, pending) and accepted(said, pending) are the lists as they are with all
 * of that. known(said, has) gives the decisions that a crash lost: has(id) says whether there is a
 * note of that id. likes(accepted, id) is how often the room said "ik ook" to that note.
 */
(() => {
  // A note's id is of small letters and figures, at most 24.
  const LENGTH = 20;

  /** @type {Along["inbox"]["lineId"]} */
  const lineId = (id) => {
    const bytes = Array.from(id, (letter) => BigInt(letter.charCodeAt(0)));
    const number = bytes.reduce((sum, byte) => (sum * 131n + byte) % 36n ** BigInt(LENGTH), 7n);
    return number.toString(36).padStart(LENGTH, "0");
  };

  /** @type {Along["inbox"]["decide"]} */
  const decide = (pending, decision) => [
    ...pending.filter(({ id }) => id !== decision.id),
    decision,
  ];

  /** @type {Along["inbox"]["done"]} What was decided anew meanwhile is still to be told. */
  const done = (pending, told) => pending.filter((decision) => !told.includes(decision));

  /**
   * What became of a remark: as it was decided here, else as the laptop says.
   * @param {AlongDecision[]} pending
   * @param {string} id
   * @param {string} otherwise
   */
  const fate = (pending, id, otherwise) =>
    pending.find((decision) => decision.id === id)?.do ?? otherwise;

  /**
   * @param {AlongLists} said
   * @param {AlongDecision[]} pending
   * @param {"wait" | "accept"} wanted
   */
  const listed = (said, pending, wanted) => {
    const rows = [
      ...said.waiting.map((item) => ({ item, now: "wait" })),
      ...said.accepted.map((item) => ({ item, now: "accept" })),
    ];
    return rows
      .filter(({ item, now }) => fate(pending, item.id, now) === wanted)
      .map(({ item }) => item)
      .sort((one, other) => one.at - other.at);
  };

  /** @type {Along["inbox"]["known"]} */
  const known = ({ waiting }, has) =>
    waiting
      .filter(({ id }) => has(lineId(id)))
      .map(({ id }) => ({ id, do: /** @type {const} */ ("accept") }));

  /** @type {Along["inbox"]["likes"]} */
  const likes = (accepted, id) => accepted.find((item) => lineId(item.id) === id)?.likes ?? 0;

  window.vbtcAlong = {
    ...window.vbtcAlong,
    inbox: {
      ...{ lineId, decide, done, known, likes },
      waiting: (said, pending) => listed(said, pending, "wait"),
      accepted: (said, pending) => listed(said, pending, "accept"),
    },
  };
})();
