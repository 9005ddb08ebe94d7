/**
 * What of the site itself a study day needs: each clip plays, captions show, and search answers.
 *
 * vbtcDay.filmTrials(root) gives the trials, to do one after the other; root is the site's first
 * folder. A trial is { name, act, advice }: act() fails when it does not work. vbtcDay.within(
 * promise, milliseconds) fails when the promise takes longer.
 */
(() => {
  const { make } = window.vbtcDom;
  const data = window.vbtcDayData;
  const LONG = 8000;

  /** @type {StudyDay["within"]} */
  const within = (promise, milliseconds = LONG) =>
    new Promise((done, fail) => {
      setTimeout(() => fail(new Error("too slow")), milliseconds);
      promise.then(done, fail);
    });

  /**
   * @param {EventTarget} target
   * @param {string} type
   */
  const once = (target, type) =>
    new Promise((done, fail) => {
      target.addEventListener(type, done, { once: true });
      target.addEventListener("error", () => fail(new Error("fault")), { once: true });
    });

  /**
   * A clip plays when its time goes on, and when it can be sent to its middle.
   * @param {Clip} clip
   * @param {URL} root
   */
  const play = async (clip, root) => {
    if (!clip.files.length) throw new Error("no film");
    const video = make("video");
    video.muted = true;
    video.src = new URL(clip.files[0], root).href;
    try {
      await once(video, "loadedmetadata");
      const middle = video.duration / 2;
      video.currentTime = middle;
      await once(video, "seeked");
      if (Math.abs(video.currentTime - middle) > 1) throw new Error("does not jump");
      await video.play();
      await once(video, "timeupdate");
    } finally {
      video.removeAttribute("src");
      video.load();
    }
  };

  /**
   * Its host hears nothing of a check.
   * @param {Clip} clip
   * @returns {Promise<RoomResult>}
   */
  const elsewhere = async ({ film }) => ({
    how: "skipped",
    words: `Staat bij ${new URL(film).host}: toon het vooraf één keer.`,
  });

  const captions = async () => {
    const cues = data.clips.flatMap((clip) => clip.cues).slice(0, 3);
    const track = make("video").addTextTrack("captions");
    for (const [from, to, text] of cues) track.addCue(new VTTCue(from, to, text));
    if (!track.cues?.length) throw new Error("no captions");
  };

  /** @param {URL} root */
  const search = async (root) => {
    const engine = await window.vbtcSearch.load(root);
    if (!engine.search(data.clips[0].title).places.length) throw new Error("no answer");
  };

  /** @type {StudyDay["filmTrials"]} */
  const filmTrials = (root) => [
    ...data.clips.map((clip) => ({
      name: `Fragment: ${clip.title}`,
      act: () => (clip.film ? elsewhere(clip) : within(play(clip, root))),
      advice: clip.files.length
        ? "Speelt niet. Kopieer de bundel opnieuw, of probeer Chrome of Edge."
        : "Zit niet in deze bundel. Neem de volle bundel als je het wil tonen.",
    })),
    {
      name: "Ondertitels",
      act: captions,
      advice: "Probeer een andere browser (Chrome, Edge of Firefox).",
    },
    {
      name: "Zoeken",
      act: () => within(search(root)),
      advice: "Kopieer de bundel opnieuw: er ontbreekt een bestand.",
    },
  ];

  window.vbtcDay = { ...window.vbtcDay, within, filmTrials };
})();
