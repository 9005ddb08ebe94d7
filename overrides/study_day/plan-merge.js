/**
 * One day that two windows changed, each without the other.
 *
 * vbtcDay.mergePlans(base, mine, theirs) gives { session, clash }: all that either changed since
 * base; clash: whether both changed one and the same thing, and mine was kept of it. A block that
 * one removed and the other changed stays.
 */
(() => {
  const { topics } = window.vbtcDay;
  /**
   * @param {unknown} one
   * @param {unknown} other
   */
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

  /** @type {StudyDay["mergePlans"]} */
  const mergePlans = (base, mine, theirs) => {
    let clash = false;

    /**
     * Each field of the one who changed it.
     * @template {object} Thing
     * @param {Thing | undefined} was
     * @param {Thing} one
     * @param {Thing} other
     * @returns {Thing}
     */
    const fields = (was, one, other) => {
      const merged = { ...one };
      for (const name of /** @type {(keyof Thing)[]} */ (Object.keys(other))) {
        if (same(one[name], other[name]) || same(other[name], was?.[name])) continue;
        if (same(one[name], was?.[name])) merged[name] = other[name];
        else clash = true;
      }
      return merged;
    };

    /** @param {Session} session */
    const byId = ({ blocks }) =>
      // What follows from the rest is nobody's change.
      new Map(blocks.map((block) => [block.id, block.follows ? { ...block, clip: "" } : block]));
    const [before, ours, others] = [base, mine, theirs].map(byId);

    /** @param {string} id */
    const block = (id) => {
      const [was, one, other] = [before.get(id), ours.get(id), others.get(id)];
      if (one && other) return fields(was, one, other);
      const left = one ?? other;
      return left && !same(left, was) ? left : undefined;
    };

    /** @param {Session} session */
    const order = (session) =>
      session.blocks
        .map(({ id }) => id)
        .filter((id) => [before, ours, others].every((all) => all.has(id)));
    const theyMoved = !same(order(theirs), order(base)) && same(order(mine), order(base));
    const [first, second] = theyMoved ? [theirs, mine] : [mine, theirs];
    const ids = first.blocks.map(({ id }) => id);
    for (const [at, { id }] of second.blocks.entries()) {
      if (ids.includes(id)) continue;
      // Behind what it stands behind there.
      const previous = ids.indexOf(second.blocks[at - 1]?.id);
      ids.splice(previous + 1, 0, id);
    }
    const head = fields(
      { ...base, blocks: [] },
      { ...mine, blocks: [] },
      { ...theirs, blocks: [] },
    );
    const blocks = ids.flatMap((id) => block(id) ?? []);
    return { session: topics.settle({ ...head, blocks }), clash };
  };

  window.vbtcDay = { ...window.vbtcDay, mergePlans };
})();
