/**
 * What the room said, as the stage can show it: a note, or what is being typed.
 *
 * vbtcDay.roomSaid(event) gives { text, question, id } for a click on a button in a note or in what
 * the room wrote along (id: of its note), or else of what stands in the field for notes; without
 * words it gives an empty text. question: whether it asks something. What is typed to be put on the
 * screen is a question.
 */
(() => {
  const { around } = window.vbtcDom;

  /** @type {StudyDay["roomSaid"]} */
  const roomSaid = (event) => {
    const note = around(event, ".note");
    const heard = around(event, "[data-said]")?.dataset;
    const field = (note ?? around(event, "day-notes"))?.querySelector("textarea");
    const text = heard?.said ?? field?.value.trim() ?? "";
    const typed = !note && !heard;
    return {
      text,
      question: typed || text.includes("?"),
      id: heard?.line ?? note?.dataset.id ?? "",
    };
  };

  window.vbtcDay = { ...window.vbtcDay, roomSaid };
})();
