/**
 * What of a room takes a person: whether the sound is heard, a full screen, which a browser gives
 * only to who clicks, and what the clicker sends.
 *
 * vbtcDay.peopleTrials(box) gives the trials of these, to do in this order; box is where they ask.
 * Call it in a click: WebKit gives sound only then. A question that nobody answers, and one that is
 * passed over, is "skipped".
 */
(() => {
  const { makeAsk, makeKeys, within } = window.vbtcDay;
  const PATIENCE = 60_000;
  const PASS = "Sla over";
  const FILL = "Vul het scherm";
  // Keys of a keyboard alone: someone on their way to a button, or with a finger on Shift.
  const OTHERS = ["Tab", "Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock"];
  /** @type {Record<string, string>} What the stage does, for people. */
  const DOES = {
    next: "volgende",
    previous: "vorige",
    black: "zwart scherm",
    full: "volledig scherm",
    begin: "volledig scherm",
    first: "begin",
    last: "einde",
    play: "volgende",
  };
  /** @type {RoomResult} */
  const GOOD = { how: "good", words: "" };
  /** @type {RoomResult} */
  const SKIPPED = { how: "skipped", words: "" };

  /** A tone that waits; null where a browser knows none. */
  const makeSound = () => {
    try {
      const audio = new AudioContext();
      const awake = audio.resume();
      // Whether it failed is asked when its turn comes.
      awake.catch(() => {});
      return { audio, awake };
    } catch {
      return null;
    }
  };

  /** @type {StudyDay["peopleTrials"]} */
  const peopleTrials = (box) => {
    const ask = makeAsk(box);

    /**
     * The answer to a question; "" when there is none for a long time.
     * @param {string} words
     * @param {string[]} answers
     * @returns {Promise<string>}
     */
    const answered = (words, answers) =>
      new Promise((done) => {
        const timer = setTimeout(() => done(""), PATIENCE);
        const choose = (/** @type {string} */ answer) => {
          clearTimeout(timer);
          done(answer);
        };
        ask(
          words,
          answers.map((answer) => [answer, () => choose(answer)]),
        );
        box.focus();
      });

    /**
     * The first key that a clicker can have sent.
     * @param {AbortSignal} signal
     * @returns {Promise<KeyboardEvent>}
     */
    const key = (signal) =>
      new Promise((done) => {
        /** @param {KeyboardEvent} event */
        const hear = (event) => {
          const presses =
            event.target instanceof HTMLButtonElement && /^( |Enter)$/.test(event.key);
          if (presses || OTHERS.includes(event.key)) return;
          // F5 would load the page again.
          event.preventDefault();
          done(event);
        };
        addEventListener("keydown", hear, { signal });
      });

    /**
     * Right after the click of an answer; where there was none, it asks for one.
     * @returns {Promise<RoomResult>}
     */
    const fullScreen = async () => {
      if (!document.fullscreenEnabled) throw new Error("not allowed");
      // eslint-disable-next-line baseline/known -- asked with ?.: Firefox tells since 120
      if (navigator.userActivation?.isActive === false) {
        const answer = await answered("Mag het scherm nu even vol zijn?", [FILL, PASS]);
        ask("");
        if (answer !== FILL) return SKIPPED;
      }
      await within(document.documentElement.requestFullscreen());
      await within(document.exitFullscreen());
      return GOOD;
    };

    /** @returns {Promise<RoomResult>} */
    const clicker = async () => {
      const words = "Druk nu op je clicker, op de knop voor ‘volgende’.";
      const over = new AbortController();
      const heard = await Promise.race([answered(words, [PASS]), key(over.signal)]);
      over.abort();
      ask("");
      if (typeof heard === "string") return SKIPPED;
      const does = DOES[makeKeys().read(heard, false)];
      const sent = heard.key === " " ? "de spatiebalk" : heard.key;
      return does
        ? { how: "good", words: `Hij stuurt ${sent}: ${does}.` }
        : { how: "bad", words: `Hij stuurt ${sent}, en dat kent het scherm niet.` };
    };

    /**
     * @param {ReturnType<typeof makeSound>} begun
     * @returns {Promise<RoomResult>}
     */
    const sound = async (begun) => {
      if (!begun) throw new Error("no sound");
      const { audio, awake } = begun;
      try {
        await within(awake);
        const tone = audio.createOscillator();
        const loud = audio.createGain();
        loud.gain.value = 0.2;
        tone.connect(loud).connect(audio.destination);
        tone.start();
        const answer = await answered("Hoor je nu een toon?", ["Ja", "Nee", PASS]);
        if (answer === "Nee") throw new Error("not heard");
        return answer === "Ja" ? GOOD : SKIPPED;
      } finally {
        ask("");
        await audio.close();
      }
    };

    const begun = makeSound();

    return [
      {
        name: "Geluid",
        act: () => sound(begun),
        advice: "Zet het geluid van de computer en de luidspreker aan, en kies de juiste uitgang.",
      },
      // A window that opens takes the click on the button that began all this.
      {
        name: "Volledig scherm",
        act: fullScreen,
        advice:
          "Druk in de projectie op F11, of kies een andere browser (Chrome, Edge of Firefox).",
      },
      {
        name: "Clicker",
        act: clicker,
        advice: "Zet hem in de stand voor PowerPoint, of gebruik de pijltjes van de laptop.",
      },
    ];
  };

  window.vbtcDay = { ...window.vbtcDay, peopleTrials };
})();
