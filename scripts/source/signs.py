"""Signs that nobody sees: what they are called, and where one stands."""

import re
import unicodedata
from collections.abc import Iterable

# As editors may know them, from Word or a web page.
NAMES = {
    "\t": "een tab",
    "\x85": "een regeleinde van een oud systeem",
    "\u00a0": "een harde spatie",
    "\u00ad": "een zacht koppelteken",
    "\u200b": "een spatie zonder breedte",
    "\u2028": "een regelscheiding uit Word of van een webpagina",
    "\u2029": "een alineascheiding uit Word of van een webpagina",
    "\u202f": "een smalle harde spatie",
    "\ufeff": "een merkteken van het begin van een bestand",
}
# Spaces other than the plain one, signs without any shape, and what no text may hold.
_UNSEEN = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp", "Zs"}
# What no text of people holds, and what YAML (not an editor's program) takes for the end of a line.
FORBIDDEN = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)


def any_of(text: str, looked_for: Iterable[str]) -> bool:
    """Whether a text holds any of these: a look that takes a tenth of a pattern's time."""
    return any(map(text.__contains__, looked_for))


def may_be_forbidden(text: str) -> bool:
    """Whether a text may hold a sign that is FORBIDDEN: a quick look, which finds too much."""
    return not text.replace("\n", " ").isprintable()


def is_unseen(sign: str) -> bool:
    """Whether a sign is invisible, or looks like a plain space and is none."""
    return sign not in " \n" and unicodedata.category(sign) in _UNSEEN


def unseen(text: str) -> str:
    """The first such sign of a text; empty without one."""
    return next(filter(is_unseen, text), "")


def name(sign: str) -> str:
    """What an invisible sign is called, with its number for who wants to look it up."""
    return f"{NAMES.get(sign, 'een onzichtbaar teken')} (U+{ord(sign):04X})"


def seen(text: str) -> bool:
    """Whether a text has anything to see."""
    # Nearly all text begins with a letter.
    return text[:1].isalnum() or any(not (is_unseen(sign) or sign.isspace()) for sign in text)
