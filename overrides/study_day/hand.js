/**
 * What a hand does at the stage: a key, a clicker, a click on the picture, the wheel.
 *
 * vbtcDay.listenToHand(host, { keys, inClip, click, act }) calls act(name) for each; inClip() says
 * whether a clip is on the screen, and click() what a click on the picture does. Buttons say
 * themselves what they do. [data-keys] of the host switches letters and digits.
 */
(() => {
  const { find, around } = window.vbtcDom;
  const NO_PICTURE = "dialog, .bar, button, a, label";

  /** @type {StudyDay["listenToHand"]} */
  const listenToHand = (host, { keys, inClip, click, act }) => {
    const stage = find(host, ".stage");
    const letters = find(host, "[data-keys]", HTMLInputElement);

    letters.checked = keys.on;
    letters.addEventListener("change", () => keys.switchTo(letters.checked));

    document.addEventListener("keydown", (event) => {
      const sheet = host.querySelector("dialog[open]");
      const name = keys.read(event, inClip());
      // In the moderator's part a clicker goes on; every other key is for what stands there. And
      // nowhere does its start button load the page again.
      const clicker = sheet?.matches("[data-sheet=panel]") && keys.isClicker(event);
      if (!name || (sheet && !clicker && name !== "begin")) return;
      event.preventDefault();
      if (keys.isMeant(event)) act(name);
    });

    stage.addEventListener("click", (event) => {
      if (around(event, NO_PICTURE) || !keys.isFresh("click", event.timeStamp)) return;
      act(click());
    });
    // A click that brings this window to the front does no more than that.
    addEventListener("focus", ({ timeStamp }) => keys.isFresh("click", timeStamp, true));

    const onWheel = (/** @type {WheelEvent} */ event) => {
      if (event.ctrlKey || !event.deltaY || around(event, "dialog")) return;
      if (!keys.isFresh("wheel", event.timeStamp, true)) return;
      act(event.deltaY > 0 ? "next" : "previous");
    };
    stage.addEventListener("wheel", onWheel, { passive: true });
  };

  window.vbtcDay = { ...window.vbtcDay, listenToHand };
})();
