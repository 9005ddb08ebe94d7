"""The files that the site gets besides its pages: media, posters, styles, data."""

import posixpath
import shutil
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from content import addresses, sheets
from content.catalogue import Catalogue
from content.clip import Clip
from drawing import motif
from pages import (
    assets,
    caption_files,
    day_data,
    from_npm,
    markdown_pages,
    templates,
    tip_drawers,
    ways,
)
from pages.lists import Lists
from project.paths import CLIPS, ICONS
from search import index, other_languages, places


@dataclass(frozen=True)
class VirtualFile:
    """A file of the site that is not in docs/: its address, and its content.

    That may be what makes it, or where it stands.
    """

    uri: str
    content: str | bytes | Path | Callable[[], str]

    @property
    def made(self) -> str | bytes | Path:
        """Its content, or where it stands."""
        return self.content() if callable(self.content) else self.content


def poster_uri(clip: Clip) -> str:
    """The address of a clip's poster, relative to the site's root."""
    own = clip.video.poster if clip.video else None
    return own or _drawn_poster(clip)


def _drawn_poster(clip: Clip) -> str:
    # On a long list a browser asks for one file then, and not for one with each card.
    full = clip.number >= motif.FULL
    return addresses.FULL_POSTER if full else addresses.poster(clip.fragment)


def media_size(clip: Clip) -> int:
    """The size in bytes of the lightest video file of each of a clip's films; 0 without any."""
    files = [CLIPS / film.files[-1] for _, film in clip.films if film.files]
    return sum(file.stat().st_size for file in files if file.is_file())


def online(clip_id: str, home: str, film: str) -> str:
    """Where a clip can be seen online: on this site once it has an address, else the film's own."""
    return addresses.online(home, addresses.fragment(clip_id)) if home else film


def virtual_files(
    catalogue: Catalogue, lists: Lists, config: Any, shown: Iterable[str] = ()
) -> Iterator[VirtualFile]:
    """Every file to add. `config` is what the generator gives to pages.

    `shown` are files of clips/ that a page shows and no clip has.
    """
    made, home = lists.pages, config.site_url or ""
    yield from (VirtualFile(path, CLIPS / path) for path in shown)
    for clip in catalogue.clips:
        # A file may be gone while someone edits; its fault is shown, and the rest stays.
        there = [path for path in clip.media() if (CLIPS / path).is_file()]
        yield from (VirtualFile(path, CLIPS / path) for path in there)
        if any(not part.video or not part.video.poster for part in clip.parts):
            yield VirtualFile(_drawn_poster(clip), templates.poster(clip.number))
        yield from (VirtualFile(*file) for file in caption_files.files(clip))
        leads = online(clip.id, home, catalogue.settings.film_url)
        yield VirtualFile(addresses.qr_code(clip.id), partial(templates.qr_code, leads))
    for old, new in catalogue.moved.items():
        yield VirtualFile(old, partial(templates.moved, old, new, home))
    yield from (VirtualFile(*file) for file in day_data.scripts(catalogue))
    yield from (VirtualFile(*file) for file in tip_drawers.scripts(catalogue, config))
    if lists.filters:
        yield VirtualFile(addresses.LISTED, partial(ways.script, catalogue, lists.filters))
    for size in addresses.ICON_SIZES:
        yield VirtualFile(addresses.icon(size), ICONS / f"{size}.png")
    left = _unused(catalogue, made)
    for address, text in assets.joined(catalogue.settings.shades):
        if address not in left:
            yield VirtualFile(address, text)
    yield from (VirtualFile(*file) for file in from_npm.files())
    yield VirtualFile(addresses.ICON, templates.icon())


def _unused(catalogue: Catalogue, made: Collection[str]) -> Collection[str]:
    """What only larger sites need."""
    lists = () if made else (addresses.LIST_STYLE, addresses.LIST_SCRIPT)
    few = sheets.clips_are_few(catalogue.clips)
    return (*lists, *(addresses.OF_MANY if few else ()))


def for_editors() -> Iterator[VirtualFile]:
    """Every file to add while someone edits."""
    yield from (VirtualFile(address, text) for address, text in assets.for_editors())


def put(site: Path, files: Iterable[VirtualFile]) -> None:
    """Make files, and write each in a built site."""
    write(site, ((file.uri, file.made) for file in files))


def write(site: Path, files: Iterable[tuple[str, str | bytes | Path]]) -> None:
    """Write files, each at its address, in a built site."""
    folders: set[str] = set()
    for address, content in files:
        # There are thousands of files in a few folders.
        if (folder := posixpath.dirname(address)) not in folders:
            (site / folder).mkdir(parents=True, exist_ok=True)
            folders.add(folder)
        if isinstance(content, Path):
            shutil.copyfile(content, f"{site}/{address}")
            continue
        # A Path for each of thousands takes longer than to write most of them.
        with open(f"{site}/{address}", "wb") as file:  # noqa: PTH123
            file.write(content.encode() if isinstance(content, str) else content)


def search_indexes(
    catalogue: Catalogue, pages: Iterable[markdown_pages.Page]
) -> Iterator[tuple[str, str]]:
    """The scripts with all that the search can find, by address.

    One index for each other language of captions, and that of the clips and the written pages; of
    what is large also its pieces.
    """
    found = tuple(places.collect(catalogue, markdown_pages.findable(pages)))
    others = catalogue.other_languages
    said = ((each.code, tuple(places.spoken_in(each.code, catalogue))) for each in others)
    every = chain.from_iterable(other_languages.scripts(*each) for each in said)
    yield from with_code(chain(every, index.scripts(found, catalogue.thesaurus, others)))


def with_code(scripts: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The scripts of indexes with the search's code behind the last: one at a first touch."""
    in_pieces = False
    for address, script in scripts:
        in_pieces |= address.startswith(addresses.SEARCH_PIECES)
        is_first = address == addresses.SEARCH_INDEX
        yield address, script + (assets.search(in_pieces=in_pieces) if is_first else "")
