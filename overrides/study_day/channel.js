/**
 * How the projector and the moderator's window speak: postMessage, with a heartbeat.
 *
 * vbtcDay.channel gives { serve, connect, handed }. Who speaks is known by its window and by a
 * token that the projector put in the moderator's address; on a server also by its origin, so that
 * another site is never heard. From file:// every origin is "null". The moderator says hello every
 * second; so each finds the other again after a reload of either. A stage that the moderator opens
 * anew asks where the day was: handed(token).
 */
(() => {
  const BEAT = 1000;
  const LOST = 3500;
  const SERVED = location.protocol !== "file:";
  const TARGET = SERVED ? location.origin : "*";

  /** @param {MessageEvent} event */
  const ours = ({ origin }) => !SERVED || origin === location.origin;

  /**
   * The projector's side: `report` gives what to send, `obey` does what is asked, and `known` is
   * the moderator's window, if it is known before it speaks.
   * @type {StudyDay["channel"]["serve"]}
   */
  const serve = (token, report, obey, known) => {
    let moderator = known;
    const send = () => {
      if (!moderator || moderator.closed) return;
      moderator.postMessage({ vbtc: token, type: "state", ...report() }, TARGET);
    };
    addEventListener("message", (event) => {
      const { data, source } = event;
      if (!ours(event) || !source || source === window || data?.vbtc !== token) return;
      moderator = /** @type {Window} */ (source);
      if (data.type === "command") obey(String(data.name), data.value);
      send();
    });
    return { send };
  };

  /**
   * The moderator's side: gives command(name, value), and follow(stage), one that it opened itself;
   * `onState` and `onLost` are called, and `where` gives what such a stage asks.
   * @type {StudyDay["channel"]["connect"]}
   */
  const connect = (token, { onState, onLost, where }) => {
    let heard = Date.now();
    /** @type {Window | null} */
    let stage = window.opener;
    /** @param {object} message */
    const post = (message) => stage?.postMessage({ vbtc: token, ...message }, TARGET);
    addEventListener("message", (event) => {
      const { data, source } = event;
      if (!ours(event) || !source || source === window || data?.vbtc !== token) return;
      // After a reload of this window, only the stage that it opened still knows of it.
      if (!stage || stage.closed) stage = /** @type {Window} */ (source);
      if (source !== stage) return;
      if (data.type === "where") post({ ...where(), type: "there", heard });
      if (data.type !== "state") return;
      heard = Date.now();
      onState(data);
    });
    const beat = () => {
      post({ type: "hello" });
      if (!stage || stage.closed || Date.now() - heard > LOST) onLost();
    };
    // Not before every element in the window is there to hear the answer.
    setTimeout(beat);
    setInterval(beat, BEAT);
    /**
     * Only who is touched may fill the screen. Chromium lets this window lend that to the stage;
     * elsewhere, and from a disk, someone must touch the stage itself.
     * @param {object} message
     */
    const lend = (message) => {
      const options = { targetOrigin: TARGET, delegate: "fullscreen" };
      try {
        stage?.postMessage({ vbtc: token, ...message }, options);
      } catch {
        post(message);
      }
    };
    return {
      command: (name, value) => (name === "begin" ? lend : post)({ type: "command", name, value }),
      follow: (opened) => {
        stage = opened ?? stage;
      },
    };
  };

  /**
   * What the moderator who opened this stage knows of the day; null without an answer.
   * @type {StudyDay["channel"]["handed"]}
   */
  const handed = (token) =>
    new Promise((done) => {
      const { opener } = window;
      if (!token || !opener) {
        done(null);
        return;
      }
      const patience = setTimeout(() => done(null), LOST);
      addEventListener("message", (event) => {
        const { data, source } = event;
        if (!ours(event) || source !== opener || data?.vbtc !== token || data.type !== "there")
          return;
        clearTimeout(patience);
        done(data);
      });
      opener.postMessage({ vbtc: token, type: "where" }, TARGET);
    });

  window.vbtcDay = { ...window.vbtcDay, channel: { serve, connect, handed } };
})();
