"""The words of one caption: who says what, and what a browser would not show of it.

A browser leaves out each tag, also one that is none: https://www.w3.org/TR/webvtt1/#cue-text.
"""

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from captions import cue_times, saved_twice

TAGS = {"c", "i", "b", "u", "ruby", "rt", "v", "lang"}
# Left over from other kinds of captions: they say how letters look, and hold no words.
LOOKS = {"font", "span", "s", "strong", "em"}
TOKEN = re.compile(r"<(?P<tag>[^>]*)(?P<closed>>?)|(?P<words>[^<]+)")
TAG = re.compile(r"(?P<end>/?)(?P<name>[^\s.]*)(?:\.[^\s]*)?(?:\s+(?P<more>.*))?", re.DOTALL)
# Dashes begin the words of another speaker.
DASH = re.compile(r"\s*[-‐–—]\s*\S")
ASS = re.compile(r"\{\\[^}]*\}")


@dataclass(frozen=True)
class Said:
    """Words of one speaker, whose name may not be known (empty)."""

    speaker: str
    text: str

    @property
    def right_to_left(self) -> bool:
        """Whether there are letters of a script that runs from right to left."""
        return any(unicodedata.bidirectional(sign) in ("R", "AL") for sign in self.text)


def said(text: str) -> tuple[Said, ...]:
    """Who says what in the text of a cue; nothing for a cue without words."""
    pieces: list[tuple[str, str]] = []
    for speaker, words in _spoken(text):
        if pieces and pieces[-1][0] == speaker:
            pieces[-1] = (speaker, pieces[-1][1] + words)
        else:
            pieces.append((speaker, words))
    return tuple(Said(speaker, line) for speaker, words in pieces for line in _lines(words) if line)


def unseen(text: str) -> Iterator[tuple[int, str]]:
    """What of a cue's text is not shown: in which of its lines, from 0, and what to do."""
    for token in TOKEN.finditer(text):
        if token["words"]:
            continue
        line, shown = text.count("\n", 0, token.start()), " ".join(token[0].split())
        if not token["closed"]:
            message = (
                f"`{shown}` is niet te zien: een `<` begint een teken dat pas bij `>` eindigt. "
                "Schrijf &lt; in plaats van <."
            )
            yield line, message
        elif not _is_known(token["tag"]):
            message = (
                f"`{shown}` is niet te zien. Horen het woorden te zijn? Schrijf &lt; in plaats "
                "van <. Is het een spreker? Schrijf <v Naam>."
            )
            yield line, message


def strange(text: str) -> Iterator[tuple[int, str]]:
    """What is shown and was not meant as words: in which line, from 0, and what to do."""
    for mark in ASS.finditer(text):
        message = (
            f"`{mark[0]}` komt uit een ander soort ondertitels, en is te zien als woorden. Wis het."
        )
        yield text.count("\n", 0, mark.start()), message
    for number, line in enumerate(text.split("\n")):
        if message := _saved_twice(line):
            yield number, message


def _saved_twice(line: str) -> str:
    """What to do about signs that a program saved wrong; empty where there are none."""
    if line.strip() == "WEBVTT":
        return "hier begint een tweede bestand. Wis deze regel, en zet er een lege regel voor."
    for word in line.split():
        if meant := saved_twice.mended(word):
            return f"`{word}` is verkeerd bewaard. Bedoel je `{meant}`? Bewaar alles als UTF-8."
        if "\ufffd" in word:
            return f"in `{word}` ging een letter verloren. Verbeter het woord."
    return ""


def _is_known(tag: str) -> bool:
    name = _parted(tag)["name"].lower()
    return name in TAGS | LOOKS or bool(re.fullmatch(cue_times.TIME, tag, re.ASCII))


def _parted(tag: str) -> re.Match[str]:
    found = TAG.fullmatch(tag)
    assert found is not None  # the expression takes any text
    return found


def _spoken(text: str) -> Iterator[tuple[str, str]]:
    """Each stretch of words with its speaker. Tags close as browsers let them: the last one."""
    opened: list[tuple[str, str]] = []
    for token in TOKEN.finditer(text):
        if token["words"]:
            speaker = next((who for name, who in reversed(opened) if name == "v"), "")
            yield speaker, html.unescape(token["words"])
            continue
        tag = _parted(token["tag"])
        name = tag["name"]
        if tag["end"]:
            if opened and opened[-1][0] == name:
                opened.pop()
        elif name in TAGS:
            opened.append((name, " ".join(html.unescape(tag["more"] or "").split())))


def _lines(words: str) -> Iterator[str]:
    """Words as lines of their own where each begins with a dash; else as one."""
    current = ""
    for line in words.split("\n"):
        if DASH.match(line) and current.strip():
            yield " ".join(current.split())
            current = ""
        current += f"\n{line}"
    yield " ".join(current.split())
