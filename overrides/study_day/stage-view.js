/**
 * What the room sees of a step: the clip or a card, the countdown, black, and what is wrong.
 *
 * vbtcDay.makeView(host, tell) gives { clip, show, count, type, onMoment, report, gong }: clip is
 * the <stage-video> of the host, and report() what the moderator hears of all this; tell() is
 * called when there is something to hear. Also it has the gong, and its switch: [data-gong].
 */
(() => {
  const { card, fit, makeGong } = window.vbtcDay;
  const { find, around } = window.vbtcDom;
  /** Where the room sees how much time is left. */
  const COUNTED = ["question", "card"];

  /** @type {StudyDay["makeView"]} */
  const makeView = (host, tell) => {
    const clip = find(host, "stage-video");
    const [words, blackness, troubled] = [".card", ".black", ".stage__trouble"].map((name) =>
      find(host, name),
    );
    const gong = makeGong();
    const switches = find(host, "[data-gong]", HTMLInputElement);
    const typed = find(host, ".stage__typed");
    const captions = find(host, ".bar [data-do=captions]");
    /** @type {Step | null} */
    let shown = null;
    /** Whether what is on the card was not yet fitted. */
    let fresh = true;
    fit.keep(words);
    switches.checked = gong.on;

    /** @param {string} text */
    const say = (text) => {
      troubled.textContent = text;
      troubled.hidden = false;
      tell();
    };

    /** @param {boolean} on */
    const switchGong = (on) => {
      gong.switchTo(on);
      switches.checked = on;
      tell();
    };
    host.addEventListener("change", (event) => {
      const box = around(event, "[data-gong]", HTMLInputElement);
      if (box) switchGong(box.checked);
    });
    host.addEventListener("clip-blocked", () => {
      say("Klik één keer op dit scherm. Daarna speelt de clip.");
    });
    host.addEventListener("clip-trouble", ({ detail: { clip: broken } }) => {
      const elsewhere = "staat op een andere site en speelt hier niet. Toon ze van daar:";
      const next = "kan hier niet afspelen. Ga verder met de volgende stap.";
      const why = broken.outside ? `${elsewhere} ${broken.outside}` : next;
      say(`‘${broken.title}’ ${why}`);
    });

    return {
      clip,
      show: (step, black, at) => {
        blackness.hidden = !black;
        if (shown !== step) troubled.hidden = true;
        shown = step;
        fresh = true;
        const played = step.type === "clip" ? step.clip : null;
        words.hidden = Boolean(played);
        if (played) clip.show(played, { start: step.block?.start, end: step.block?.end, at });
        else clip.hide();
        if (black && clip.playing) clip.video.pause();
        card.fill(words, step);
      },
      count: (show) => {
        const step = show.at();
        const left = COUNTED.includes(step.type) ? show.remaining() : null;
        if (card.count(words, step, left, show.until()) || fresh) fit.letters(words);
        fresh = false;
        gong.heed(left === null ? "" : (step.block?.id ?? ""), left);
      },
      gong: (what) => {
        if (what === "ring") gong.strike();
        else switchGong(!gong.on);
      },
      type: (digits) => {
        typed.textContent = digits;
        typed.hidden = !digits;
      },
      report: () => ({
        time: clip.time,
        playing: clip.playing,
        captions: clip.captions,
        gong: gong.on,
        duration: clip.video.duration || 0,
        trouble: troubled.hidden ? "" : (troubled.textContent ?? ""),
      }),
      onMoment: () => {
        if (clip.playing) troubled.hidden = true;
        captions.setAttribute("aria-pressed", String(clip.captions));
      },
    };
  };

  window.vbtcDay = { ...window.vbtcDay, makeView };
})();
