/**
 * What the room said, as the stage can show it: a note, or what is being typed.
 *
 * vbtcDay.roomSaid(event) gives { text, question } for a click on a button in a note, or else of
 * what stands in the field for notes; without words it gives an empty text. question: whether it
 * asks something. What is typed to be put on the screen is a question.
 */
(() => {
  const { around } = window.vbtcDom;

  /** @type {StudyDay["roomSaid"]} */
  const roomSaid = (event) => {
    const note = around(event, ".note");
    const field = (note ?? around(event, "day-notes"))?.querySelector("textarea");
    const text = field?.value.trim() ?? "";
    return { text, question: !note || text.includes("?") };
  };

  window.vbtcDay = { ...window.vbtcDay, roomSaid };
})();
