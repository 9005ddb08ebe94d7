"""Put the files of an import in their place: each whole or not at all, and never over another."""

import os
from collections.abc import Mapping
from pathlib import Path

# What is not whole yet: no file of the site, as its name begins with a dot. Each process has its
# own, so that no two ever write in one.
PARTIAL = ".import-{}.part"


def write(files: Mapping[str, str], root: Path) -> None:
    """Write each file that is not there, in order.

    A clip comes after its page, so a clip that is there is whole. One process at a time: it throws
    away what others left. Raises OSError.
    """
    for folder in {(root / path).parent for path in files}:
        for left in folder.glob(PARTIAL.format("*")):
            left.unlink(missing_ok=True)
    for path, text in files.items():
        place = root / path
        if not place.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
            _put(place, text.encode())


def _put(place: Path, content: bytes) -> None:
    partial = place.with_name(PARTIAL.format(os.getpid()))
    try:
        partial.write_bytes(content)
        os.link(partial, place)  # refuses what came there meanwhile
    except FileExistsError:
        pass
    except OSError:  # a disk without such links
        partial.rename(place)
    finally:
        partial.unlink(missing_ok=True)
