/**
 * Which fragment a conversation is about: the one before it, until someone chooses otherwise.
 *
 * vbtcDay.topics gives { settle, learn }. A conversation with `follows` is about the nearest
 * fragment before it. settle(session) writes that in its `clip`, where a chosen one stands too: so
 * whoever reads a day, also an older version of this site, finds it there. Every day comes in
 * through repair.js and changes through plan.js, and both settle it. learn(blocks, clips) says of
 * the conversations of a day in which nobody wrote `follows` whether they do.
 */
(() => {
  /**
   * @param {Block[]} blocks
   * @param {number} at
   */
  const before = (blocks, at) =>
    blocks.slice(0, at).findLast(({ kind, clip }) => kind === "fragment" && clip)?.clip ?? "";

  /**
   * The fragments that a conversation comes after, back to the conversation before it.
   * @param {Block[]} blocks
   * @param {number} at
   */
  const run = (blocks, at) => {
    const since = blocks.slice(0, at).findLastIndex(({ kind }) => kind === "gesprek");
    return blocks.slice(since + 1, at).filter(({ kind }) => kind === "fragment");
  };

  /** @type {StudyDay["topics"]["settle"]} */
  const settle = (session) => {
    for (const [at, block] of session.blocks.entries()) {
      if (block.follows) block.clip = before(session.blocks, at);
    }
    return session;
  };

  /**
   * Until `follows` was kept, the planner gave a conversation the last fragment of the day so far,
   * which is the first of the site as long as nobody chose. So who put all parts first has
   * conversations about a fragment that the day does not show, or about that first one, long
   * after it. Any other fragment was chosen, and so was one that is not of this site: the day is of
   * another.
   * @type {StudyDay["topics"]["learn"]}
   */
  const learn = (blocks, clips) => {
    const shown = new Set(blocks.filter(({ kind }) => kind === "fragment").map(({ clip }) => clip));
    for (const [at, block] of blocks.entries()) {
      const { kind, clip } = block;
      const nearest = before(blocks, at);
      if (kind !== "gesprek" || !clip || !nearest) continue;
      const absent = clips.some(({ id }) => id === clip) && !shown.has(clip);
      const first = clip === clips[0]?.id && !run(blocks, at).some((one) => one.clip === clip);
      block.follows = clip === nearest || absent || first;
    }
  };

  window.vbtcDay = { ...window.vbtcDay, topics: { settle, learn } };
})();
