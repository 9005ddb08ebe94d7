"""What a choice of collections leaves out of a site, so that nothing there leads to it."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from content import addresses, anchors
from content.catalogue import Catalogue
from content.clip import Clip
from content.goals import resolve


@dataclass(frozen=True)
class LeftOut:
    """Pages by their address from the site's root, and anchors that were on other pages.

    `starts` are how numbered anchors begin. `shown` are films of what is left out that a page shows
    by itself, by their path in clips/: those do come along.
    """

    pages: frozenset[str] = frozenset()
    anchors: frozenset[str] = frozenset()
    starts: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()

    @property
    def sources(self) -> frozenset[str]:
        """The Markdown of the pages, below docs/."""
        return frozenset(map(addresses.source, self.pages))

    def holds(self, page: str, path: str, anchor: str) -> bool:
        """Whether a link on `page` (from the site's root), to a path from there, leads to this."""
        gone = bool(path) and resolve(page, path) in self.pages
        numbered = any(_is_numbered(anchor, start) for start in self.starts)
        return gone or numbered or anchor in self.anchors


NOTHING = LeftOut()


def _is_numbered(anchor: str, start: str) -> bool:
    """Whether an anchor begins so, with a number behind it: another name may begin alike."""
    return anchor.startswith(start) and anchor[len(start) :][:1].isdigit()


def between(whole: Catalogue, kept: Collection[str], pages: Iterable[str]) -> LeftOut:
    """What is left out of a site when these clips are `kept`; `pages` are other pages that go."""
    clips = [clip for clip in whole.clips if clip.id not in kept]
    ids = [name for clip in clips for name in (clip.id, *clip.formerly)]
    themes = {theme for clip in whole.clips if clip.id in kept for theme in _themes(clip)}
    gone = {theme for clip in clips for theme in _themes(clip)} - themes
    there = [
        *map(anchors.talk, ids),
        *(anchors.tip(name) for clip in clips for tip in clip.tips for name in tip.names),
        *map(anchors.theme, gone),
    ]
    return LeftOut(
        frozenset([*map(addresses.fragment, ids), *pages]),
        frozenset(there),
        tuple(anchors.remarks(name) for name in ids),
    )


def _themes(clip: Clip) -> Iterator[str]:
    """The themes under which the tips of a clip stand."""
    return map(clip.theme_of, clip.tips)
