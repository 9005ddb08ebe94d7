"""The settings of MkDocs with which the site for a stick or a room is built."""

from collections.abc import Sequence
from pathlib import Path

import yaml

from project.paths import DOCS, OVERRIDES, ROOT

STICK = Path(__file__).with_name("stick.yml")
# The same, where the room can write along.
ROOM = Path(__file__).with_name("room.yml")
# For a stick, with light videos only.
LIGHT = Path(__file__).with_name("light.yml")


def of(collections: Sequence[str], edition: Path, folder: Path) -> Path:
    """The settings of an edition for these collections only, written in `folder`."""
    settings = {
        "INHERIT": str(edition),
        # Else those of the edition would be sought from here.
        "docs_dir": str(DOCS),
        "theme": {"custom_dir": str(OVERRIDES)},
        "hooks": [str(ROOT / "scripts" / "hooks.py")],
        "extra": {"collections": [*collections]},
    }
    file = folder / "edition.yml"
    file.write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
    return file
