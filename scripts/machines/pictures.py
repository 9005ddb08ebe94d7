"""The picture that stands for a fragment on other sites, which show no SVG."""

from pathlib import PurePosixPath

from content import addresses
from content.clip import Clip
from drawing import motif

# In pixels, 16 by 9: what search engines ask of a thumbnail at least, in that shape.
WIDTH, HEIGHT = 1200, 675
# Of the site itself too: from this fragment on nobody comes by any more, only the glow grows.
FULLEST = len(motif.GROWTH)
SHOWN_ELSEWHERE = frozenset({".jpg", ".jpeg", ".png", ".webp"})


def own(clip: Clip) -> str | None:
    """A clip's own poster, where other sites can show it; from the site's root."""
    poster = clip.video.poster if clip.video else None
    return poster if poster and PurePosixPath(poster).suffix in SHOWN_ELSEWHERE else None


def of(clip: Clip) -> str:
    """A clip's picture, from the site's root: its own poster, else the drawn one as PNG."""
    return own(clip) or addresses.card(number(clip))


def number(clip: Clip) -> int:
    """Which drawn card a clip has: from a number on, all are alike."""
    return min(clip.number, FULLEST)
