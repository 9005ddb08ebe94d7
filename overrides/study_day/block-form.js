/**
 * The fields of one block in the planner: from the block into the form, and back.
 *
 * vbtcDay.blockForm gives { fill, read, mistakes, unreadable }. `form` is .block__form of the planner's template.
 */
(() => {
  const { session: day } = window.vbtcDay;
  const clock = (seconds) => (seconds === null ? "" : window.vbtcWriting.clock(seconds));
  const seconds = (text) => {
    const found = /^(\d{1,3})(?:[:.]([0-5]\d))?$/.exec(text.trim());
    return found ? Number(found[1]) * 60 + Number(found[2] ?? 0) : null;
  };

  const offered = (block, data) => [...data.questions, ...(data.clips.find(({ id }) => id === block.clip)?.questions ?? [])];

  const checkbox = (question, checked) => {
    const label = document.createElement("label");
    const input = document.createElement("input");
    input.type = "checkbox";
    input.name = "question";
    input.value = question;
    input.checked = checked;
    label.append(input, ` ${question}`);
    return label;
  };

  const fill = (form, block, data) => {
    for (const field of form.querySelectorAll("[data-for]")) field.hidden = !field.dataset.for.split(" ").includes(block.kind);
    const { elements } = form;
    elements.clip.replaceChildren(elements.clip.options[0], ...data.clips.map(({ id, title }) => new Option(title, id)));
    // A clip that does not exist here is kept: someone may open the day elsewhere.
    if (block.clip && !data.clips.some(({ id }) => id === block.clip)) elements.clip.append(new Option(`${block.clip} (bestaat hier niet)`, block.clip));
    const questions = offered(block, data);
    const values = {
      title: block.title, clip: block.clip, start: clock(block.start), end: clock(block.end), minutes: block.minutes ?? "",
      pinned: block.pinned, note: block.note, own: block.questions.filter((question) => !questions.includes(question)).join("\n"),
    };
    for (const [name, value] of Object.entries(values)) elements[name].value = value;
    elements.minutes.placeholder = block.kind === "fragment" ? "zo lang als de clip" : "";
    form.querySelector(".block__chosen").replaceChildren(...questions.map((question) => checkbox(question, block.questions.includes(question))));
  };

  /** The block as the form says it now. Questions stay in the order in which they were chosen. */
  const read = (form, block) => {
    const { elements } = form;
    const chosen = [...form.querySelectorAll("[name=question]:checked")].map(({ value }) => value);
    const own = elements.own.value.split("\n").map((line) => line.trim()).filter(Boolean);
    const kept = block.questions.filter((question) => chosen.includes(question));
    const questions = [...kept, ...chosen.filter((question) => !kept.includes(question)), ...own];
    const minutes = Number(elements.minutes.value);
    return {
      ...block, title: elements.title.value, clip: elements.clip.value, note: elements.note.value,
      start: seconds(elements.start.value), end: seconds(elements.end.value), pinned: elements.pinned.value,
      minutes: minutes >= 1 ? Math.min(600, Math.round(minutes)) : block.kind === "fragment" ? null : block.minutes,
      questions: block.kind === "gesprek" ? [...new Set(questions)] : [],
    };
  };

  /** Whether a field for a moment holds something else. */
  const unreadable = (form) => ["start", "end"].some((name) => form.elements[name].value.trim() && seconds(form.elements[name].value) === null);

  /** What cannot be true of a block, in Dutch; empty when all is well. */
  const mistakes = (block, clips) => {
    const clip = clips.find(({ id }) => id === block.clip);
    if (block.kind === "fragment" && !block.clip) return "Kies een fragment.";
    if (block.clip && !clip) return "Dit fragment bestaat hier niet (meer). Kies een ander.";
    if (block.kind === "fragment" && block.end !== null && block.end <= (block.start ?? 0)) return "‘Tot’ ligt vóór ‘van’.";
    if (block.kind === "fragment" && clip.duration && (block.start ?? 0) >= clip.duration) return `De clip duurt maar ${clock(Math.floor(clip.duration))}.`;
    return "";
  };

  window.vbtcDay = { ...window.vbtcDay, blockForm: { fill, read, mistakes, unreadable } };
})();
