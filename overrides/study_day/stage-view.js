/**
 * What the room sees of a step: the clip or a card, the countdown, black, and what is wrong.
 *
 * vbtcDay.makeView(host, tell) gives { clip, show, count, gong, type, hint, click, onMoment, report
 * }: clip is the <stage-video> of the host, and report() what the moderator hears of all this;
 * tell() is called when there is something to hear. hint(words) says quietly how to fill the
 * screen, until it is filled. click(): what a click on the picture does now. It has the gong, and
 * its switch: [data-gong].
 */
(() => {
  const spell = window.vbtcSpell;
  const { card, fit, makeGong, places, words } = window.vbtcDay;
  const { find, around } = window.vbtcDom;
  /** Where the room sees how much time is left. */
  const COUNTED = ["question", "tip", "card", "asked"];

  /** @type {StudyDay["makeView"]} */
  const makeView = (host, tell) => {
    const clip = find(host, "stage-video");
    const [paper, blackness, troubled] = [".card", ".black", ".stage__trouble"].map((name) =>
      find(host, name),
    );
    const gong = makeGong();
    const switches = find(host, "[data-gong]", HTMLInputElement);
    const typed = find(host, ".stage__typed");
    const quiet = find(host, ".stage__hint");
    const captions = find(host, ".bar [data-do=captions]");
    /** @type {Step | null} */
    let shown = null;
    /** Whether what is on the card was not yet fitted. */
    let fresh = true;
    fit.keep(paper);
    switches.checked = gong.on;

    /** Whether the browser wants a click before it plays. */
    let blocked = false;

    /** @param {Step} step */
    const name = (step) => `${places.name(step)} ${(step.played ?? step.clip)?.id}`;

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
      spell(troubled, text);
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
    document.addEventListener("fullscreenchange", () => hint(""));
    host.addEventListener("clip-blocked", () => {
      say("Klik één keer op dit scherm. Daarna speelt het fragment.", true);
    });
    host.addEventListener("clip-asks", ({ detail: { host: other } }) => {
      const why = `Speel je het af, dan krijgt ${other} gegevens van jou, zoals je IP-adres.`;
      const how = "Druk op de spatiebalk, of klik op het scherm.";
      say(`Dit fragment staat bij ${other}. ${why} ${how}`, true);
    });
    host.addEventListener("clip-trouble", ({ detail: { clip: broken } }) => {
      const elsewhere = "staat op een andere site en speelt hier niet. Toon het van daar:";
      const next = "kan hier niet afspelen. Ga verder met de volgende stap.";
      const why = broken.outside ? `${elsewhere} ${broken.outside}` : next;
      say(`‘${broken.title}’ ${broken.lacks ?? why}`);
    });

    return {
      clip,
      show: (step, black, at) => {
        blackness.hidden = !black;
        if (!shown || name(shown) !== name(step)) troubled.hidden = true;
        shown = step;
        fresh = true;
        const { played, start, end } = step;
        paper.hidden = Boolean(played);
        if (played) clip.show(played, { start, end, at, of: step.block?.id });
        // Behind what stands before the day the clip waits.
        else if (step.aside) clip.hidden = true;
        else clip.hide();
        clip.wait(black || Boolean(step.aside));
        card.fill(paper, step);
      },
      count: (show) => {
        const step = show.at();
        const left = COUNTED.includes(step.type) ? show.remaining() : null;
        if (card.count(paper, step, left, show.until()) || fresh) fit.letters(paper);
        fresh = false;
        gong.heed(left === null ? "" : (show.own().block?.id ?? ""), left);
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
        language: clip.language,
        gong: gong.on,
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
        captions.textContent = words.captions(clip.language);
      },
    };
  };

  window.vbtcDay = { ...window.vbtcDay, makeView };
})();
