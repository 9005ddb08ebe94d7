/**
 * Asking again and again, without haste: sixty phones must not ask in the same blink, and who is
 * not heard, or not looked at, asks less often.
 *
 * vbtcAlong.rest({ pace, fails, hidden, chance }) gives for how many milliseconds to wait; chance
 * is between 0 and 1. vbtcAlong.makeRounds(act, pace) gives { start, stop, soon }: act() gives a
 * promise of whether the laptop was heard, and is never asked twice at once. soon() does not wait.
 */
(() => {
  const MOST = 15_000;
  // While nobody looks at the page.
  const UNSEEN = 4;

  /** @type {Along["rest"]} */
  const rest = ({ pace, fails, hidden, chance }) =>
    Math.min(MOST, pace * 2 ** Math.min(fails, 8) * (hidden ? UNSEEN : 1)) * (0.75 + chance / 2);

  /** @type {Along["makeRounds"]} */
  const makeRounds = (act, pace) => {
    let timer = 0;
    let fails = 0;
    let going = false;
    let again = false;
    let on = false;

    const round = async () => {
      if (going) {
        again = true;
        return;
      }
      clearTimeout(timer);
      going = true;
      fails = (await act()) ? 0 : fails + 1;
      going = false;
      if (!on) return;
      const { hidden } = document;
      const wait = again ? 0 : rest({ pace, fails, hidden, chance: Math.random() });
      again = false;
      timer = setTimeout(round, wait);
    };

    const soon = () => {
      if (on) round();
    };
    // A phone that wakes up, or that finds the network again.
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden) soon();
    });
    addEventListener("online", soon);
    addEventListener("pageshow", soon);

    return {
      start: () => {
        on = true;
        round();
      },
      stop: () => {
        on = false;
        clearTimeout(timer);
      },
      soon,
    };
  };

  window.vbtcAlong = { ...window.vbtcAlong, rest, makeRounds };
})();
