/**
 * The screen itself: full, awake, and without a pointer when nobody moves it.
 *
 * vbtcDay.screen gives { full, stayAwake, hidePointer, sheet }.
 */
(() => {
  const IDLE = 2000;
  /** @type {WakeLockSentinel | null} */
  let lock = null;

  /**
   * The stage fills the screen, or no longer does; gives whether that was allowed. A browser may
   * want to see a click or another key first.
   * @type {StudyDay["screen"]["full"]}
   */
  const full = async (element, on = !document.fullscreenElement) => {
    try {
      if (on) await element.requestFullscreen();
      else if (document.fullscreenElement) await document.exitFullscreen();
      return true;
    } catch {
      // The show goes on in the window.
      return false;
    }
  };

  /* eslint-disable baseline/known -- Firefox 115 has no wake lock; the laptop's settings count */
  /** Keep the screen on. The lock is lost each time the page is hidden, so ask again then. */
  const stayAwake = async () => {
    if (document.hidden || (lock && !lock.released)) return;
    try {
      lock = await navigator.wakeLock.request("screen");
    } catch {
      /* not allowed, or not every browser can */
    }
  };
  /* eslint-enable baseline/known */

  /**
   * No pointer and no buttons after two seconds without a movement, until the next.
   * @type {StudyDay["screen"]["hidePointer"]}
   */
  const hidePointer = (element) => {
    let timer = 0;
    const wake = () => {
      element.classList.remove("stage--idle");
      clearTimeout(timer);
      timer = setTimeout(() => element.classList.add("stage--idle"), IDLE);
    };
    for (const type of ["pointermove", "pointerdown", "focusin"]) {
      document.addEventListener(type, wake);
    }
    wake();
  };

  /**
   * Open a dialog. Closing it gives the focus back to what had it: to the element that hears keys.
   * @type {StudyDay["screen"]["sheet"]}
   */
  const sheet = (dialog, after) => {
    if (dialog.open) return;
    after.focus();
    dialog.showModal();
  };

  window.vbtcDay = { ...window.vbtcDay, screen: { full, stayAwake, hidePointer, sheet } };
})();
