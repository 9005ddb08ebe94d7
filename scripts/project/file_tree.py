"""All files below a folder, in one order."""

import os
from collections.abc import Iterator
from pathlib import Path

# What Python keeps of the code itself.
COMPILED = "__pycache__"


def files(folder: Path, start: str = "") -> Iterator[tuple[str, "os.DirEntry[str]"]]:
    """Each file with its path from the folder, with /. Raises OSError.

    A link to a folder counts as a file; what Python keeps of code is passed over.
    """
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.is_dir() and not entry.is_symlink():
            if entry.name != COMPILED:
                yield from files(Path(entry), f"{start}{entry.name}/")
        else:
            yield start + entry.name, entry
