/**
 * What the room sees of a step: the clip or a card, the countdown, black, and what is wrong.
 *
 * vbtcDay.makeView(host, tell) gives { clip, show, count, type, hint, click, onMoment, report }:
 * clip is the <stage-video> of the host, and report() what the moderator hears of all this; tell()
 * is called when there is something wrong to hear. hint(words) says quietly how to fill the screen,
 * until it is filled. click(): what a click on the picture does now.
 */
(() => {
  const { card, places } = window.vbtcDay;
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
    const quiet = find(host, ".stage__hint");
    const captions = find(host, ".bar [data-do=captions]");
    /** @type {Step | null} */
    let shown = null;

    /** Whether the browser wants a click before it plays. */
    let blocked = false;

    /** @param {Step} step */
    const name = (step) => `${places.name(step)} ${step.clip?.id}`;

    /** @param {string} text */
    const hint = (text) => {
      quiet.textContent = text;
      quiet.hidden = !text;
    };

    /**
     * @param {string} text
     * @param {boolean} block
     */
    const say = (text, block = false) => {
      blocked = block;
      troubled.textContent = text;
      troubled.hidden = false;
      tell();
    };

    document.addEventListener("fullscreenchange", () => hint(""));
    host.addEventListener("clip-blocked", () => {
      say("Klik één keer op dit scherm. Daarna speelt de clip.", true);
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
        if (!shown || name(shown) !== name(step)) troubled.hidden = true;
        shown = step;
        const played = step.type === "clip" ? step.clip : null;
        const { start, end, id } = step.block ?? {};
        words.hidden = Boolean(played);
        if (played) clip.show(played, { start, end, at, of: id });
        // Behind what stands before the day the clip waits.
        else if (step.aside) clip.hidden = true;
        else clip.hide();
        clip.wait(black || Boolean(step.aside));
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
        trouble: (troubled.hidden ? quiet : troubled).textContent ?? "",
      }),
      hint,
      click: () => {
        if (!troubled.hidden && blocked) return "play";
        return quiet.hidden ? "next" : "full";
      },
      onMoment: () => {
        if (clip.playing) troubled.hidden = true;
        captions.setAttribute("aria-pressed", String(clip.captions));
      },
    };
  };

  window.vbtcDay = { ...window.vbtcDay, makeView };
})();
