/**
 * Where notes are kept: in localStorage, which other windows hear, and in the vault, which survives
 * a crash. Each holds what the other may have lost, and the newest of both counts.
 *
 * vbtcDay.noteShelf gives { all, sync, drop }: all() the notes of every giving as localStorage has
 * them; sync() brings both places together, also what an older version of this site left in one;
 * drop(giving) forgets a giving in both. vbtcDay.makeNoteStore(giving) gives { isNotes, notes,
 * draft, keepNotes, keepDraft, clearDraft, trouble, lost }. keepNotes gives the notes with what
 * another window wrote meanwhile; trouble and lost are those of keeper.js.
 */
(() => {
  const { notes: model, vault, makeKeeper } = window.vbtcDay;
  const { KEYS, read, write, remove, keys } = window.vbtcStorage;

  const { clips } = window.vbtcDayData;
  const NO_DRAFT = { text: "", clip: "", question: "", changed: 0 };

  /**
   * @param {string} key
   * @returns {Draft}
   */
  const draftAt = (key) => {
    const kept = read(key);
    // Older versions kept the words alone.
    return { ...NO_DRAFT, ...(typeof kept === "string" ? { text: kept } : kept) };
  };

  /** @param {string} key */
  const notesAt = (key) => {
    const found = model.repair(read(key), clips);
    const giving = key.slice(KEYS.allNotes.length);
    // Before each giving had notes of its own they were kept under the day.
    return found ? { ...found, day: found.day || giving, giving } : null;
  };

  const all = () => keys(KEYS.allNotes).flatMap((key) => notesAt(key) ?? []);

  /** What the vault holds, as notes. */
  const inVault = async () => {
    const heads = await vault.all(KEYS.allNotes);
    const lines = await vault.all(KEYS.allLines);
    const rows = [...lines].map(([key, line]) => ({ key, line }));
    return [...heads.values()].flatMap((head) => {
      const own = rows.filter(({ key }) => key.startsWith(KEYS.lines(head?.giving)));
      return model.repair({ ...head, lines: own.map(({ line }) => line) }, clips) ?? [];
    });
  };

  /** @param {Notes} notes */
  const putHead = (notes) => vault.put(KEYS.notes(notes.giving), { ...notes, lines: undefined });

  /**
   * @param {Notes} notes
   * @param {Notes | undefined} other
   */
  const putLines = (notes, other) => {
    const known = new Map(other?.lines.map((line) => [line.id, line.changed]));
    const newer = notes.lines.filter(({ id, changed }) => (known.get(id) ?? -1) < changed);
    for (const line of newer) vault.put(KEYS.line(notes.giving, line.id), line);
    return newer.length > 0;
  };

  const syncDrafts = async () => {
    for (const [key, kept] of await vault.all(KEYS.draft(""))) {
      if (kept?.changed > draftAt(key).changed) write(key, kept);
    }
  };

  /** @type {StudyDay["noteShelf"]["sync"]} */
  const sync = async () => {
    const deep = new Map((await inVault()).map((notes) => [notes.giving, notes]));
    await syncDrafts();
    // Read after the waiting: someone may have typed meanwhile.
    const near = new Map(all().map((notes) => [notes.giving, notes]));
    for (const giving of new Set([...deep.keys(), ...near.keys()])) {
      const [mine, other] = [near.get(giving), deep.get(giving)];
      const whole = mine && other ? model.union(mine, other) : (mine ?? other);
      if (!whole) continue;
      if (JSON.stringify(whole) !== JSON.stringify(mine)) write(KEYS.notes(giving), whole);
      if (putLines(whole, other) || !other || other.changed < whole.changed) putHead(whole);
    }
    await vault.flush();
  };

  /** @type {StudyDay["noteShelf"]["drop"]} */
  const drop = async (giving) => {
    const lines = await vault.all(KEYS.lines(giving));
    for (const key of [...lines.keys(), KEYS.notes(giving), KEYS.draft(giving)]) {
      vault.put(key, undefined);
      remove(key);
    }
  };

  /** @type {StudyDay["makeNoteStore"]} */
  const makeNoteStore = (giving) => {
    const key = KEYS.notes(giving);
    const draftKey = KEYS.draft(giving);
    const keeper = makeKeeper();
    /** @type {Notes | undefined} What the vault was given last. */
    let given;

    return {
      isNotes: (name) => name === key,
      notes: () => notesAt(key),
      draft: () => draftAt(draftKey),
      keepNotes: (mine) => {
        const stored = notesAt(key);
        const whole = stored ? model.union(mine, stored) : mine;
        keeper.near(key, whole);
        putHead(whole);
        putLines(whole, given);
        given = structuredClone(whole);
        return whole;
      },
      keepDraft: (draft) => keeper.keep(draftKey, draft),
      clearDraft: (typed) => {
        // Another window of this day may hold a draft of its own.
        if (!keeper.forget(draftKey) && draftAt(draftKey).text !== typed) return;
        keeper.keep(draftKey, { ...NO_DRAFT, changed: Date.now() });
      },
      trouble: keeper.trouble,
      lost: keeper.lost,
    };
  };

  window.vbtcDay = { ...window.vbtcDay, noteShelf: { all, sync, drop }, makeNoteStore };
})();
