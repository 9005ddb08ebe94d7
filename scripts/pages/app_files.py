"""What the app keeps of a built site at a first visit, and the proof that it came whole.

A worker that keeps whatever a server answers keeps a half upload, or the login page of a Wi-Fi
network, for good. So each file has its SHA-256 here, and a film a sum that can be made of a stream.
"""

import hashlib
import posixpath
from base64 import b64encode
from collections.abc import Iterator, Mapping
from functools import partial
from itertools import accumulate
from pathlib import Path
from typing import NotRequired, TypedDict

from content import addresses
from project import beside, file_tree
from project.kinds_of_file import HEAVY_PICTURE, PARTS_OF_PAGES, PICTURES, VIDEO

# In bytes. The search index of a thousand fragments is a third of this; what is larger is no part
# of a page, but something that an editor put beside it.
LARGEST_PART = 10_000_000
# In bytes, the lightest first: the posters of a few hundred fragments. Other pictures show online.
ALL_PICTURES = 25_000_000
# In bytes, of a site with more fragments than fit on one page: what comes at a first visit of the
# pages and pictures that there are more of as it grows. The rest is kept as it is read.
AT_ONCE = 10_000_000
# In bytes. Pieces of a search that are more than this together are kept as someone searches.
ALL_PIECES = 3_000_000
# In bytes. A browser takes the sum of what it has in memory only, and a film does not fit there.
PIECE = 4 * 1024 * 1024


class Listing(TypedDict):
    """The files by their name from the site's root, with their proof.

    `files` have their SHA-256 in base64; so have those that come `later`. `clips` are films, and
    their captions in other languages: these have their length in bytes, and the SHA-256 of the
    SHA-256s of their pieces of `piece` bytes (the last may be shorter), in base64.
    """

    files: dict[str, str]
    later: NotRequired[dict[str, str]]
    clips: dict[str, tuple[int, str]]
    piece: int


def listing(site: Path, *, whole: bool = True) -> Listing:
    """Everything in a built site that the app keeps, or may keep when someone asks.

    A site that is not kept `whole` at a first visit comes in further as it is read.
    """
    sizes = {
        name: file.stat().st_size
        for name, file in file_tree.files(site)
        if not name.startswith(addresses.FOR_OTHERS)
    }
    apart = _large_search(sizes)
    parts = [name for name, size in sizes.items() if _is_part(name, size) and name not in apart]
    kept = sorted([*parts, *_pictures(sizes)], key=_order)
    clips = {name: size for name, size in sizes.items() if _goes_with_a_clip(name)}
    [sums] = beside.share([(partial(_proof, site), kept)])()
    proofs = dict(zip(kept, sums, strict=True))
    later: Mapping[str, int] = {} if whole else _later({name: sizes[name] for name in kept})
    found: Listing = {
        "files": {name: proofs[name] for name in kept if name not in later},
        "clips": {name: (size, _of_pieces(site / name)) for name, size in clips.items()},
        "piece": PIECE,
    }
    if later:
        found["later"] = {name: proofs[name] for name in later}
    return found


def _later(sizes: Mapping[str, int]) -> Mapping[str, int]:
    """Of the files that the app keeps those that do not come at a first visit, with their size."""
    growing = [name for start in addresses.GROWING for name in sizes if name.startswith(start)]
    up_to = accumulate(sizes[name] for name in growing)
    return {
        name: sizes[name] for name, so_far in zip(growing, up_to, strict=True) if so_far > AT_ONCE
    }


def _order(name: str) -> list[str]:
    return name.split("/")


def _is_part(name: str, size: int) -> bool:
    if name in {addresses.WORKER, addresses.APP_FILES}:
        return False  # the one tells of the other, and that one of all else
    if _goes_with_a_clip(name):
        return False
    return _kind(name) in PARTS_OF_PAGES and size <= LARGEST_PART


def _large_search(sizes: Mapping[str, int]) -> frozenset[str]:
    """The pieces of a search that are too much for a first visit; their names are their proof."""
    pieces = frozenset(name for name in sizes if name.startswith(addresses.SEARCH_PIECES))
    return pieces if sum(sizes[name] for name in pieces) > ALL_PIECES else frozenset()


def _kind(name: str) -> str:
    return posixpath.splitext(name)[1].lower()


def _goes_with_a_clip(name: str) -> bool:
    """Whether a file comes only when someone keeps its clip: a film, captions in a language."""
    captions = name.startswith(addresses.CAPTIONS) and name.endswith(".js")
    return captions or _kind(name) in VIDEO


def _pictures(sizes: Mapping[str, int]) -> Iterator[str]:
    """The pictures that are small, as long as all together are."""
    left = ALL_PICTURES
    pictures = ((size, _order(name), name) for name, size in sizes.items())
    for size, _, name in sorted(each for each in pictures if _kind(each[2]) in PICTURES):
        left -= size
        if size > HEAVY_PICTURE or left < 0:
            return
        yield name


def _of_pieces(file: Path) -> str:
    sums = hashlib.sha256()
    with file.open("rb") as content:
        while piece := content.read(PIECE):
            sums.update(hashlib.sha256(piece).digest())
    return b64encode(sums.digest()).decode()


def _proof(site: Path, name: str) -> str:
    # A Path for each of thousands takes longer than to read most of them.
    with open(f"{site}/{name}", "rb") as file:  # noqa: PTH123
        return b64encode(hashlib.sha256(file.read()).digest()).decode()
