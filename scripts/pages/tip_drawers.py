"""The tips of a site with too many for one page, in drawers: Mijn tips opens those it needs.

A tip is kept by its anchor alone, so the anchor says in which drawer it lies: overrides/tips/
tip-drawers.js counts as `drawer` does. Each drawer is a classic script, for a page from disk may
load that and nothing else.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from content import addresses, anchors, sheets
from content.catalogue import Catalogue
from content.clip import Clip, Tip
from pages import templates
from project import classic_script

# How many lie in a drawer, more or less: some 2 kB over the wire.
IN_A_DRAWER = 24
FACTOR, LARGEST = 31, 65_521


def count(catalogue: Catalogue) -> int:
    """How many drawers a site has; none where Mijn tips carries every tip."""
    if sheets.tips_are_few(catalogue.clips):
        return 0
    return -(-sum(len(clip.tips) for clip in catalogue.clips) // IN_A_DRAWER)


def drawer(anchor: str, drawers: int) -> int:
    """The number of the drawer in which a tip lies."""
    total = 0
    for sign in anchor:
        total = (total * FACTOR + ord(sign)) % LARGEST
    return total % drawers


def scripts(catalogue: Catalogue, config: Any) -> Iterator[tuple[str, Callable[[], str]]]:
    """Each drawer's address, and what makes it once the environment of the build is ready.

    `config` is what the generator gives to pages.
    """
    if not (drawers := count(catalogue)):
        return
    filled: list[dict[str, tuple[Clip, Tip]]] = [{} for _ in range(drawers)]
    for clip, tip in catalogue.tips:
        for anchor in map(anchors.tip, (tip.id, *tip.formerly)):
            filled[drawer(anchor, drawers)][anchor] = (clip, tip)
    for number, held in enumerate(filled):
        yield addresses.tip_drawer(number), partial(_script, number, held, config)


def _script(number: int, held: Mapping[str, tuple[Clip, Tip]], config: Any) -> str:
    # All at once: to begin with a template costs as much as a tip.
    shown = templates.kept_tips(held.values(), config) if held else ()
    by_anchor = dict(zip(held, shown, strict=True))
    return classic_script.add("vbtcTipDrawers", str(number), by_anchor)
