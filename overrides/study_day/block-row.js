/**
 * One block of the planner as a row: its hours, its name, what cannot be true of it, and its form.
 *
 * vbtcDay.fillBlock(item, row, { name, open, typing }, data) fills li.block of the planner's
 * template. Its buttons bear `name`, which no other block has. While someone types in its form, the
 * fields stay as they are.
 */
(() => {
  const spell = window.vbtcSpell;
  const { session: day, blockForm, hours, names } = window.vbtcDay;
  const { find } = window.vbtcDom;

  /** @type {StudyDay["fillBlock"]} */
  const fillBlock = (item, { block, begins, ends, gap }, { name: own, open, typing }, data) => {
    const form = find(item, ".block__form", HTMLFormElement);
    const name = block.title || block.clip ? day.name(block, data.clips) : "";
    Object.assign(item.dataset, { id: block.id, kind: block.kind });
    find(item, ".block__hours").textContent = `${day.clock(begins)} – ${day.clock(ends)}`;
    const follows = block.follows ? ", volgt het fragment ervoor" : "";
    find(item, ".block__kind").textContent = `${day.KINDS[block.kind]}${follows}`;
    spell(find(item, ".block__title"), name);
    const note = find(item, ".block__gap");
    const odd = typing && blockForm.unreadable(form) ? "Schrijf een moment als 1:05." : "";
    const said = [odd, blockForm.mistakes(block, data.clips), hours.clash(gap)];
    note.textContent = said.filter(Boolean).join(" ");
    note.hidden = !note.textContent;
    note.classList.toggle("block__gap--overlap", gap < 0);
    names.give(item, own);
    form.hidden = !open;
    find(item, ".block__name").setAttribute("aria-expanded", String(open));
    const busy = typing && form.contains(document.activeElement);
    if (open && !busy) blockForm.fill(form, block, data);
  };

  window.vbtcDay = { ...window.vbtcDay, fillBlock };
})();
