"""Write a file for Kiwix as its standard input says, and read it back; in a process of its own.

It uses nothing of ours, and alone knows libzim. `zim.py` says what the order holds. A fault is the
last line of what it says.
"""

import json
import sys
from pathlib import Path
from typing import Any

from libzim.reader import Archive
from libzim.writer import Creator, FileProvider, Hint, Item


class _File(Item):
    """A file of the site, as libzim asks about it."""

    def __init__(self, told: dict[str, Any]) -> None:
        super().__init__()
        self._told = told

    def get_path(self) -> str:
        return str(self._told["path"])

    def get_title(self) -> str:
        return str(self._told["title"])

    def get_mimetype(self) -> str:
        return str(self._told["kind"])

    def get_contentprovider(self) -> FileProvider:
        return FileProvider(self._told["file"])

    def get_hints(self) -> dict[Hint, bool]:
        # A film that is compressed cannot be sought in.
        return {Hint.FRONT_ARTICLE: self._told["is_read"], Hint.COMPRESS: self._told["packs"]}


def write(order: dict[str, Any]) -> None:
    """Write the file: its pages can be looked up by title and by their words."""
    made = Creator(Path(order["target"])).config_indexing(True, order["language"])
    # More workers finish their parts in another order each time.
    made = made.config_nbworkers(1).set_mainpath(order["main"])
    with made:
        made.add_illustration(order["side"], Path(order["picture"]).read_bytes())
        for name, text in order["metadata"].items():
            made.add_metadata(name, text)
        for told in order["items"]:
            made.add_item(_File(told))


def fault(order: dict[str, Any]) -> str:
    """What is wrong with the file that was written; empty when all is there."""
    archive = Archive(Path(order["target"]))
    if not archive.check():
        return "its sum is wrong"
    lost = [told["path"] for told in order["items"] if not archive.has_entry_by_path(told["path"])]
    return f"not in it: {', '.join(lost)}" if lost else ""


if __name__ == "__main__":
    wanted = json.load(sys.stdin)
    write(wanted)
    sys.exit(fault(wanted) or None)
