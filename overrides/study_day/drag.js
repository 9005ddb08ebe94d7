/**
 * Dragging an item of a list to another place: it follows the pointer, and stays where it is let
 * go.
 *
 * vbtcDay.drag(item, done) begins at a pointerdown; done(put) hears whether it was put there, or
 * whether the browser took the pointer away.
 */
(() => {
  /** @type {StudyDay["drag"]} */
  const drag = (item, done) => {
    const list = item.parentElement;
    item.classList.add("block--dragged");

    /** @param {PointerEvent} event */
    const follow = ({ clientY }) => {
      const others = [...(list?.children ?? [])].filter((other) => other !== item);
      const next = others.find((other) => {
        const { top, height } = other.getBoundingClientRect();
        return clientY < top + height / 2;
      });
      if (next !== item.nextElementSibling) list?.insertBefore(item, next ?? null);
    };

    /** @param {PointerEvent} event */
    const drop = ({ type }) => {
      document.removeEventListener("pointermove", follow);
      document.removeEventListener("pointerup", drop);
      document.removeEventListener("pointercancel", drop);
      item.classList.remove("block--dragged");
      done(type === "pointerup");
    };

    // On the document: an element that moves in the page loses its hold of the pointer.
    document.addEventListener("pointermove", follow);
    document.addEventListener("pointerup", drop);
    document.addEventListener("pointercancel", drop);
  };

  window.vbtcDay = { ...window.vbtcDay, drag };
})();
