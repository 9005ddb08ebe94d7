"""The words of the field that the site explains, from `clips/woorden.yml`.

A word without an explanation waits for an editor: no reader sees it, and `status` lists it.
"""

import os
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from pydantic import Field, model_validator

from content import anchors
from content.blanks import Blank, is_hidden
from content.clip import Link
from content.clip_ids import ClipIds
from source import yaml_file
from source.faults import BadContent, Fault
from source.fields import Line, Origin, Slug, Text
from source.strict import Strict
from source.validation import validate_list
from source.yaml_file import Document, Location

NAME = "woorden.yml"


class Word(Strict):
    """A word or abbreviation with its other forms, and what it means where somebody said so."""

    word: Line = Field(description="Het woord of de afkorting.")
    also: list[Line] = Field(default=[], description="Andere vormen, en waarvoor het kort is.")
    explanation: Text | None = Field(
        None, description="Wat het betekent, in één of twee zinnen. Leeg: nog niet uitgelegd."
    )
    source: Origin | None = Field(
        None, description="Van wie de uitleg komt: het verslag, de film of de redactie."
    )
    clip: Slug | None = Field(None, description="De id van het fragment dat erover gaat.")
    link: Link | None = Field(None, description="Waar je er meer over leest.")

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.explanation and not self.source:
            raise ValueError("zeg in `source` van wie de uitleg komt: verslag, film of redactie.")
        if not self.explanation and (self.source or self.clip or self.link):
            raise ValueError(
                "schrijf de uitleg in `explanation`. Is er nog geen? Laat dan alleen `word` en "
                "`also` staan."
            )
        return self

    @property
    def forms(self) -> tuple[str, ...]:
        """Every way in which it is written."""
        return (self.word, *self.also)


@dataclass(frozen=True)
class WordList:
    """The words in the order of the file; `document` is that file, where there is one."""

    words: tuple[Word, ...] = ()
    document: Document | None = None

    @property
    def explained(self) -> list[Word]:
        """The words that a reader sees, from a to z."""
        return sorted((word for word in self.words if word.explanation), key=_in_order)

    @property
    def unexplained(self) -> Iterator[Blank]:
        """The words that wait for an editor, each with its line."""
        for index, word in enumerate(self.words):
            if self.document and not word.explanation:
                message = f"`{word.word}` heeft nog geen uitleg."
                yield Blank(word.word, self.document.fault((index, "word"), message))

    def published(self) -> "WordList":
        """The same without the words of which a text is still to be filled in."""
        return replace(self, words=tuple(word for word in self.words if not _is_blank(word)))


NONE = WordList()


def load(folder: Path, ids: ClipIds) -> WordList:
    """The words of a site; none without a file. Raises BadContent with every fault."""
    file = folder / NAME
    if not os.path.lexists(file):
        return NONE
    document = yaml_file.read(file, f"clips/{NAME}")
    words = validate_list(Word, document)
    if faults := [*_forms(words, document), *_clips(words, document, ids)]:
        raise BadContent(faults)
    return WordList(tuple(words), document)


def _forms(words: Sequence[Word], document: Document) -> Iterator[Fault]:
    """Forms that are no word, or lead to two explanations."""
    owners: dict[str, int] = {}
    for location, form in _written(words):
        name = anchors.word(form)
        if not form[0].isalnum():
            yield document.fault(location, "een woord begint met een letter of een cijfer.")
        elif name in owners:
            message = f"`{form}` staat al op regel {owners[name]}. Laat het één keer staan."
            yield document.fault(location, message)
        else:
            owners[name] = document.line(location)


def _written(words: Sequence[Word]) -> Iterator[tuple[Location, str]]:
    for index, word in enumerate(words):
        yield (index, "word"), word.word
        yield from (((index, "also", place), form) for place, form in enumerate(word.also))


def _clips(words: Sequence[Word], document: Document, ids: ClipIds) -> Iterator[Fault]:
    for index, word in enumerate(words):
        if word.clip and (reason := ids.wrong(word.clip)):
            yield document.fault((index, "clip"), reason)


def _is_blank(word: Word) -> bool:
    return any(map(is_hidden, (*word.forms, word.explanation or "")))


def _in_order(word: Word) -> str:
    """A word as it is sorted: capitals and accents make no difference."""
    return unicodedata.normalize("NFKD", word.word).casefold()
