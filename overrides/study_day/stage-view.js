/**
 * What the room sees of a step: the clip or a card, the countdown, black, and what is wrong.
 *
 * vbtcDay.makeView(host, tell) gives { clip, show, count, type, onMoment, report }: clip is the
 * <stage-video> of the host, and report() what the moderator hears of all this; tell() is called
 * when there is something wrong to hear.
 */
(() => {
  const { card } = window.vbtcDay;
  const { find } = window.vbtcDom;

  /** @type {StudyDay["makeView"]} */
  const makeView = (host, tell) => {
    const clip = find(host, "stage-video");
    const [words, timer, blackness, troubled] = [
      ".card",
      ".stage__timer",
      ".black",
      ".stage__trouble",
    ].map((name) => find(host, name));
    const typed = find(host, ".stage__typed");
    const captions = find(host, ".bar [data-do=captions]");
    /** @type {Step | null} */
    let shown = null;

    /** @param {string} text */
    const say = (text) => {
      troubled.textContent = text;
      troubled.hidden = false;
      tell();
    };

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
        const played = step.type === "clip" ? step.clip : null;
        words.hidden = Boolean(played);
        if (played) clip.show(played, { start: step.block?.start, end: step.block?.end, at });
        else clip.hide();
        if (black && clip.playing) clip.video.pause();
        card.fill(words, step);
      },
      count: (left) => card.countdown(timer, left),
      type: (digits) => {
        typed.textContent = digits;
        typed.hidden = !digits;
      },
      report: () => ({
        time: clip.time,
        playing: clip.playing,
        captions: clip.captions,
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
