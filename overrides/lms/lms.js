/**
 * The learning environment that shows this page, in the words of SCORM 1.2 (its Run-Time, 3).
 *
 * vbtcLms.find(window) gives its API: on a window above this one, seven at most, or above the one
 * that opened this; null without one. vbtcLms.begin(api) starts talking with it, and gives null
 * when it will not: { get(name), set(name, value), commit(), end() }. Names are without "cmi." and
 * "core.". end() tells how long it took, and may be called again. vbtcLms.span(ms) is a length of
 * time as it is written there.
 */
(() => {
  const MOST_STEPS = 7;

  /**
   * A window of another site may not be looked into.
   * @param {any} view
   */
  const apiOf = (view) => {
    try {
      return view.API ?? null;
    } catch {
      return null;
    }
  };

  /**
   * @param {any} view
   * @returns {LmsApi | null}
   */
  const above = (view) => {
    let [here, steps] = [view, 0];
    while (!apiOf(here) && here.parent && here.parent !== here && steps < MOST_STEPS) {
      here = here.parent;
      steps += 1;
    }
    return apiOf(here);
  };

  /** @type {Lms["find"]} */
  const find = (view) => {
    const opener = view.opener ?? view.top?.opener;
    return above(view) ?? (opener ? above(opener) : null);
  };

  /** @type {Lms["span"]} */
  const span = (ms) => {
    const seconds = Math.max(0, Math.round(ms / 1000));
    const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    return parts.map((part, index) => String(part).padStart(index ? 2 : 4, "0")).join(":");
  };

  /** @param {string} name */
  const full = (name) => (name === "suspend_data" ? `cmi.${name}` : `cmi.core.${name}`);

  /** @type {Lms["begin"]} */
  const begin = (api) => {
    const began = Date.now();
    let open = String(api.LMSInitialize("")) === "true";
    if (!open) return null;
    /** @type {LmsTalk} */
    const talk = {
      get: (name) => String(api.LMSGetValue(full(name)) ?? ""),
      set: (name, value) => open && api.LMSSetValue(full(name), value),
      commit: () => open && api.LMSCommit(""),
      end() {
        if (!open) return;
        talk.set("session_time", span(Date.now() - began));
        // Else a next time begins anew.
        talk.set("exit", "suspend");
        talk.commit();
        open = false;
        api.LMSFinish("");
      },
    };
    return talk;
  };

  window.vbtcLms = { find, begin, span };
})();
