/**
 * What the moderator does with the whole room: pause, renew the code of the remote, save, wipe.
 *
 * vbtcAlong.makeRoomLead(box, ask, told) gives lead(name, isOpen): box is where it asks whether
 * that is sure, ask(path, sent) asks the laptop, and told(words) hears afterwards what is wrong, ""
 * when nothing is. Such a thing is done now or not at all.
 */
(() => {
  const { inboxWords } = window.vbtcAlong;
  const { makeAsk } = window.vbtcDay;
  const { download } = window.vbtcDom;

  /** @type {Along["makeRoomLead"]} */
  const makeRoomLead = (box, ask, told) => {
    const sure = makeAsk(box);

    /**
     * @param {string} path
     * @param {unknown} sent
     */
    const tell = async (path, sent) => {
      const answer = await ask(path, sent);
      told(inboxWords.trouble(answer.how));
      return answer;
    };

    const save = async () => {
      const { how, data } = await tell("export", undefined);
      if (how === "ok") download("uit-de-zaal.txt", data);
    };

    const wipe = () =>
      sure(inboxWords.WIPE, [
        [
          "Wis alles",
          async () => {
            const { how } = await tell("wipe", {});
            if (how === "ok") sure("");
            else sure(inboxWords.NOT_WIPED, [["Goed", () => sure("")]]);
          },
        ],
        ["Nee", () => sure("")],
      ]);

    return (name, isOpen) => {
      if (name === "pause") tell("stand", { open: !isOpen });
      else if (name === "renew") tell("remote-code", {});
      else if (name === "save") save();
      else if (name === "wipe") wipe();
    };
  };

  window.vbtcAlong = { ...window.vbtcAlong, makeRoomLead };
})();
