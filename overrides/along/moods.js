/**
 * What someone on a phone is told when writing along does not go as it should.
 *
 * vbtcAlong.moods gives by name [told, waits]: what stands above the field, and what stands behind
 * "Wacht" of a remark that does not leave. "" is that all is well, and "apart" that this page came
 * from elsewhere than the laptop of a room: from the web, from the app or from a stick.
 */
(() => {
  const AWAY =
    "Geen contact met de laptop. Schrijf gerust verder: alles blijft hier, en vertrekt vanzelf.";
  const RELOAD = "Herlaad deze pagina nu niet: je browser toont dan een foutpagina.";
  const BACK = "Kom je daar toch? Open dan straks hetzelfde adres opnieuw.";

  window.vbtcAlong = {
    ...window.vbtcAlong,
    moods: {
      "": ["", ""],
      away: [`${AWAY} ${RELOAD} ${BACK}`, ": geen contact met de laptop"],
      apart: [
        "Je telefoon hoort de laptop van de zaal hier niet. Wat je schrijft, blijft op je telefoon. Toon het straks als code aan de moderator.",
        ": laat je code lezen",
      ],
      paused: [
        "De moderator pauzeert even. Schrijf gerust verder: wat je stuurt, vertrekt zodra het weer kan.",
        ": de moderator pauzeert",
      ],
      full: [
        "Er wachten nu heel veel opmerkingen. Die van jou blijven hier, en vertrekken vanzelf.",
        ": er wachten er al veel",
      ],
      code: ["Deze code klopt niet. Scan de code op het scherm, of typ ze hieronder.", ""],
      none: ["Hier loopt nu geen studiedag waar je kan meeschrijven.", ""],
    },
  };
})();
