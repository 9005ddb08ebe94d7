/**
 * The fields of one block in the planner: from the block into the form, and back.
 *
 * vbtcDay.blockForm gives { fill, read, mistakes, unreadable }. `form` is .block__form of the
 * planner's template.
 */
(() => {
  const spell = window.vbtcSpell;
  const { find, all, make } = window.vbtcDom;
  // What the field says of a conversation that follows; no fragment can be called so.
  const FOLLOWS = "ervoor ";

  /** @param {number | null} seconds */
  const clock = (seconds) => (seconds === null ? "" : window.vbtcWriting.clock(seconds));
  /** @param {string} text */
  const seconds = (text) => {
    const [, minutes, rest = "0"] = /^(\d{1,3})(?:[:.]([0-5]\d))?$/.exec(text.trim()) ?? [];
    return minutes ? Number(minutes) * 60 + Number(rest) : null;
  };

  /** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Field */

  /**
   * @param {HTMLFormElement} form
   * @param {string} name
   */
  const field = (form, name) => /** @type {Field} */ (form.elements.namedItem(name));

  /**
   * What the block asks or says one by one.
   * @param {Block} block
   */
  const lines = ({ kind, questions, tips }) => (kind === "tips" ? tips : questions);

  /**
   * What to choose from: the general questions and those of the clip, or its tips.
   * @param {Block} block
   * @param {DayData} data
   */
  const offered = (block, { questions, clips }) => {
    const clip = clips.find(({ id }) => id === block.clip);
    if (block.kind === "tips") return clip?.tips ?? [];
    return [...questions, ...(clip?.questions ?? [])];
  };

  /**
   * @param {string} question
   * @param {boolean} checked
   */
  const checkbox = (question, checked) => {
    const label = make("label");
    const input = make("input");
    Object.assign(input, { type: "checkbox", name: "question", value: question, checked });
    label.append(input, ` ${question}`);
    return spell(label);
  };

  /**
   * The clips in the form. One that does not exist here is kept: someone may open the day
   * elsewhere.
   * @param {HTMLSelectElement} select
   * @param {Block} block
   * @param {Clip[]} clips
   */
  const offer = (select, { kind, clip, follows }, clips) => {
    const options = clips.map(({ id, title }) => spell(new Option(title, id)));
    const none = find(select, "option[value='']");
    const before = follows ? (clips.find(({ id }) => id === clip)?.title ?? "nog geen") : "";
    const words = ["Volgt het fragment ervoor", before].filter(Boolean).join(": ");
    const following = kind === "gesprek" ? [spell(new Option(words, FOLLOWS))] : [];
    select.replaceChildren(...following, none, ...options);
    if (!clip || follows || clips.some(({ id }) => id === clip)) return;
    select.append(new Option(`${clip} (bestaat hier niet)`, clip));
  };

  /** @type {StudyDay["blockForm"]["fill"]} */
  const fill = (form, block, data) => {
    for (const part of all(form, "[data-for]")) {
      part.hidden = !part.dataset.for?.split(" ").includes(block.kind);
    }
    offer(find(form, "[name=clip]", HTMLSelectElement), block, data.clips);
    const choice = offered(block, data);
    const said = lines(block);
    const values = {
      title: block.title,
      clip: block.follows ? FOLLOWS : block.clip,
      start: clock(block.start),
      end: clock(block.end),
      minutes: String(block.minutes ?? ""),
      pinned: block.pinned,
      note: block.note,
      own: said.filter((text) => !choice.includes(text)).join("\n"),
    };
    for (const [name, value] of Object.entries(values)) field(form, name).value = value;
    const minutes = find(form, "[name=minutes]", HTMLInputElement);
    minutes.placeholder = block.kind === "fragment" ? "zo lang als het fragment" : "";
    const boxes = choice.map((text) => checkbox(text, said.includes(text)));
    find(form, ".block__chosen").replaceChildren(...boxes);
    if (!boxes.length) find(form, ".block__questions").hidden = true;
  };

  /**
   * The questions or tips that are ticked, in the order in which they were, and then those typed.
   * @param {HTMLFormElement} form
   * @param {Block} block
   */
  const readLines = (form, block) => {
    const ticked = all(form, "[name=question]:checked", HTMLInputElement);
    const chosen = ticked.map(({ value }) => value);
    const own = field(form, "own").value.split("\n");
    const typed = own.map((line) => line.trim()).filter(Boolean);
    const kept = lines(block).filter((text) => chosen.includes(text));
    return [...new Set([...kept, ...chosen, ...typed])];
  };

  /** @type {StudyDay["blockForm"]["read"]} */
  const read = (form, block) => {
    /** @param {string} name */
    const value = (name) => field(form, name).value;
    const minutes = Number(value("minutes"));
    const follows = value("clip") === FOLLOWS;
    const without = block.kind === "fragment" ? null : block.minutes;
    return {
      ...block,
      title: value("title"),
      clip: follows ? block.clip : value("clip"),
      follows,
      note: value("note"),
      start: seconds(value("start")),
      end: seconds(value("end")),
      pinned: value("pinned"),
      minutes: minutes >= 1 ? Math.min(600, Math.round(minutes)) : without,
      questions: block.kind === "gesprek" ? readLines(form, block) : [],
      tips: block.kind === "tips" ? readLines(form, block) : [],
    };
  };

  /**
   * Whether a field for a moment holds something else.
   * @type {StudyDay["blockForm"]["unreadable"]}
   */
  const unreadable = (form) =>
    ["start", "end"]
      .map((name) => field(form, name).value.trim())
      .some((text) => text !== "" && seconds(text) === null);

  /**
   * What cannot be true of a block, in Dutch; empty when all is well.
   * @type {StudyDay["blockForm"]["mistakes"]}
   */
  const mistakes = (block, clips) => {
    const clip = clips.find(({ id }) => id === block.clip);
    // What a conversation follows is said there.
    if (block.follows) return "";
    if (block.clip && !clip) return "Dit fragment bestaat hier niet (meer). Kies een ander.";
    if (clip?.lacks) return `Dit fragment ${clip.lacks}`;
    if (block.kind !== "fragment") return "";
    if (!clip) return "Kies een fragment.";
    const start = block.start ?? 0;
    if (block.end !== null && block.end <= start) return "‘Tot’ ligt vóór ‘van’.";
    if (!clip.duration || start < clip.duration) return "";
    return `Het fragment duurt maar ${clock(Math.floor(clip.duration))}.`;
  };

  window.vbtcDay = { ...window.vbtcDay, blockForm: { fill, read, mistakes, unreadable } };
})();
