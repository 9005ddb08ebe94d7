/**
 * What of the laptop and its browser a study day needs, and nobody need say.
 *
 * vbtcDay.laptopTrials(made) gives the trials; made is the day on which this site was made. Call it
 * in a click: then a browser opens a window.
 */
(() => {
  const { makeKeeper, roomVerdict, vault, within } = window.vbtcDay;
  const { KEYS, read, remove } = window.vbtcStorage;

  /** As the moderator's window opens: small, and apart from this one. */
  const openWindow = () => window.open("", "vbtc-check", "popup,width=480,height=320");

  /** @param {Window | null} opened */
  const secondWindow = async (opened) => {
    // Some that hold windows back open one and close it at once.
    if (!opened || opened.closed) throw new Error("held back");
    opened.close();
  };

  const wakeLock = async () => {
    // eslint-disable-next-line baseline/known -- this is what is being tried
    await (await navigator.wakeLock.request("screen")).release();
  };

  /**
   * In both places where notes are kept, and read there again.
   * @returns {Promise<RoomResult>}
   */
  const keeping = async () => {
    const keeper = makeKeeper();
    const sign = Date.now();
    keeper.keep(KEYS.check, sign);
    await vault.flush();
    const deep = (await vault.all(KEYS.check)).get(KEYS.check);
    const back = read(KEYS.check) === sign && deep === sign;
    const trouble = keeper.trouble() || (back ? "" : "Wat ik schreef, komt niet terug.");
    remove(KEYS.check);
    vault.put(KEYS.check, undefined);
    await vault.flush();
    return trouble
      ? { how: "bad", words: trouble }
      : { how: "good", words: "Is dit een privévenster? Dan is alles weg zodra je het sluit." };
  };

  /** @type {StudyDay["laptopTrials"]} */
  const laptopTrials = (made) => {
    const opened = openWindow();
    return [
      {
        name: "Tweede venster",
        act: () => secondWindow(opened),
        advice:
          "De browser hield het tegen. Klik in de adresbalk op het teken van een tegengehouden " +
          "venster (pop-up), kies ‘altijd toestaan’, en kijk alles opnieuw na. Lukt het niet? " +
          "Druk in de projectie op M: dan staat alles op één scherm.",
      },
      {
        name: "Het scherm blijft aan",
        act: () => within(wakeLock()),
        advice: "Zet in de instellingen van de computer het uitschakelen van het scherm af.",
      },
      {
        name: "Notities bewaren",
        act: keeping,
        advice:
          "Is dit een privévenster? Open een gewoon venster, of laat de browser gegevens van deze " +
          "site bewaren. Anders: kies een andere browser (Chrome, Edge of Firefox).",
      },
      {
        name: "Klok",
        act: async () => roomVerdict.clock(new Date(), made),
        advice: "Anders kloppen de uren op het scherm van de moderator niet.",
      },
    ];
  };

  window.vbtcDay = { ...window.vbtcDay, laptopTrials };
})();
