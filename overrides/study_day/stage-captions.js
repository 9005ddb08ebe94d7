/**
 * The captions on the stage: off, or in one of the languages that a clip has.
 *
 * vbtcDay.makeCaptions(words, root, changed) gives { on, next, name, show }. next(clip) goes from
 * off to the first language, to each other one, and to off again; what was chosen holds for other
 * clips, and one that lacks it shows its first language. name(clip) is what its language is called,
 * for a clip with more than one. show(clip, time, free) writes in `words` what is said; with
 * something else in its place (not `free`) it hides. changed() is called when captions came.
 */
(() => {
  const { script } = window.vbtcDom;

  /** @type {StudyDay["makeCaptions"]} */
  const makeCaptions = (words, root, changed) => {
    let chosen = "";
    /** What was asked for once, whether it came or not. */
    const asked = new Set();

    /**
     * @param {Clip} clip
     * @returns {SpokenIn | undefined}
     */
    const language = ({ id, spoken = [] }) => {
      const wanted = spoken.find(([code]) => code === chosen) ?? spoken[0];
      const [code, , , address] = wanted ?? [];
      if (!address) return wanted;
      const key = `${id}.${code}`;
      if (window.vbtcCaptions?.[key]) return wanted;
      if (!asked.has(key)) {
        asked.add(key);
        script(new URL(address, root).href).then(changed, changed);
      }
      return spoken[0];
    };

    return {
      get on() {
        return chosen !== "";
      },
      next: (clip) => {
        const codes = clip?.spoken?.map(([code]) => code) ?? [];
        const at = codes.indexOf(chosen);
        if (!chosen) chosen = codes[0] ?? "nl";
        else chosen = at < 0 ? "" : (codes[at + 1] ?? "");
        asked.clear();
      },
      name: (clip) => {
        const several = clip?.spoken && clip.spoken.length > 1;
        return several && chosen ? (language(clip)?.[1] ?? "") : "";
      },
      show: (clip, time, free) => {
        const [code = "", , dir = "", address] = (clip && chosen && language(clip)) || [];
        const other = address && clip ? window.vbtcCaptions?.[`${clip.id}.${code}`]?.cues : null;
        const cues = chosen ? (other ?? clip?.cues ?? []) : [];
        const [, , text = ""] = cues.find(([from, to]) => time >= from && time < to) ?? [];
        Object.assign(words, { textContent: text, lang: code, dir, hidden: !text || !free });
      },
    };
  };

  window.vbtcDay = { ...window.vbtcDay, makeCaptions };
})();
