/**
 * What is on the stage now, on a phone: what it is about, what someone of the room said, and what
 * to take along of that fragment.
 *
 * vbtcAlong.showStage(root, room) shows it; room is what the laptop said, or null before that. root
 * has .along__now, .along__take, and [data-clip] for each fragment: see write-along.html. Of a
 * large site those come one by one: see taken-tips.js.
 */
(() => {
  const spell = window.vbtcSpell;
  const { find, all } = window.vbtcDom;
  /** @type {AlongNow} */
  const NOTHING = { clip: "", title: "", question: "" };

  /** @type {Along["showStage"]} */
  const showStage = (root, room) => {
    const { clip, title, question } = room?.now ?? NOTHING;
    const [said] = room?.shown ?? [];
    spell(find(root, ".along__title"), (title !== question && title) || "");
    spell(find(root, ".along__question"), question ?? "");
    find(root, ".along__said").textContent = said ? `Uit de zaal: ‘${said.text}’` : "";
    find(root, ".along__now").hidden = !title && !question && !said;
    window.vbtcTaken?.(root, clip);
    for (const part of all(root, "[data-clip]")) part.hidden = part.dataset.clip !== clip;
    find(root, ".along__take").hidden = !clip;
  };

  window.vbtcAlong = { ...window.vbtcAlong, showStage };
})();
