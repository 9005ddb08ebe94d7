"""What was made of which recording, so that nothing is made twice and no one's own work is lost."""

import hashlib
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, Field, ValidationError

from media import ffmpeg
from media.survey import Survey

Standing = Literal["absent", "old", "ready", "own"]


class File(BaseModel):
    """One file that we made: of what, and its hash; also the one before, until it is replaced."""

    of: str
    hashes: list[str]


class Seen(BaseModel):
    """What reading a recording told, and how loud its sound became (LUFS)."""

    of: str
    survey: Survey
    loudness: float | None = None


class Record(BaseModel):
    """The files of one clip, by their part in it."""

    files: dict[str, File] = Field(default_factory=dict)
    seen: Seen | None = None
    # For captions: of the sound alone, at once.
    listened: Seen | None = None


class Ledger:
    """The record of one clip, kept in a file that is always whole."""

    def __init__(self, file: Path) -> None:
        self._file = file
        try:
            self.record = Record.model_validate_json(file.read_bytes())
        except (OSError, ValidationError):
            self.record = Record()

    def standing(self, part: str, target: Path, of: str) -> Standing:
        """What stands in a file's place.

        "ready" was made of just this, "old" was made here of something else, and "own" is a
        person's: put there, or corrected.
        """
        if not target.is_file():
            return "absent"
        known = self.record.files.get(part)
        found = hash_of(target)
        if not known or found not in known.hashes:
            return "own"
        return "ready" if (known.of, known.hashes[-1]) == (of, found) else "old"

    def announce(self, part: str, partial: Path, target: Path, of: str) -> None:
        """Note what is about to be put in its place: who is killed in between has lost nothing."""
        known = self.record.files.get(part)
        stands = hash_of(target) if known and target.is_file() else ""
        before = [stands] if known and stands in known.hashes else []
        self.record.files[part] = File(of=of, hashes=[*before, hash_of(partial)])
        self.keep()

    def keep(self) -> None:
        """Write it down."""
        with ffmpeg.whole(self._file) as partial:
            partial.write_text(self.record.model_dump_json(), encoding="utf-8")


def hash_of(file: Path) -> str:
    """The SHA-256 of a file."""
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
