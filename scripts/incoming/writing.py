"""Put the files of an import in their place, and go on where one was stopped."""

from collections.abc import Mapping
from pathlib import Path

from source import new_files


def write(files: Mapping[str, str], root: Path) -> None:
    """Write each file that is not there, in order.

    A clip comes after its page, so a clip that is there is whole. One process at a time: it throws
    away what others left. Raises OSError.
    """
    for folder in {(root / path).parent for path in files}:
        for left in folder.glob(new_files.PARTIAL.format("*")):
            left.unlink(missing_ok=True)
    for path, text in files.items():
        place = root / path
        if not place.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
            new_files.put(place, text)
