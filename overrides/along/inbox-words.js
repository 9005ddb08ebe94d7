/**
 * What the moderator is told of the room that writes along.
 *
 * vbtcAlong.inboxWords gives { count, wrote, likes, trouble, makeCalm, WIPE, NOT_WIPED }.
 * makeCalm(status) gives speak(waiting), for who listens to this window: not of every remark.
 */
(() => {
  const { counted } = window.vbtcWriting;
  // In milliseconds, at least so long between two.
  const CALM = 15_000;
  /** @type {Record<string, string>} */
  const TROUBLE = {
    lost: "Geen contact met de zaal. Loopt het programma op deze laptop nog? Wat je kiest, blijft hier en vertrekt vanzelf.",
    refused:
      "De code van de zaal klopt niet meer. Open opnieuw het adres voor de moderator dat het programma toont.",
  };
  const WIPE =
    "Alles wissen wat de zaal schreef, op deze laptop en op de telefoons die nog open zijn? Wat je overnam, blijft in je notities.";
  const NOT_WIPED = "Er is niets gewist: er is geen contact met de zaal.";

  /** @param {number} count */
  const waits = (count) => counted(count, "wacht", "wachten");

  /** @param {number} people */
  const wrote = (people) => {
    if (!people) return "Nog niemand schreef mee.";
    return `${counted(people, "persoon schreef", "mensen schreven")} mee.`;
  };

  /** @type {Along["inboxWords"]["makeCalm"]} */
  const makeCalm = (status) => {
    let [spoke, most] = [0, 0];
    return (count) => {
      const more = count > most;
      most = count;
      if (!more || Date.now() - spoke < CALM) return;
      spoke = Date.now();
      status.replaceChildren(`${waits(count)} uit de zaal.`);
    };
  };

  window.vbtcAlong = {
    ...window.vbtcAlong,
    inboxWords: {
      WIPE,
      NOT_WIPED,
      makeCalm,
      trouble: (how) => TROUBLE[how] ?? "",
      wrote,
      count: ({ people, open, full }, count) => {
        const paused = open ? "" : " Je pauzeert: er komt niets bij.";
        return `${waits(count)}. ${wrote(people)}${paused}${full ? " Er kan niets meer bij." : ""}`;
      },
      likes: window.vbtcDay.harvest.liked,
    },
  };
})();
