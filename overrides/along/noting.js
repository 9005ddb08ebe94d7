/**
 * How a remark of the room becomes a note like any other.
 *
 * vbtcAlong.makeNoting(inside) gives { has, accept, join }, of the <day-notes> beside an element.
 * accept(item) makes a note of it, and join(item, whole) one that goes on about the note of
 * another remark, right below it. Each gives whether there is one now; there is no place for a note
 * before the moderator's window knows the day. has(id) says whether there is a note of that id.
 */
(() => {
  const { lineId } = window.vbtcAlong.inbox;
  const { session: day } = window.vbtcDay;
  const { find } = window.vbtcDom;

  /** @type {Along["makeNoting"]} */
  const makeNoting = (inside) => {
    const notes = () => find(inside.closest(".mod") ?? document, "day-notes");

    /** @param {AlongHeard} item */
    const fields = ({ id, text, clip, question, at }) => ({
      id: lineId(id),
      text,
      clip: clip ?? "",
      question: question ?? "",
      // When it was written, which may be long before it is read.
      minute: day.clock(day.minuteOf(at)),
    });

    return {
      has: (id) =>
        notes()
          .lines()
          .some((line) => line.id === id),
      accept: (item) => notes().take(fields(item)),
      join: (item, whole) => {
        const { clip, question } = fields(whole);
        const more = { ...fields(item), kind: "aanvulling", clip, question };
        return notes().take(more, lineId(whole.id));
      },
    };
  };

  window.vbtcAlong = { ...window.vbtcAlong, makeNoting };
})();
