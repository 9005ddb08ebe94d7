/**
 * What is being typed, and what it is about: the question on the screen when the typing began.
 *
 * vbtcDay.makeNoteDraft(root, keep) gives { show, at, take }, for the [name=draft] and .note__about
 * of root; keep(draft) hears every change. show(draft, later) puts a draft there, but later not
 * over what someone typed since; at(place) says what is on the screen now; take() empties the field
 * and gives the draft.
 */
(() => {
  const spell = window.vbtcSpell;
  const { find } = window.vbtcDom;
  const { clips } = window.vbtcDayData;
  const NOWHERE = { clip: "", question: "" };

  /** @type {StudyDay["placeName"]} */
  const placeName = ({ clip, question }) => {
    const title = clips.find(({ id }) => id === clip)?.title ?? clip;
    return [title, question].filter(Boolean).join(" · ");
  };

  /** @type {StudyDay["makeNoteDraft"]} */
  const makeNoteDraft = (root, keep) => {
    const field = find(root, "[name=draft]", HTMLTextAreaElement);
    const about = find(root, ".note__about");
    let now = NOWHERE;
    /** @type {About | null} */
    let began = null;
    /** What stands in the field without anyone typing. */
    let shown = "";

    const say = () => {
      const place = began ?? now;
      const name = placeName(place);
      const moved = placeName(now) !== name ? " (waar je begon te typen)" : "";
      spell(about, `${name ? `Bij: ${name}` : "Bij geen fragment"}${moved}`);
    };

    const draft = () => ({ text: field.value, ...(began ?? now), changed: Date.now() });

    field.addEventListener("input", () => {
      began = field.value.trim() ? (began ?? now) : null;
      say();
      keep(draft());
    });

    return {
      show: ({ text, clip, question }, later = false) => {
        // Who already types goes on; what was only shown makes way for what is newer.
        if (field.value !== shown && (later || !text)) return;
        shown = text;
        field.value = text;
        began = text.trim() ? { clip, question } : null;
        say();
      },
      at: (place) => {
        now = place;
        say();
      },
      take: () => {
        const taken = draft();
        shown = "";
        field.value = shown;
        began = null;
        say();
        return taken;
      },
      focus: () => field.focus(),
    };
  };

  window.vbtcDay = { ...window.vbtcDay, placeName, makeNoteDraft };
})();
