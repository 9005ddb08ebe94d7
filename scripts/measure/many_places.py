"""Any number of fragments to search in, each with ten tips and perhaps all that is said in it."""

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from content import addresses, anchors
from content.clip import Clip
from content.footage import Footage
from content.thesaurus import Thesaurus
from measure import many_clips
from measure.made_words import MadeWords
from pages import site_files
from search import index
from search.places import Place
from source.fields import AUDIENCES

TIPS = 10
AUDIENCE = tuple(AUDIENCES)[:1]
WORDS_IN_TIP = 20
# As long as what the search takes for one moment.
WORDS_IN_MOMENT = 15
SECONDS_OF_MOMENT = 6


def fragments(count: int, spoken: int = 0) -> Iterator[Place]:
    """The places of so many fragments, in each of which so many words are said."""
    words = MadeWords([])
    for made in many_clips.made(count):
        clip = Clip(
            id=made.id,
            number=made.number,
            file="",
            footage=Footage(),
            title=made.title,
            summary=made.summary,
            themes=[made.theme],
        )
        address = addresses.fragment(made.id)
        around = f"{made.title} {made.theme}"
        prose = " ".join(text for _, text in made.prose)
        yield Place("fragment", address, made.title, f"{made.summary} {prose}", made.theme, clip)
        for number in range(1, TIPS + 1):
            at = f"{address}#{anchors.tip(f'{made.id}-{number}')}"
            text = words.sentence(WORDS_IN_TIP)
            yield Place("tip", at, text, "", around, clip, made.theme, AUDIENCE)
        for number in range(spoken // WORDS_IN_MOMENT):
            at = f"{address}#{anchors.moment(number * SECONDS_OF_MOMENT)}"
            yield Place("moment", at, words.sentence(WORDS_IN_MOMENT), "", around, clip)


def site(site: Path, folder: Path, found: Iterable[Place], thesaurus: Thesaurus = ()) -> Path:
    """A copy of a built site, in which one searches these places."""
    copy = shutil.copytree(site, folder / "site")
    site_files.write(copy, site_files.with_code(index.scripts(tuple(found), thesaurus)))
    return copy
