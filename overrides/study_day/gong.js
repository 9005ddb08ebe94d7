/**
 * A soft gong when the time of a conversation, a break or a talk is over: made here, of no file.
 *
 * vbtcDay.makeGong() gives { heed, strike, on, switchTo }. heed(block, left) is told of every
 * countdown that the room sees ("" when it sees none) with its seconds, and strikes once as it
 * passes zero: not when it was already over, nor when the laptop slept at that moment.
 * Storage: KEYS.gong ("off": no gong).
 */
(() => {
  const { KEYS, ...kept } = window.vbtcStorage;
  const PITCH = 196;
  /** Of a bowl that is struck softly: [of the pitch, loudness, seconds until it is gone]. */
  const PARTIALS = [
    [1, 0.32, 6],
    [1.004, 0.18, 6],
    [2.71, 0.14, 3.5],
    [5.15, 0.05, 1.6],
    [8.43, 0.02, 0.7],
  ];
  /** Seconds in which a window in the background may be late. */
  const LATE = 65;

  /**
   * @param {AudioContext} audio
   * @param {number[]} partial
   */
  const sound = (audio, [ratio, loudness, seconds]) => {
    const now = audio.currentTime;
    const tone = audio.createOscillator();
    const loud = audio.createGain();
    tone.frequency.value = PITCH * ratio;
    loud.gain.setValueAtTime(0.0001, now);
    loud.gain.exponentialRampToValueAtTime(loudness, now + 0.02);
    loud.gain.exponentialRampToValueAtTime(0.0001, now + seconds);
    tone.connect(loud).connect(audio.destination);
    tone.start(now);
    tone.stop(now + seconds);
    return tone;
  };

  /** @type {StudyDay["makeGong"]} */
  const makeGong = () => {
    /** @type {AudioContext | null} */
    let audio = null;
    let on = kept.read(KEYS.gong) !== "off";
    let before = { block: "", left: 0 };

    const ready = () => {
      audio ??= new AudioContext();
      return audio;
    };
    // Safari lets nothing sound that was not made ready by a key or a click on this page.
    const unlock = async () => {
      removeEventListener("pointerdown", unlock);
      removeEventListener("keydown", unlock);
      if (on) await ready().resume();
    };
    addEventListener("pointerdown", unlock);
    addEventListener("keydown", unlock);

    const strike = async () => {
      const place = ready();
      await place.resume();
      const [longest] = PARTIALS.map((partial) => sound(place, partial));
      // Silent again, it keeps no loudspeaker busy.
      longest.addEventListener("ended", () => place.suspend());
    };

    return {
      heed: (block, left) => {
        const now = { block, left: left ?? 0 };
        const passed = before.block === block && before.left > 0 && now.left <= 0;
        before = now;
        if (on && block && passed && now.left > -LATE) strike();
      },
      strike,
      get on() {
        return on;
      },
      switchTo: (wanted) => {
        on = wanted;
        kept.write(KEYS.gong, on ? "on" : "off");
      },
    };
  };

  window.vbtcDay = { ...window.vbtcDay, makeGong };
})();
