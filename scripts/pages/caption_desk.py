"""While someone edits: reads captions for the page that corrects them, and saves each change.

For this machine only. Another site that is open in the same browser may ask nothing here.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from http import HTTPStatus
from pathlib import Path
from threading import Lock
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from pydantic import TypeAdapter, ValidationError

from captions import edits, rolling, vtt_blocks, webvtt
from captions.edits import Change, ElsewhereError
from content import addresses
from content.catalogue import Catalogue
from source import refusals, text_file, yaml_edits
from source.faults import BadContent
from source.text_file import FileChangedError
from source.yaml_file import Location

# A change of every caption of an hour is some 200 kB.
MOST_BYTES = 2_000_000
HERE = {"127.0.0.1", "localhost"}
NOT_SAVED = "Dit kan niet bewaard worden: {reason}."
Said = tuple[HTTPStatus, dict[str, Any]]


@dataclass(frozen=True)
class Asked:
    """What the page asks: changes, one after the other, or the mark that a person checked all."""

    changes: tuple[Change, ...] = ()
    checked: bool = False


ASKED = TypeAdapter(Asked)


def wrap(
    application: WSGIApplication, catalogue: Callable[[], Catalogue], root: Path, mount: str
) -> WSGIApplication:
    """`application`, with the desk beside it. `catalogue` gives the content as it is now."""
    before = f"{mount}{addresses.CAPTION_DATA}"
    desk = _Desk(catalogue, root)

    def answering(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if not environ["PATH_INFO"].startswith(before):
            return application(environ, start_response)
        status, said = desk.answer(environ["PATH_INFO"].removeprefix(before), environ)
        body = json.dumps(said).encode()
        headers = {
            "Content-Type": "application/json",
            "Content-Length": str(len(body)),
            "Cache-Control": "no-store",
        }
        start_response(f"{status.value} {status.phrase}", list(headers.items()))
        return [body]

    return answering


class _Desk:
    """The captions of every clip, one writer at a time."""

    def __init__(self, catalogue: Callable[[], Catalogue], root: Path) -> None:
        self.catalogue = catalogue
        self.root = root
        self.lock = Lock()

    def answer(self, captions: str, environ: WSGIEnvironment) -> Said:
        """What one request gets; `captions` is the path of a file below clips/."""
        found = self._files().get(captions)
        if not found:
            return HTTPStatus.NOT_FOUND, {}
        try:
            if environ["REQUEST_METHOD"] != "POST":
                return self._read(captions)
            return self._write(captions, *found, environ)
        except BadContent as error:
            faults = [str(fault) for fault in error.faults]
            return HTTPStatus.UNPROCESSABLE_ENTITY, {"faults": faults}
        except OSError as error:
            faults = [NOT_SAVED.format(reason=refusals.why(error))]
            return HTTPStatus.INTERNAL_SERVER_ERROR, {"faults": faults}

    def _files(self) -> Mapping[str, tuple[Path, Location]]:
        """Each file of captions with the YAML of its clip, and where in it its film stands."""
        return {
            file: (self.root / clip.file, place)
            for clip in self.catalogue().clips
            for place, film in clip.films
            for file in film.captions.values()
        }

    def _read(self, captions: str) -> Said:
        path = f"clips/{captions}"
        text = text_file.read(self.root / path, path)
        webvtt.parse(text, path)
        return HTTPStatus.OK, dict(_shown(text))

    def _write(self, captions: str, clip: Path, film: Location, environ: WSGIEnvironment) -> Said:
        if not _is_from_here(environ):
            return HTTPStatus.FORBIDDEN, {}
        length = int(environ.get("CONTENT_LENGTH") or 0)
        if length > MOST_BYTES:
            return HTTPStatus.REQUEST_ENTITY_TOO_LARGE, {}
        try:
            asked = ASKED.validate_json(environ["wsgi.input"].read(length))
        except ValidationError:
            return HTTPStatus.BAD_REQUEST, {}
        with self.lock:
            try:
                if asked.checked:
                    _mark(clip, clip.relative_to(self.root).as_posix(), film)
                if asked.changes:
                    _change(self.root, f"clips/{captions}", asked.changes)
            except (ElsewhereError, FileChangedError):
                return HTTPStatus.CONFLICT, self._read(captions)[1]
            return self._read(captions)


def _shown(text: str) -> Iterator[tuple[str, object]]:
    cues = tuple(vtt_blocks.divide(text).cues)
    yield "captions", [asdict(caption) for caption in edits.shown(cues)]
    if rolling.is_rolling(cues):
        yield "folded", [asdict(caption) for caption in edits.shown(rolling.folded(cues))]


def _change(root: Path, path: str, changes: Iterable[Change]) -> None:
    """Save changes, unless the file would then hold what no browser shows. Raises BadContent."""
    file = root / path
    was = file.read_bytes()
    text = edits.changed(text_file.read(file, path), changes)
    made = webvtt.parse(text, path)
    if faults := list(webvtt.faults(made.cues, path, None)):
        raise BadContent(faults)
    text_file.save(file, text, was)


def _mark(clip: Path, path: str, film: Location) -> None:
    """Write in a clip's YAML that a person checked the captions of one of its films."""
    was = clip.read_bytes()
    text = text_file.read(clip, path)
    text_file.save(
        clip, yaml_edits.with_true(text, path, film, "captions_checked", "captions"), was
    )


def _is_from_here(environ: WSGIEnvironment) -> bool:
    """Whether our own page asks: a page of elsewhere cannot send this without a name of its own."""
    host = environ.get("HTTP_HOST", "")
    return (
        host.partition(":")[0] in HERE
        and environ.get("HTTP_ORIGIN") == f"{environ['wsgi.url_scheme']}://{host}"
        and environ.get("CONTENT_TYPE", "").startswith("application/json")
    )
