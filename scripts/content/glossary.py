"""Names and words that are likely said in a clip, for a model that hears speech."""

import re
from collections.abc import Iterable, Iterator

from content.catalogue import Catalogue
from content.clip import Clip

# A model takes no more than some 220 pieces of words, with about three letters to a piece.
MOST_LETTERS = 600
# So many say what it is about; the rest are words that may fall.
SUBJECTS = 12
# A capital that no sentence begins with: a name, or letters that stand for one.
NAME = re.compile(r"(?<=[a-z,;:] )[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*")


def of(clip: Clip, catalogue: Catalogue) -> str:
    """The glossary of a clip: what it says of itself, other titles, and the thesaurus.

    In whole sentences: a bare list makes a model write lists of what it hears (measured).
    """
    found: dict[str, str] = {}
    left = MOST_LETTERS
    for term in map(str.strip, _terms(clip, catalogue)):
        if term and term.lower() not in found and len(term) < left:
            found[term.lower()] = term
            left -= len(term) + 2
    terms = list(found.values())
    words = ", ".join(terms[SUBJECTS:])
    about = f"Dit gesprek gaat over {', '.join(terms[:SUBJECTS])}."
    return f"{about} Er komen ook woorden in voor als {words}." if words else about


def _terms(clip: Clip, catalogue: Catalogue) -> Iterator[str]:
    yield clip.title.rstrip("?!.")
    yield from clip.themes
    yield from _names([clip.summary, *clip.key_points, *(tip.text for tip in clip.tips)])
    yield from (partner.name for partner in catalogue.settings.partners)
    for talk in catalogue.reports.talks(clip):
        yield from _names(answer for remark in talk.remarks for answer in remark.answers)
    yield from (each.title.rstrip("?!.") for each in catalogue.clips)
    yield from (group[0] for group in catalogue.thesaurus)


def _names(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from NAME.findall(text)
