/**
 * One block of the planner as a row: its hours, its name, what cannot be true of it, and its form.
 *
 * vbtcDay.fillBlock(item, row, { open, typing }, data) fills li.block of the planner's template.
 * While someone types in its form, the fields stay as they are.
 */
(() => {
  const { session: day, blockForm } = window.vbtcDay;
  const { find } = window.vbtcDom;

  /**
   * How a block fits to the one before it.
   * @param {number} gap in minutes
   */
  const clash = (gap) => {
    const length = `${Math.abs(gap)} ${Math.abs(gap) === 1 ? "minuut" : "minuten"}`;
    if (gap < 0) return `Overlapt ${length} met wat ervoor komt.`;
    return gap > 0 ? `${length} vrij voor dit begint.` : "";
  };

  /** @type {StudyDay["fillBlock"]} */
  const fillBlock = (item, { block, begins, ends, gap }, { open, typing }, data) => {
    const form = find(item, ".block__form", HTMLFormElement);
    const name = block.title || block.clip ? day.name(block, data.clips) : "";
    Object.assign(item.dataset, { id: block.id, kind: block.kind });
    find(item, ".block__hours").textContent = `${day.clock(begins)} – ${day.clock(ends)}`;
    const follows = block.follows ? ", volgt het fragment ervoor" : "";
    find(item, ".block__kind").textContent = `${day.KINDS[block.kind]}${follows}`;
    find(item, ".block__title").textContent = name;
    const note = find(item, ".block__gap");
    const odd = typing && blockForm.unreadable(form) ? "Schrijf een moment als 1:05." : "";
    const said = [odd, blockForm.mistakes(block, data.clips), clash(gap)];
    note.textContent = said.filter(Boolean).join(" ");
    note.hidden = !note.textContent;
    note.classList.toggle("block__gap--overlap", gap < 0);
    form.hidden = !open;
    find(item, ".block__name").setAttribute("aria-expanded", String(open));
    const busy = typing && form.contains(document.activeElement);
    if (open && !busy) blockForm.fill(form, block, data);
  };

  window.vbtcDay = { ...window.vbtcDay, fillBlock };
})();
