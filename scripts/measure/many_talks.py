"""A catalogue of any number of talks, in folders as pyvideo has them, with all that is odd there.

Of a thousand real entries all had a date, 97 % a language, 91 % speakers, 77 % a duration, 36 % a
licence and 7 % several videos; so it is here. The same number makes the same files each time.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from content.video_hosts import WATCH
from dutch.words import STOPWORDS
from measure.made_words import MadeWords
from source.near_names import slug

EVENTS = ("pycon-be-2019", "dag-van-de-buddy-2021", "fosdem-2023")
LANGUAGES = ("eng", "eng", "nld", "fra", "spa")
LICENCES = (
    *("CC BY-SA 4.0", "https://creativecommons.org/licenses/by/4.0/", "CC BY-SA", "MIT"),
    *("Standard YouTube License", "Creative Commons Attribution license (reuse allowed)"),
)
TAGS = (
    "web",
    "data",
    "testing",
    "Keynote",
    "keynote",
    "lightning talks",
    "Communauté",
    "<T>",
    "C++",
)
# What titles hold that no form foresees.
TITLES = (
    "{0} <3 {1}",
    "Vector<String> en {0}: <script>alert(1)</script>",
    "{0} 🐍👩🏽‍💻 {1}",
    "שלום עולם {0}",
    "مرحبا بالعالم",
    "🎉",
    "[EN] {0} [deel twee]",
    "{0}: 'een' \"twee\" #drie @vier %vijf",
    "Keynote",
    "{0}\u0000\u0007\u202e {1}\u2028{0}",
    "{0} & {1} &amp; de rest",
)
TEXTS = (
    "{0}",
    "<p>{0}</p><ul><li>Een <b>punt</b></li><li><a href='/schedule'>Programma</a></li></ul>"
    "<script>alert(1)</script>",
    "{0}\n\n* [Slides](https://slides.voorbeeld.be/a_b?c=1&d=2)\n* [code](../code)\n* a_b * c < d",
    "{0}\n\n# Geen kop\n\n    geen code\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n!!! tip\n    niets",
    "`Boek <https://boek.voorbeeld.be/>`_ en https://www.voorbeeld.be/x_y_z.\n\n{0}\n\n{0}",
    "",
)
EVERY_ODD = 7


def write(folder: Path, count: int) -> Path:
    """So many talks, divided over three events in `folder`."""
    for number, event in enumerate(EVENTS):
        told = {"title": event.replace("-", " ").title(), "slug": event}
        _write(folder / event / "category.json", told | ({"description": ""} if number else {}))
    for number, talk in enumerate(_talks(count)):
        file = folder / EVENTS[number % len(EVENTS)] / "videos" / f"talk-{number:05}.json"
        _write(file, talk)
    return folder


def _write(file: Path, data: dict[str, Any]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(data, indent=2), encoding="utf-8")


def _talks(count: int) -> Iterator[dict[str, Any]]:
    words = MadeWords(sorted(STOPWORDS))
    for number in range(count):
        yield _talk(number, words)


def _talk(number: int, words: MadeWords) -> dict[str, Any]:
    def in_share(percent: int, step: int = 37) -> bool:
        """Whether this talk is one of so many in a hundred, spread by a step that 100 lacks."""
        return number * step % 100 < percent

    first, second = words.sentence(3).rstrip("."), words.sentence(2).rstrip(".")
    title = TITLES[number // EVERY_ODD % len(TITLES)] if number % EVERY_ODD == 0 else "{0} {1}"
    text = " ".join(words.sentence(10) for _ in range(number % 9))
    talk: dict[str, Any] = {
        "title": (title if number % 211 else f"{'lang ' * 60}{{0}}").format(first, second),
        "description": TEXTS[number % len(TEXTS)].format(text),
        "summary": words.sentence(8) if in_share(30, 7) else "",
        "recorded": f"20{10 + number % 14}-{1 + number % 12:02}-{1 + number % 28:02}",
        "tags": [TAGS[number % len(TAGS)], TAGS[number * 5 % len(TAGS)]] if number % 3 else [],
        "thumbnail_url": f"https://i.ytimg.com/vi/{_video(number)}/hqdefault.jpg",
        "quality_notes": "",
        "videos": _videos(number, several=in_share(7, 11)),
    }
    if number % 2:
        talk["slug"] = slug(talk["title"])
    if in_share(97):
        talk["language"] = "xx-onbekend" if number % 97 == 5 else LANGUAGES[number % 5]
    if in_share(91, 13):
        talk["speakers"] = [words.sentence(2).rstrip(".").title() for _ in range(1 + number % 2)]
    if in_share(77, 17):
        talk["duration"] = 60 + number * 7 % 5000
    if in_share(36, 19):
        talk["copyright_text"] = LICENCES[number % len(LICENCES)]
    if number % 10 == 0:
        talk["related_urls"] = [
            "https://www.voorbeeld.be/lezen",
            "/relatief",
            {"url": "geen adres"},
        ]
    return talk


def _video(number: int) -> str:
    return f"vid{number:08}"


def _videos(number: int, *, several: bool) -> list[dict[str, Any]]:
    first = {"type": "youtube", "url": f"{WATCH}{_video(number)}"}
    if number % 50 == 3:
        first = {"type": "mp4", "url": f"https://films.voorbeeld.be/talk-{number}.mp4"}
    if number % 100 == 9:
        first = {"type": "blip", "url": f"https://blip.voorbeeld.be/file/{number}"}
    more = [{"type": "ogv", "url": f"https://films.voorbeeld.be/talk-{number}.ogv"}]
    return [first, *(more if several else [])]
