"""A fragment of two films, put beside the sample's: what every test of `videos` begins with."""

import shutil
from pathlib import Path

ID = "gesprek-in-twee"
TITLE = "Een gesprek in twee delen"
YAML = f"""\
title: {TITLE}
summary: Twee opnames van hetzelfde gesprek, na elkaar.
themes: [coaching]
date: {{recorded: "2022-04-21", published: "2022-05-01"}}
videos:
  - file: media/gesprek-in-twee-1.mp4
    captions: media/gesprek-in-twee-1.nl.vtt
  - title: Na de pauze
    file: {{hd: media/gesprek-in-twee-2.mp4, sd: media/gesprek-in-twee-2.sd.mp4}}
    captions:
      nl: media/gesprek-in-twee-2.nl.vtt
      en: media/gesprek-in-twee-2.en.vtt
chapters:
  - at: "0:00"
    title: Kennismaken
  - at: "0:06"
    title: Het eerste jaar
  - at: "0:04"
    part: 2
    title: De pauze is voorbij
pauses:
  - at: "0:06"
    label: Herken je dit?
  - at: "0:08"
    part: 2
    label: Wat zou jij doen?
tips:
  - id: eerst-luisteren
    text: Luister eerst, en vraag dan pas door.
    for: [buddy]
    at: "0:07"
    source: film
  - id: samen-afronden
    text: Rond elk gesprek samen af.
    for: [buddy]
    at: "0:05"
    part: 2
    source: film
questions:
  - Wat zou jij vragen?
related: [duowerk]
"""
CAPTIONS = {
    "1.nl": ("Welkom bij het kennismaken.", "We praten over een moestuin."),
    "2.nl": ("We gaan verder na de pauze.", "Hij bouwde een vogelhuisje."),
    "2.en": ("We go on after the break.", "He built a birdhouse."),
}


def add(project: Path, text: str = YAML) -> Path:
    """Put the fragment in a project with the sample's text; gives its YAML."""
    clips = project / "clips"
    media = clips / "media"
    for name, film in (("1", "duowerk"), ("2", "grenzen"), ("2.sd", "impact")):
        shutil.copyfile(media / f"{film}.mp4", media / f"{ID}-{name}.mp4")
    for name, (first, second) in CAPTIONS.items():
        cues = f"00:02.000 --> 00:05.000\n{first}\n\n00:06.000 --> 00:11.000\n{second}\n"
        (media / f"{ID}-{name}.vtt").write_text(f"WEBVTT\n\n{cues}", encoding="utf-8")
    file = clips / f"06-{ID}.yml"
    file.write_text(text, encoding="utf-8")
    return file
