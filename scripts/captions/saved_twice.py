"""Signs that were saved as UTF-8 and read as Windows-1252, as they were meant."""

import re

# What a sign of UTF-8 becomes when it is read as Windows-1252, and saved again.
TWICE = re.compile("[Â-ô][\u0080-¿€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,3}")


def mended(word: str) -> str:
    """A word that was saved as UTF-8 and read as Windows-1252, as it was meant; empty for others.

    >>> mended("GeÃ¯nteresseerd")
    'Geïnteresseerd'
    """
    found = TWICE.sub(_once, word)
    return "" if found == word else found


def _once(found: re.Match[str]) -> str:
    try:
        return b"".join(map(_byte, found[0])).decode("utf-8")
    except UnicodeError:
        return found[0]


def _byte(sign: str) -> bytes:
    """The byte that a sign was; five of them stand for nothing in Windows-1252."""
    try:
        return sign.encode("cp1252")
    except UnicodeEncodeError:
        return sign.encode("latin-1")
