"""What the tests of scripts need from Python, as JSON: facts, and an index of a few places."""

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[2] / "scripts"))

from dutch import words, writing
from pages import app_files, assets, from_npm, load_order, shared_facts
from search import index, other_languages, pieces
from search.places import Place

# Kind, address, title, and the text that is searched too.
PLACES = (
    ("fragment", "fragmenten/rekrutering.html", "Rekrutering van vrijwilligers", ""),
    ("tip", "tips.html#tip-werven", "", "Werf vrijwilligers waar ze al samenkomen."),
    ("tip", "tips.html#tip-afspraken", "", "Spreek af wie de buddy's begeleidt."),
    ("tip", "tips.html#tip-taal", "", "Een taal leer je niet in een week."),
    ("tip", "tips.html#tip-vormen", "", "Hoe vormen jullie duo's?"),
    ("tip", "tips.html#tip-vorming", "", "Geef wie begint een vorming."),
    ("vraag", "richtvragen.html#vraag-1", "", "Welke taak past bij welke doelgroep?"),
    ("moment", "fragmenten/rekrutering.html#t=83", "", "Daar vond ik mijn eerste buddy."),
    ("verslag", "verslag/index.html", "Het verslag", "Wat de zaal aanbracht."),
)
# What is said in other languages: where, and the words.
SPOKEN = {
    "en": (
        ("fragmenten/rekrutering.html#t=83&taal=en", "That is where I met my first friends."),
        ("fragmenten/rekrutering.html#t=90&taal=en", "We watch the buddy together."),
    ),
    "ar": (("fragmenten/rekrutering.html#t=83&taal=ar", "التقيتُ بأصدقائي، هناك؟"),),
}
# Words of many scripts; those with vowel marks, joiners and capitals.
SAID = (
    *("مَدْرَسَة، نعم؟", "Ποιός Είναι;", "Ёлка — Й", "İstanbul'da ışık", "नमस्ते दुनिया।", "朋友ともだち"),
    *("ሰላም፡ነው።", "שָׁלוֹם־עולם", "می‌خواهم", "Đặng Łódź straße", "გამარჯობა", "Jean’s 2e"),
)
THESAURUS = (("werven", "rekrutering", "aantrekken"),)
SECONDS = (0, 5, 65, 599, 3600, 3700, 86399)
SIZES = (309295, 999_949_999, 1_500_000_000)
# In bytes: nothing, some, exactly two pieces, and a bit more.
FILMS = (0, 1, 2 * app_files.PIECE, 2 * app_files.PIECE + 5)
WORDS = ("vrijwilligers", "gemotiveerde", "buddys", "begeleiding", "huizen", "afgesproken", "taak")


def facts() -> dict[str, object]:
    """By the name on `window`; and what Python makes of things that the browser makes too."""
    places = [Place(kind, address, title, text) for kind, address, title, text in PLACES]
    whole = index.build(places, THESAURUS)
    # However few words there are, they come in pieces, and each holds a few of them.
    pieces.MOST_LETTERS, pieces.WORDS, pieces.POSTINGS, pieces.ROWS = 0, 60, 60, 90
    *more, (_, first) = index.scripts(places, THESAURUS)
    return {
        "pieces": more,
        "window": {
            "vbtcFacts": _assigned(shared_facts.of_pages()),
            "vbtcDayFacts": _assigned(shared_facts.of_days()),
            "vbtcSearchIndex": json.loads(whole.whole),
            "vbtcSearchFirst": _assigned(first),
            "vbtcSearchLanguages": {code: _spoken(said) for code, said in SPOKEN.items()},
        },
        "clocks": [[value, writing.clock(value)] for value in SECONDS],
        "sizes": [[value, writing.size(value)] for value in SIZES],
        "said": [[text, other_languages.words(text)] for text in SAID],
        "stems": [[word, words.stem(word)] for word in WORDS],
        "films": [[size, _proof(size)] for size in FILMS],
        "piece": app_files.PIECE,
        "scripts": load_order.SCRIPTS,
        "joined": dict(assets.joined()),
        "libraries": {name: from_npm.script(name) for name in from_npm.LIBRARIES},
    }


def _spoken(said: Iterable[tuple[str, str]]) -> dict[str, object]:
    whole = other_languages.build([Place("moment", *each) for each in said]).whole
    data: dict[str, object] = json.loads(whole)
    return data


def _proof(size: int) -> str:
    """What the app knows of a film of so many bytes, all 7."""
    with TemporaryDirectory() as folder:
        film = Path(folder) / "film.mp4"
        film.write_bytes(b"\7" * size)
        return app_files.listing(film.parent)["clips"][film.name][1]


def _assigned(script: str) -> object:
    """The data that a classic script sets."""
    return json.loads(script.split("=", 1)[1].rstrip().rstrip(";"))


if __name__ == "__main__":
    print(json.dumps(facts()))
