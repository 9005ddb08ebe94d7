/**
 * How the projector and the moderator's window speak: postMessage, with a heartbeat.
 *
 * vbtcDay.channel gives { serve, connect }. Who speaks is known by its window and by a token that
 * the projector put in the moderator's address; on a server also by its origin, so that another
 * site is never heard. From file:// every origin is "null". The moderator says hello every second;
 * so each finds the other again after a reload of either.
 */
(() => {
  const BEAT = 1000;
  const LOST = 3500;
  const SERVED = location.protocol !== "file:";
  const TARGET = SERVED ? location.origin : "*";

  /** @param {MessageEvent} event */
  const ours = ({ origin }) => !SERVED || origin === location.origin;

  /**
   * The projector's side: `report` gives what to send, `obey` does what is asked.
   * @type {StudyDay["channel"]["serve"]}
   */
  const serve = (token, report, obey) => {
    /** @type {Window | null} */
    let moderator = null;
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
   * The moderator's side: gives command(name, value); `onState` and `onLost` are called.
   * @type {StudyDay["channel"]["connect"]}
   */
  const connect = (token, onState, onLost) => {
    let heard = Date.now();
    /** @param {object} message */
    const post = (message) => window.opener?.postMessage({ vbtc: token, ...message }, TARGET);
    addEventListener("message", (event) => {
      const { data, source } = event;
      if (!ours(event) || source !== window.opener || data?.vbtc !== token || data.type !== "state")
        return;
      heard = Date.now();
      onState(data);
    });
    const beat = () => {
      post({ type: "hello" });
      if (!window.opener || window.opener.closed || Date.now() - heard > LOST) onLost();
    };
    // Not before every element in the window is there to hear the answer.
    setTimeout(beat);
    setInterval(beat, BEAT);
    return { command: (name, value) => post({ type: "command", name, value }) };
  };

  window.vbtcDay = { ...window.vbtcDay, channel: { serve, connect } };
})();
