/**
 * What a day shows of a fragment in another language is marked as such.
 *
 * vbtcDay.spell(element, text): see shell/tongues.js.
 */
(() => {
  const known = window.vbtcDayData.clips.flatMap(
    ({ tongue, title, summary, questions, tips, pauses }) => {
      const [lang, dir] = tongue ?? [];
      if (!lang || !dir) return [];
      const texts = [title, summary, ...questions, ...tips, ...pauses.map(([, label]) => label)];
      return texts.map((text) => /** @type {const} */ ([text, { lang, dir }]));
    },
  );

  window.vbtcDay = { ...window.vbtcDay, spell: window.vbtcTongues(known) };
})();
