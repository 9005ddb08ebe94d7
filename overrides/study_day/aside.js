/**
 * What stands before the day on the screen, until it makes way: what someone in the room said, a
 * screen of what the room takes along, or the way in for who writes along on a phone.
 *
 * vbtcDay.aside gives { step, asked, invited }. step(aside, gathered) gives the step that the room
 * sees, or undefined; gathered are the screens of what it takes along. asked(value) and
 * invited(aside, joined) give what stands before the day then: asking for the way in again takes it
 * away, and without a room that writes along there is none.
 */
(() => {
  /** @type {StudyDay["aside"]["step"]} */
  const step = (aside, gathered) => {
    const { screen = -1, text, question, invite } = aside ?? {};
    if (invite) return { type: "invite", text: "Schrijf mee op je telefoon" };
    return text ? { type: "asked", text, question } : gathered[screen];
  };

  /** @type {StudyDay["aside"]["asked"]} */
  const asked = (value) => {
    const { text, question, id = "" } = /** @type {Partial<Asked>} */ (value ?? {});
    return text ? { text: String(text), question: Boolean(question), id: String(id) } : null;
  };

  /** @type {StudyDay["aside"]["invited"]} */
  const invited = (aside, joined) => {
    if (!joined) return aside;
    return aside?.invite ? null : { invite: true };
  };

  window.vbtcDay = { ...window.vbtcDay, aside: { step, asked, invited } };
})();
