"""A new file comes in its place whole or not at all, and never over another."""

import os
from pathlib import Path

# What is not whole yet: no file of the site, as its name begins with a dot. Each process has its
# own, so that no two ever write in one.
PARTIAL = ".new-{}.part"


def put(place: Path, text: str) -> None:
    """Write a file that is not there. Raises OSError, which names that file."""
    partial = place.with_name(PARTIAL.format(os.getpid()))
    try:
        partial.write_bytes(text.encode())
        _name(partial, place)
    except OSError as error:
        error.filename = str(place)
        raise
    finally:
        partial.unlink(missing_ok=True)


def _name(partial: Path, place: Path) -> None:
    """Give a whole file its name, unless another has it by now."""
    try:
        os.link(partial, place)
    except FileExistsError:
        pass
    except OSError:  # a disk without such links
        if not place.exists():
            partial.rename(place)
