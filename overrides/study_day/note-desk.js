/**
 * The notes on the desk: those of the giving that is on the screen, kept at every change.
 *
 * vbtcDay.makeDesk(changed) gives { notes, lines, here, draft, trouble, lost, about, hear, add,
 * take, edit, remove, restore, removed, merge, earlier, goOn, beginNew, unsure, date, of, others,
 * keepDraft, clearDraft, wipe }. about(session, run) gives whether these are other notes than
 * before; changed(found) is called when more turns out to be kept, or another window wrote.
 * earlier(): the notes of a giving before this one, until something is chosen or written;
 * goOn(notes) takes those, beginNew() leaves them. unsure(): the day of the plan, when only a
 * person knows whether these notes are of that day; date(yes) is the answer. lines: without those
 * removed; restore() puts back the last of removed(). take(fields, after) adds a line that has its
 * own id, once, right behind another one if that is there; it gives whether it is there now.
 */
(() => {
  const { notes: model, noteShelf: shelf, session: day, vault } = window.vbtcDay;
  const { givings, days, makeNoteStore, mergeNotes } = window.vbtcDay;
  const { KEYS } = window.vbtcStorage;

  /** @type {StudyDay["makeDesk"]} */
  const makeDesk = (changed) => {
    let session = day.fresh();
    let run = "";
    /** Whether it was said what these notes are about; before that nothing is kept. */
    let here = false;
    let chosen = false;
    let notes = model.fresh(session, session.id);
    let store = makeNoteStore(notes.giving);

    /** @param {Partial<Notes>} fields */
    const change = (fields) => {
      notes = { ...notes, ...fields, changed: Math.max(Date.now(), notes.changed + 1) };
    };

    const follow = () => {
      const { date } = givings.dated(notes, session);
      const { title } = session;
      if (date !== notes.date || title !== notes.title) change({ date, title });
    };

    /** Take what is kept of this giving; nothing is written before there is something to keep. */
    const pick = () => {
      const kept = givings.current(shelf.all(), session.id, run);
      const giving = kept?.giving ?? (run || session.id);
      const same = here && giving === notes.giving;
      if (!same) store = makeNoteStore(giving);
      const mine = same ? notes : model.fresh(session, giving);
      notes = kept && same ? model.union(mine, kept) : (kept ?? mine);
      here = true;
      follow();
    };

    const keep = () => {
      notes = store.keepNotes(notes);
    };

    /**
     * A change is later than whatever was said before of this line, also by a clock that was wrong.
     * @param {Line | undefined} line
     * @param {Partial<Line>} fields
     */
    const alter = (line, fields) => {
      if (line) Object.assign(line, fields, { changed: Math.max(Date.now(), line.changed + 1) });
      keep();
    };

    /** @param {string} id */
    const find = (id) => notes.lines.find((line) => line.id === id);

    /** @type {NoteDesk["add"]} */
    const add = (fields) => {
      const minute = day.clock(day.minuteOf(Date.now()));
      notes.lines.push(model.line({ minute, ...fields }));
      notes.lines.sort((one, other) => one.order - other.order);
      keep();
      // A line that is done need not wait for the next.
      vault.flush();
    };

    const removed = () =>
      notes.lines.filter((line) => line.removed).sort((one, other) => one.changed - other.changed);
    const of = () => shelf.all().filter((one) => one.day === session.id && one.lines.length);

    return {
      get notes() {
        return { ...notes, lines: model.living(notes) };
      },
      get lines() {
        return model.living(notes);
      },
      get here() {
        return here;
      },
      draft: () => store.draft(),
      trouble: () => store.trouble(),
      lost: () => store.lost(),
      about: (about, show) => {
        const other = !here || about.id !== session.id || show !== run;
        session = about;
        run = show;
        if (!other) {
          follow();
          return false;
        }
        here = false;
        chosen = false;
        pick();
        // What a crash left in the vault alone.
        shelf.sync().then(() => {
          pick();
          changed(true);
        });
        return true;
      },
      hear: (key, value) => {
        if (!here || !key?.startsWith(KEYS.allNotes)) return;
        // Someone wiped this day in another window.
        if (store.isNotes(key) && value === null) notes = model.fresh(session, notes.giving);
        pick();
        changed(false);
      },
      add,
      take: (fields, after) => {
        if (!here) return false;
        if (find(String(fields.id))) return true;
        const order = model.behind(notes.lines, after);
        add(order === null ? fields : { ...fields, order });
        changed(false);
        return true;
      },
      edit: (line, fields) => {
        const kept = find(line.id);
        // Removed in another window while someone writes here: what is written stays.
        if (!kept) notes.lines.push(line);
        alter(kept ?? line, { ...fields, removed: false });
      },
      remove: (id) => alter(find(id), { removed: true }),
      restore: () => alter(removed().at(-1), { removed: false }),
      removed,
      merge: (other) => {
        const before = model.living(notes).length;
        notes = mergeNotes(notes, other);
        keep();
        return model.living(notes).length - before;
      },
      earlier: () =>
        chosen || notes.lines.length ? null : givings.earlier(shelf.all(), session.id, run),
      goOn: (earlier) => {
        const typed = store.draft();
        store.clearDraft(typed.text);
        store = makeNoteStore(earlier.giving);
        if (typed.text) store.keepDraft(typed);
        notes = earlier;
        change({ runs: [...earlier.runs, ...(run ? [run] : [])] });
        follow();
        keep();
      },
      beginNew: () => {
        chosen = true;
      },
      unsure: () => givings.dated(notes, session).ask ?? "",
      date: (yes) => {
        change(yes ? { date: session.date } : { settled: session.date });
        keep();
      },
      of,
      others: () => shelf.all().filter((one) => one.giving !== notes.giving && one.lines.length),
      keepDraft: (draft) => store.keepDraft(draft),
      clearDraft: (typed) => store.clearDraft(typed),
      wipe: async () => {
        const all = new Set([notes.giving, ...of().map(({ giving }) => giving)]);
        for (const giving of all) await shelf.drop(giving);
        await days.forget(session.id);
        notes = model.fresh(session, notes.giving);
        store = makeNoteStore(notes.giving);
      },
    };
  };

  window.vbtcDay = { ...window.vbtcDay, makeDesk };
})();
