"""A file with what can be made again: there as a whole, or not at all."""

import hashlib
import os
from contextlib import suppress
from pathlib import Path

# Bytes before the content.
SUM = hashlib.sha256().digest_size


def write(file: Path, content: bytes, made_by: str = "") -> None:
    """Keep what was made in a file, where that can be done; else it is made again.

    `made_by` names all that it depends on, as far as the name of the file does not.
    """
    partial = file.with_suffix(f".{os.getpid()}.part")
    with suppress(OSError):
        file.parent.mkdir(exist_ok=True)
        try:
            partial.write_bytes(_sum(content, made_by) + content)
            partial.replace(file)
        finally:
            partial.unlink(missing_ok=True)


def read(file: Path, made_by: str = "") -> memoryview | None:
    """What is kept in a file; None when it is not there or not whole, or made by something else.

    Of that nothing is read: what it holds may be unknown here.
    """
    try:
        written = memoryview(file.read_bytes())
    except OSError:
        return None
    content = written[SUM:]
    return content if written[:SUM] == _sum(content, made_by) else None


def _sum(content: bytes | memoryview, made_by: str) -> bytes:
    return hashlib.sha256(made_by.encode() + hashlib.sha256(content).digest()).digest()
