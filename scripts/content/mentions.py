"""Fragments that a text of the YAML names with a link: `[het fragment Impact](impact)`.

Tips and what was said can hold them. Where no fragment has the name, the text is shown as it was
typed: what a room said may look like a link and be none.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from content.clip import Clip
from source import signs
from source.yaml_file import Document, Location

MENTION = re.compile(r"\[([^\[\]]+)\]\(([a-z0-9]+(?:-[a-z0-9]+)*)\)")
# The fields that are shown with links, in the lists of tips and of remarks.
FIELDS = {"tips": {"text"}, "discussion": {"remark", "points", "answers"}}


# Words of another language in our texts, which a voice then says right.
ENGLISH = "common ground"

# The id of a fragment by each name that it has, or had.
Names = Mapping[str, str]


def names(clips: Iterable[Clip]) -> Names:
    """What texts may call these fragments."""
    return {name: clip.id for clip in clips for name in (clip.id, *clip.formerly)}


def parts(text: str, named: Names) -> list[tuple[str, str]]:
    """A text in pieces, each with the id of the fragment that it links to ("" for none)."""
    found: list[tuple[str, str]] = []
    end = 0
    for mention in MENTION.finditer(text):
        if clip_id := named.get(mention[2]):
            found += [(text[end : mention.start()], ""), (mention[1], clip_id)]
            end = mention.end()
    return [piece for piece in [*found, (text[end:], "")] if piece[0]]


def is_plain(text: str) -> bool:
    """Whether a text has no links, and no words of another language: most have neither."""
    return "](" not in text and ENGLISH not in text


def plain(text: str, named: Names) -> str:
    """A text as it reads, without its links."""
    return "".join(words for words, _ in parts(text, named)) if "](" in text else text


def without(text: str, gone: Names) -> str:
    """A text in which the names of fragments that are gone are words, and no links."""
    return MENTION.sub(lambda found: found[1] if found[2] in gone else found[0], text)


def may_stand(location: Location) -> bool:
    """Whether the text at this place of a clip's file is shown with links."""
    return len(location) > 2 and location[2] in FIELDS.get(str(location[0]), set())


def written(document: Document) -> Iterator[tuple[Location, str]]:
    """Each id that a clip's file names in a link, with where."""
    # An escape may stand for one of these signs, or for nothing between them.
    if not signs.any_of(document.text, ("](", "\\")):
        return
    for location, text in document.texts:
        if "](" in text and may_stand(location):
            for mention in MENTION.finditer(text):
                yield location, mention[2]
