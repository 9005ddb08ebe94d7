/**
 * The days that someone made or opened: more than one, and none in the place of another.
 *
 * vbtcDay.days gives { load, all, removed, read, last, open, keep, beside, remove, restore, forget,
 * lost, trouble }. A day is kept as { session, changed (milliseconds since 1970), removed (when, or
 * 0) }. load() brings together what localStorage and the vault hold, and takes over the one day of
 * older versions; nothing is there before. all() and removed() give days, newest first. beside(
 * session, how) puts a day from elsewhere next to the others, and gives { id, words }. A removed
 * day can be restored; forget(id) is for good, with its place on the stage.
 */
(() => {
  const { session: day, repair, vault, makeKeeper } = window.vbtcDay;
  const { KEYS, text, read: stored, write, remove: erase, keys } = window.vbtcStorage;
  const { session: ofWindow } = window.vbtcStorage;

  const keeper = makeKeeper();
  /** @type {Map<string, KeptDay>} What this window knows, also where nothing may be stored. */
  const known = new Map();

  /**
   * @param {any} value
   * @returns {KeptDay | null}
   */
  const valid = (value) =>
    value?.session?.blocks && Number.isFinite(value.changed) ? value : null;

  /** @type {StudyDay["days"]["read"]} */
  const read = (id) => {
    const key = KEYS.plan(id);
    const kept = [valid(stored(key)), known.get(id), valid(ofWindow.read(key))];
    const [newest] = kept
      .flatMap((each) => each ?? [])
      .sort((one, other) => other.changed - one.changed);
    return newest ?? null;
  };

  const every = () => {
    const names = keys(KEYS.allPlans).map((key) => key.slice(KEYS.allPlans.length));
    return [...new Set([...known.keys(), ...names])]
      .flatMap((id) => read(id) ?? [])
      .sort((one, other) => other.changed - one.changed);
  };
  const all = () => every().filter(({ removed }) => !removed);

  /**
   * @param {Session} session
   * @param {Partial<KeptDay>} fields
   */
  const put = (session, fields = {}) => {
    const { id } = session;
    const changed = Math.max(Date.now(), (read(id)?.changed ?? 0) + 1);
    const kept = { session: structuredClone(session), changed, removed: 0, ...fields };
    known.set(id, kept);
    // Where nothing may be stored a reload at least finds it.
    if (!keeper.keep(KEYS.plan(id), kept)) ofWindow.write(KEYS.plan(id), kept);
    return changed;
  };

  /** @type {StudyDay["days"]["open"]} */
  const open = (id) => {
    write(KEYS.last, id);
    ofWindow.write(KEYS.open, id);
  };

  /** The day of this window, else the one that was open last. */
  const last = () => {
    const ids = [ofWindow.read(KEYS.open), stored(KEYS.last)];
    const found = ids.map((id) => read(String(id))).find((kept) => kept && !kept.removed);
    return (found ?? all()[0])?.session ?? null;
  };

  /** @param {string} title */
  const apart = (title) => {
    const titles = new Set(all().map(({ session }) => session.title));
    let count = 1;
    let name = title;
    while (titles.has(name)) {
      count += 1;
      name = `${title} (${count})`;
    }
    return name;
  };

  /**
   * What two days say, without what one person keeps to themselves.
   * @param {Session} session
   */
  const said = ({ blocks, ...head }) =>
    JSON.stringify({ ...head, blocks: blocks.map((block) => ({ ...block, note: "" })) });

  /**
   * A file comes back under its own name, and what stood here goes beside it; a link is somebody
   * else's, and gets a name of its own.
   * @type {StudyDay["days"]["beside"]}
   */
  const beside = (session, how) => {
    const twin = read(session.id);
    // It may have been kept by an older version, which did not know all that this one keeps.
    const kept = twin && repair(twin.session, window.vbtcDayData.clips).session;
    if (twin && kept && said(kept) === said(session)) {
      if (twin.removed) put(twin.session);
      return { id: session.id, words: "Deze dag had je al. Je gaat verder waar je was." };
    }
    if (twin && !twin.removed && how === "file") {
      const title = apart(`${twin.session.title} (vorige versie)`);
      put({ ...twin.session, id: day.newId(), title });
      put(session);
      return { id: session.id, words: `Wat hier stond, heet nu ‘${title}’ bij ‘Mijn dagen’.` };
    }
    const id = twin ? day.newId() : session.id;
    put({ ...session, id, title: apart(session.title) });
    const words = all().length > 1 ? "Ze staat bij ‘Mijn dagen’, naast je andere dagen." : "";
    return { id, words };
  };

  /** The one day of older versions. It stays where it was until it can be read in its new place. */
  const takeOver = async () => {
    const old = text(KEYS.oldDay);
    const { session, empty } = repair(stored(KEYS.oldDay), window.vbtcDayData.clips);
    if (old === null || empty) return;
    // Another window may still run the older version, and write there.
    const { id } = read(session.id) ? beside(session, "link") : { id: session.id };
    if (!read(id)) put(session);
    if (!stored(KEYS.last)) write(KEYS.last, id);
    await vault.flush();
    const deep = await vault.all(KEYS.plan(id));
    const safe = valid(deep.get(KEYS.plan(id))) ?? valid(stored(KEYS.plan(id)));
    if (safe && text(KEYS.oldDay) === old) erase(KEYS.oldDay);
  };

  /** @type {StudyDay["days"]["load"]} */
  const load = async () => {
    const deep = await vault.all(KEYS.allPlans);
    for (const [key, value] of deep) {
      const id = key.slice(KEYS.allPlans.length);
      const kept = valid(value);
      if (kept && kept.changed > (read(id)?.changed ?? 0)) {
        known.set(id, kept);
        keeper.near(key, kept);
      }
    }
    for (const kept of every()) {
      const key = KEYS.plan(kept.session.id);
      if (kept.changed > (valid(deep.get(key))?.changed ?? 0)) vault.put(key, kept);
    }
    await takeOver();
  };

  /**
   * @param {string} id
   * @param {number} when
   */
  const mark = (id, when) => {
    const kept = read(id);
    if (kept) put(kept.session, { removed: when });
  };

  window.vbtcDay = {
    ...window.vbtcDay,
    days: {
      load,
      all,
      removed: () => every().filter(({ removed }) => removed),
      read,
      last,
      open,
      keep: (session) => put(session),
      beside,
      remove: (id) => mark(id, Date.now()),
      restore: (id) => mark(id, 0),
      forget: async (id) => {
        known.delete(id);
        for (const key of [KEYS.plan(id), KEYS.undo(id), KEYS.show(id)]) {
          keeper.forget(key);
          erase(key);
          ofWindow.write(key, null);
          vault.put(key, undefined);
        }
        await vault.flush();
      },
      lost: keeper.lost,
      trouble: keeper.trouble,
    },
  };
})();
