"""The settings of MkDocs with which the site for a stick or a room is built."""

from pathlib import Path

STICK = Path(__file__).with_name("stick.yml")
# The same, where the room can write along.
ROOM = Path(__file__).with_name("room.yml")
# For a stick, with light videos only.
LIGHT = Path(__file__).with_name("light.yml")
