"""The settings of MkDocs with which the site for a stick or a room is built."""

from pathlib import Path

STICK = Path(__file__).with_name("stick.yml")
# The same with light videos only.
LIGHT = Path(__file__).with_name("light.yml")
