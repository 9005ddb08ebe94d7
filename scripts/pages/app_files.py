"""What the app keeps of a built site at a first visit, and the proof that it came whole.

A worker that keeps whatever a server answers keeps a half upload, or the login page of a Wi-Fi
network, for good. So each file has its SHA-256 here, and a film a sum that can be made of a stream.
"""

import hashlib
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict

from content import addresses
from project.kinds_of_file import HEAVY_PICTURE, PARTS_OF_PAGES, PICTURES, VIDEO

# In bytes. The search index of a thousand fragments is a third of this; what is larger is no part
# of a page, but something that an editor put beside it.
LARGEST_PART = 10_000_000
# In bytes, the lightest first: the posters of a few hundred fragments. Other pictures show online.
ALL_PICTURES = 25_000_000
# In bytes. A browser takes the sum of what it has in memory only, and a film does not fit there.
PIECE = 4 * 1024 * 1024


class Listing(TypedDict):
    """The files by their name from the site's root, with their proof.

    `files` have their SHA-256 in base64. `clips` are films, and their captions in other languages:
    these have their length in bytes, and the SHA-256 of the SHA-256s of their pieces of `piece`
    bytes (the last may be shorter), in base64.
    """

    files: dict[str, str]
    clips: dict[str, tuple[int, str]]
    piece: int


def listing(site: Path) -> Listing:
    """Everything in a built site that the app keeps, or may keep when someone asks."""
    found = sorted(file for file in site.rglob("*") if file.is_file())
    parts = [file for file in found if _is_part(file, site)]
    kept = sorted([*parts, *_pictures(found)])
    clips = [file for file in found if _goes_with_a_clip(file, site)]
    return {
        "files": {_name(file, site): _base64(file.read_bytes()) for file in kept},
        "clips": {_name(file, site): (file.stat().st_size, _of_pieces(file)) for file in clips},
        "piece": PIECE,
    }


def _is_part(file: Path, site: Path) -> bool:
    if _name(file, site) in {addresses.WORKER, addresses.APP_FILES}:
        return False  # the one tells of the other, and that one of all else
    if _goes_with_a_clip(file, site):
        return False
    return file.suffix.lower() in PARTS_OF_PAGES and file.stat().st_size <= LARGEST_PART


def _goes_with_a_clip(file: Path, site: Path) -> bool:
    """Whether a file comes only when someone keeps its clip: a film, captions in a language."""
    captions = _name(file, site).startswith(addresses.CAPTIONS) and file.suffix == ".js"
    return captions or file.suffix.lower() in VIDEO


def _pictures(files: list[Path]) -> Iterator[Path]:
    """The pictures that are small, as long as all together are."""
    left = ALL_PICTURES
    pictures = (file for file in files if file.suffix.lower() in PICTURES)
    for size, file in sorted((file.stat().st_size, file) for file in pictures):
        left -= size
        if size > HEAVY_PICTURE or left < 0:
            return
        yield file


def _name(file: Path, site: Path) -> str:
    return file.relative_to(site).as_posix()


def _of_pieces(file: Path) -> str:
    sums = hashlib.sha256()
    with file.open("rb") as content:
        while piece := content.read(PIECE):
            sums.update(hashlib.sha256(piece).digest())
    return b64encode(sums.digest()).decode()


def _base64(content: bytes) -> str:
    return b64encode(hashlib.sha256(content).digest()).decode()
