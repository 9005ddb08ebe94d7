/**
 * What an editor does with captions, as new captions: nothing here changes what it is given.
 *
 * vbtcCaptionEdits gives { same, change, applied, inverse, split, merged, shifted, corrected,
 * everywhere, advice }; globals.d.ts says what each does. Times are seconds.
 */
(() => {
  // Subtitles that read well (BBC, Netflix): two lines, 42 letters a line, 17 letters a second.
  const MOST_LINES = 2;
  const LINE_LETTERS = 42;
  const LETTERS_A_SECOND = 17;
  const MOST_WORDS = 3; // a longer correction is a sentence, and stands in no other caption
  const SHORTEST = 4; // letters of a word without a capital that is worth looking for

  /** @param {number} seconds */
  const exact = (seconds) => Math.round(seconds * 1000) / 1000;

  /** @type {CaptionEdits["same"]} */
  const same = (one, other) =>
    one.start === other.start &&
    one.end === other.end &&
    one.speaker === other.speaker &&
    one.words === other.words;

  /** @type {CaptionEdits["change"]} */
  const change = (captions, at, count, becomes) => {
    const was = captions.slice(at, at + count);
    if (was.length && becomes.length) return { was, becomes };
    // What comes or goes is named with the caption beside it, or nobody knows where it was.
    const before = captions[at - 1];
    if (before) return { was: [before, ...was], becomes: [before, ...becomes] };
    const after = /** @type {Caption} */ (captions[at + count]);
    return { was: [...was, after], becomes: [...becomes, after] };
  };

  /** @type {CaptionEdits["applied"]} */
  const applied = (captions, { was, becomes }) => {
    const at = captions.findIndex((_, index) =>
      was.every((caption, n) => {
        const found = captions[index + n];
        return found && same(found, caption);
      }),
    );
    return at < 0 ? null : captions.toSpliced(at, was.length, ...becomes);
  };

  /** @type {CaptionEdits["inverse"]} */
  const inverse = (changes) =>
    changes.map(({ was, becomes }) => ({ was: becomes, becomes: was })).reverse();

  /** @type {CaptionEdits["split"]} */
  const split = (caption, letters, now) => {
    const { start, end, words } = caption;
    const [one, other] = [words.slice(0, letters).trim(), words.slice(letters).trim()];
    if (!one || !other || caption.tagged) return null;
    const share = one.length / (one.length + other.length);
    const cut = exact(now > start && now < end ? now : start + (end - start) * share);
    return [
      { ...caption, end: cut, words: one },
      { ...caption, start: cut, words: other },
    ];
  };

  /** @param {string} text */
  const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

  /** @param {Caption} caption */
  const marked = ({ speaker, words, tagged }) => {
    if (tagged) return words;
    return speaker ? `<v ${escaped(speaker)}>${escaped(words)}</v>` : escaped(words);
  };

  /** @type {CaptionEdits["merged"]} */
  const merged = (one, other) => {
    const times = { start: one.start, end: other.end };
    if (one.tagged || other.tagged || one.speaker !== other.speaker) {
      // Each keeps its own speaker, on a line of its own.
      const words = `${marked(one)}\n${marked(other)}`;
      return { ...times, speaker: "", words, tagged: true };
    }
    const line = `${one.words} ${other.words}`;
    const fits = line.length <= LINE_LETTERS || line.includes("\n");
    return { ...one, ...times, words: fits ? line : `${one.words}\n${other.words}` };
  };

  /** @type {CaptionEdits["shifted"]} */
  const shifted = (captions, seconds) => {
    const first = Math.min(...captions.map(({ start }) => start));
    const step = Math.max(seconds, -first);
    return captions.map((caption) => ({
      ...caption,
      start: exact(caption.start + step),
      end: exact(caption.end + step),
    }));
  };

  const EDGES = /^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu;

  /** @param {string} text */
  const words = (text) => text.split(/\s+/).filter(Boolean);

  /** @param {string[]} parts */
  const bare = (parts) => parts.join(" ").replace(EDGES, "");

  /** @param {string} text */
  const whole = (text) =>
    new RegExp(
      `(?<![\\p{L}\\p{N}])${text.replace(/[^\p{L}\p{N}\s]/gu, "\\$&")}(?![\\p{L}\\p{N}])`,
      "gu",
    );

  /** @type {CaptionEdits["corrected"]} */
  const corrected = (was, now) => {
    const [old, fresh] = [words(was), words(now)];
    const most = Math.min(old.length, fresh.length);
    let head = 0;
    while (head < most && old[head] === fresh[head]) head += 1;
    let tail = 0;
    while (tail < most - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1;
    const changed = [old, fresh].map((all) => all.slice(head, all.length - tail));
    if (changed.some((part) => part.length > MOST_WORDS)) return null;
    const [from = "", to = ""] = changed.map(bare);
    const matters = /\p{Lu}/u.test(from + to) || from.length >= SHORTEST;
    // Words that were added stand nowhere else.
    return from && to && matters && !whole(from).test(to) ? { from, to } : null;
  };

  /** @type {CaptionEdits["everywhere"]} */
  const everywhere = (captions, { from, to }) => {
    const wanted = whole(from);
    const mended = captions.map((caption) => ({
      ...caption,
      speaker: caption.speaker.replace(wanted, () => to),
      words: caption.words.replace(wanted, () => to),
    }));
    return captions.flatMap((caption, index) => {
      const becomes = /** @type {Caption} */ (mended[index]);
      return same(caption, becomes) ? [] : [{ was: [caption], becomes: [becomes] }];
    });
  };

  /** @type {CaptionEdits["advice"]} */
  const advice = ({ start, end, words: text, tagged }) => {
    if (tagged) return "";
    // A browser breaks a long line itself.
    const lines = text.split("\n").map((line) => Math.ceil(line.length / LINE_LETTERS));
    const count = lines.reduce((sum, each) => sum + each, 0);
    if (count > MOST_LINES) return `${count} regels op het scherm: splits dit.`;
    const pace = Math.round(text.length / (end - start));
    return pace > LETTERS_A_SECOND ? `${pace} tekens per seconde: dat leest te snel.` : "";
  };

  window.vbtcCaptionEdits = {
    ...{ same, change, applied, inverse, split, merged, shifted },
    ...{ corrected, everywhere, advice },
  };
})();
