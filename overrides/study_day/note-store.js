/**
 * Where the notes of one day are kept, with what is being typed; another window may write there
 * too.
 *
 * vbtcDay.makeNoteStore(day, clips) gives { isNotes, notes, draft, keepNotes, keepDraft,
 * clearDraft, failed, others }.
 * keepNotes and keepDraft give whether all of it is kept: what failed is tried again at each turn,
 * for small things may still fit when the notes do not. failed(): whether something is not kept.
 * others(): where notes of other days are kept.
 * Storage: KEYS.notes(day) the notes, KEYS.draft(day) what is being typed.
 */
(() => {
  const { notes: model } = window.vbtcDay;
  const { KEYS, read, write, remove, keys } = window.vbtcStorage;

  /** @type {StudyDay["makeNoteStore"]} */
  const makeNoteStore = (day, clips) => {
    const key = KEYS.notes(day);
    const draftKey = KEYS.draft(day);
    /** @type {Map<string, unknown>} What is not kept, by where it belongs. */
    const failed = new Map();

    /**
     * @param {string} where
     * @param {unknown} value
     */
    const keep = (where, value) => {
      failed.set(where, value);
      for (const [name, kept] of failed) if (write(name, kept)) failed.delete(name);
      return !failed.size;
    };

    return {
      isNotes: (name) => name === key,
      notes: () => model.repair(read(key), clips),
      draft: () => String(read(draftKey) ?? ""),
      keepNotes: (notes) => keep(key, notes),
      keepDraft: (typed) => keep(draftKey, typed),
      clearDraft: (typed) => {
        failed.delete(draftKey);
        // Another window of this day may hold a draft of its own.
        if (read(draftKey) === typed) remove(draftKey);
      },
      failed: () => failed.size > 0,
      others: () => keys(KEYS.allNotes).filter((name) => name !== key && read(name)?.lines?.length),
    };
  };

  window.vbtcDay = { ...window.vbtcDay, makeNoteStore };
})();
