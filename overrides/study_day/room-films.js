/**
 * What of the site itself a study day needs: each clip plays, captions show, and search answers.
 *
 * vbtcDay.filmTrials(root) gives a promise of the trials, to do one after the other; root is the
 * site's first folder. Of a large site they are about the fragments of the day that was open last,
 * else of an example. A trial is { name, act, advice }: act() fails when it does not work.
 * vbtcDay.within(promise, milliseconds) fails when the promise takes longer.
 */
(() => {
  const { make } = window.vbtcDom;
  const data = window.vbtcDayData;
  const LONG = 8000;
  /** @type {Clip["cues"][0]} */
  const PROBE = [0, 1, "Proef"];

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
    const track = make("video").addTextTrack("captions");
    track.addCue(new VTTCue(...PROBE));
    if (!track.cues?.length) throw new Error("no captions");
  };

  /** @param {URL} root */
  const search = async (root) => {
    const engine = await window.vbtcSearch.load(root);
    const answer = await engine.ask(data.clips[0].title, undefined, {});
    if (!answer?.places.length) throw new Error("no answer");
  };

  /** Where fragments come apart, have those come that the next day may need. */
  const gather = async () => {
    const { fragments } = window.vbtcDay;
    if (!fragments) return;
    const { KEYS, read } = window.vbtcStorage;
    const last = read(KEYS.plan(String(read(KEYS.last))));
    const kept = last?.removed ? null : last?.session;
    /** @type {{ clip?: string | null }[]} */
    const blocks = (kept ?? data.days[0])?.blocks ?? [];
    for (const { clip } of blocks) fragments.meet(clip ?? "");
    const [first] = data.clips.length ? [] : await fragments.every().catch(() => []);
    if (first) fragments.meet(first.id);
    await fragments.settled();
  };

  /** @param {Clip} clip */
  const advice = ({ files, lacks }) => {
    if (lacks) return "Kwam niet binnen. Kopieer de bundel opnieuw, of kijk je internet na.";
    return files.length
      ? "Speelt niet. Kopieer de bundel opnieuw, of probeer Chrome of Edge."
      : "Zit niet in deze bundel. Neem de volle bundel als je het wil tonen.";
  };

  /**
   * @param {URL} root
   * @returns {RoomTrial[]}
   */
  const trials = (root) => [
    ...data.clips
      .flatMap((clip) => clip.parts ?? [clip])
      .map((clip) => ({
        name: `Fragment: ${clip.title}`,
        act: () => (clip.film ? elsewhere(clip) : within(play(clip, root))),
        advice: advice(clip),
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

  /** @type {StudyDay["filmTrials"]} */
  const filmTrials = async (root) => {
    await gather();
    return trials(root);
  };

  window.vbtcDay = { ...window.vbtcDay, within, filmTrials };
})();
