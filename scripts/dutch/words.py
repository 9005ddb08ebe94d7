"""Dutch words as the search compares them. The rules are data, shared with the browser."""

import json
import re
import unicodedata
from functools import cache
from typing import Any

from project.paths import ROOT

RULES_FILE = ROOT / "scripts" / "dutch" / "rules.json"
RULES: dict[str, Any] = json.loads(RULES_FILE.read_text(encoding="utf-8"))
# Among them all adverbs such as "daarmee", "ervoor" and "waarop".
_FIRSTS, _LASTS = (row.split() for row in RULES["adverbs"])
STOPWORDS = frozenset(
    (*" ".join(RULES["stopwords"]).split(), *(first + last for first in _FIRSTS for last in _LASTS))
)

# Words that say little beside others: they weigh little in a question, and are not missed.
WEAK = frozenset(" ".join(RULES["weak"]).split()) - STOPWORDS

_MARKS = re.compile(RULES["marks"])
_APOSTROPHES = re.compile(RULES["apostrophes"])
_INITIALS = re.compile(RULES["initials"])
_BETWEEN = re.compile(r"[.& ]")
_ADDRESS = re.compile(RULES["address"])
_WORD = re.compile(RULES["word"])
# Of each byte what stands in its place: a sign of no word is a space.
_APART = bytes(byte if _WORD.match(chr(byte)) else ord(" ") for byte in range(256))
# What is quickly looked for first: an ending, and two letters that each stand alone.
_DOTTED = re.compile(r"\.[a-z]")
_PAIR = re.compile(r"[.& ](?<=\b[a-z].) ?[a-z]\b")
_PARTICIPLE = re.compile(RULES["participle"].replace("{particles}", RULES["particles"]))


def words(text: str) -> list[str]:
    """The words of a text without accents, capitals and apostrophes: "Buddy's" is "buddys".

    An abbreviation with dots is one word ("O.C.M.W." is "ocmw", "Q&A" is "qa"), and an address on
    the web is the words that people know it by ("https://www.odisee.be" is "odisee").
    overrides/search/words.js does the same; a test compares them on every word of the site.
    """
    plain = unicodedata.normalize("NFKD", text)
    if not plain.isascii():
        plain = _MARKS.sub("", plain)
    plain = _APOSTROPHES.sub("", plain.lower())
    if may_have_address(plain):
        plain = _ADDRESS.sub(" ", plain)
    if may_have_initials(plain):
        plain = _INITIALS.sub(lambda found: _BETWEEN.sub("", found[0]), plain)
    # To find each word takes longer than to leave out all else at once.
    return plain.encode("ascii", "replace").translate(_APART).decode().split()


def may_have_address(text: str) -> bool:
    """Whether a text may hold a part of an address: a quick look, which finds too much."""
    return "://" in text or "www." in text or bool(_DOTTED.search(text))


def may_have_initials(text: str) -> bool:
    """The same for an abbreviation with dots."""
    return bool(_PAIR.search(text))


# Of each step its endings, to see at once whether any applies, and its rules.
_STEPS = [(tuple(rule[0] for rule in step), step) for step in RULES["steps"]]


@cache
def stem(word: str) -> str:
    """What the forms of one word have in common; for comparing, not for reading.

    The steps run in order. Of each step the first rule applies whose ending the word has and
    that leaves enough letters.
    """
    if participle := _PARTICIPLE.match(word):
        word = participle[1] + participle[2]
    for endings, rules in _STEPS:
        if word.endswith(endings):
            word = _stripped(word, rules)
    for double, single in RULES["vowels"]:
        word = word.replace(double, single)
    return word


def _stripped(word: str, rules: list[tuple[str, str, int]]) -> str:
    for ending, instead, least in rules:
        if word.endswith(ending) and len(word) - len(ending) >= least:
            return word[: len(word) - len(ending)] + instead
    return word
