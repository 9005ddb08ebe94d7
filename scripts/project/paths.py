"""Where things stand in the project. Knows names only; reads nothing."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CLIPS = ROOT / "clips"
MEDIA = CLIPS / "media"
DOCS = ROOT / "docs"
OVERRIDES = ROOT / "overrides"
ICONS = OVERRIDES / "shell" / "icons"
CARDS = OVERRIDES / "shell" / "cards"
SITE = ROOT / "site"
# What rooms wrote, on this computer only.
ROOM = ROOT / ".zaal"
CONFIG = ROOT / "mkdocs.yml"
