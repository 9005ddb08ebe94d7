"""What works things out: the code of this project, its packages and this Python."""

import hashlib
import os
import sys
import sysconfig
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from secrets import token_hex

from project import file_tree

SCRIPTS = Path(__file__).resolve().parents[1]


@cache
def named() -> str:
    """A name of all code, as it is when one first asks: another one after any change.

    Of what cannot be read, no two names are alike.
    """
    sums = hashlib.sha256()
    try:
        for part in (*_packages(), *_files()):
            sums.update(f"{part}\0".encode(errors="surrogateescape"))
    except OSError:
        return token_hex()
    return sums.hexdigest()


def _packages() -> Iterator[str]:
    """This Python, and the version of each of its packages."""
    yield sys.version
    yield from sorted(entry.name for entry in os.scandir(sysconfig.get_path("purelib")))


def _files() -> Iterator[str]:
    """Each file of the code with the sum of what it holds."""
    for name, file in file_tree.files(SCRIPTS):
        yield f"{name}\0{hashlib.sha256(Path(file).read_bytes()).hexdigest()}"
