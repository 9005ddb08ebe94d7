"""The files that the site gets besides those in docs/: fragment pages, media, posters, styles."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import layout
from catalogue import Catalogue
from clip import Clip
from paths import CLIPS, OVERRIDES


@dataclass(frozen=True)
class VirtualFile:
    """A file of the site that is not in docs/: its address, and its text or where it stands."""

    uri: str
    content: str | Path


def fragment_uri(clip: Clip) -> str:
    """Where the Markdown of a fragment stands, or would stand, relative to docs/."""
    return f"fragmenten/{clip.id}.md"


def poster_uri(clip: Clip) -> str:
    """The address of a clip's poster, relative to the site's root."""
    own = clip.video.poster if clip.video else None
    return own or f"media/{clip.id}.svg"


def media_size(clip: Clip) -> int:
    """The size of a clip's lightest video file in bytes; 0 when it has none."""
    files = [CLIPS / path for path in (clip.video.files if clip.video else ())]
    return files[-1].stat().st_size if files and files[-1].is_file() else 0


def virtual_files(catalogue: Catalogue) -> Iterator[VirtualFile]:
    """Every file to add."""
    for clip in catalogue.clips:
        yield VirtualFile(fragment_uri(clip), "")
        # A file may be gone while someone edits; its fault is shown, and the rest stays.
        there = [path for path in clip.media() if (CLIPS / path).is_file()]
        yield from (VirtualFile(path, CLIPS / path) for path in there)
        if poster_uri(clip) not in clip.media():
            yield VirtualFile(poster_uri(clip), layout.poster(clip.number))
    yield VirtualFile("assets/site.css", stylesheet(OVERRIDES / "assets" / "css"))


def stylesheet(folder: Path) -> str:
    """All CSS files as one, tokens first; cascade layers make the rest of the order free."""
    files = sorted(folder.glob("*.css"), key=lambda file: (file.stem != "tokens", file.name))
    return "\n".join(file.read_text(encoding="utf-8") for file in files)
