"""Tables as CSV: of a spreadsheet, in Dutch or English, and of YouTube (Takeout's `videos.csv`)."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from content.video_hosts import WATCH
from incoming import entry
from incoming.entry import Entry, Found, Place
from source import encodings
from source.faults import BadContent, Fault
from source.near_names import slug

# What a column may be called. Capitals, accents, spaces and marks make no difference.
COLUMNS = {
    "title": ("title", "titel", "naam", "name", "videotitleoriginal", "videotitle"),
    "summary": ("summary", "samenvatting", "kort", "inhetkort"),
    "text": ("description", "beschrijving", "omschrijving", "tekst", "videodescriptionoriginal"),
    "recorded": ("recorded", "opgenomen", "opname", "opnamedatum", "datum", "date", "dag"),
    "published": (
        *("published", "gepubliceerd", "publicatiedatum", "videopublishtimestamp"),
        "videocreatetimestamp",
    ),
    "language": ("language", "taal", "videoaudiolanguage"),
    "people": ("people", "speakers", "speaker", "sprekers", "spreker", "personen", "mensen"),
    "publisher": ("publisher", "uitgever", "organisation", "kanaal", "channel"),
    "event": ("event", "gelegenheid", "evenement", "conferentie"),
    "licence": ("licence", "license", "licentie"),
    "duration": ("duration", "duur", "lengte", "length"),
    "milliseconds": ("approxdurationms",),
    "videos": ("video", "url", "link", "adres", "webadres", "videourl", "film", "youtube"),
    "youtube": ("videoid", "youtubeid"),
    "tags": ("tags", "themas", "thema", "themes", "theme", "trefwoorden", "onderwerpen"),
    "key": ("id", "nummer", "number"),
    "privacy": ("privacy",),
}
BY_NAME = {name: ours for ours, names in COLUMNS.items() for name in names}
# Several names or themes in one cell.
MORE = re.compile(r"[;|\n]|,\s")
SAMPLE = 20_000
PUBLIC = ("public", "openbaar")


def read(file: Path, path: str) -> Found:
    """Every row of a table. Raises BadContent when it has no column with titles."""
    written = encodings.decoded(entry.raw(file, path))
    # A cell may be as long as the whole file.
    csv.field_size_limit(entry.LARGEST)
    rows = csv.reader(io.StringIO(written, newline=""), delimiter=_mark(written))
    try:
        heads = next(rows, [])
        columns = [BY_NAME.get(_plain(head), "") for head in heads]
        if "title" not in columns:
            raise BadContent([Fault(path, 1, "", NO_TITLE.format(", ".join(heads)[:200]))])
        found = list(_entries(_numbered(rows), heads, columns, path))
    except csv.Error as error:
        message = "deze tabel is niet te lezen. Bewaar ze opnieuw als CSV."
        raise BadContent([Fault(path, rows.line_num or 1, "", message)]) from error
    unknown = [Fault(path, 1, head, UNKNOWN) for head in _unknown(heads, columns)]
    return Found(
        tuple(each for each in found if isinstance(each, Entry)),
        (*unknown, *(each for each in found if isinstance(each, Fault))),
    )


NO_TITLE = (
    "in de eerste rij staat geen kolom `titel` (of `title`). Zet daar de namen van de kolommen. "
    "Nu staat er: {}."
)
UNKNOWN = "deze kolom kennen we niet. Ze komt niet mee."
NOT_PUBLIC = "deze video is niet publiek ({}), en komt niet mee."


def _mark(written: str) -> str:
    """What stands between two cells: what the first row, outside quotes, has most of."""
    head = re.sub(r'"[^"]*"', "", written[:SAMPLE]).partition("\n")[0]
    return max(";,\t", key=head.count)


def _plain(head: str) -> str:
    return slug(head).replace("-", "")


def _numbered(rows: Any) -> Iterator[tuple[int, list[str]]]:
    """Each row with the line on which it begins: a cell may hold lines of its own."""
    begin = rows.line_num + 1
    for row in rows:
        yield begin, row
        begin = rows.line_num + 1


def _unknown(heads: list[str], columns: list[str]) -> Iterator[str]:
    seen: set[str] = set()
    for head, ours in zip(heads, columns, strict=True):
        if head.strip() and (not ours or ours in seen):
            yield head.strip()
        seen.add(ours)


def _entries(
    rows: Iterable[tuple[int, list[str]]], heads: list[str], columns: list[str], path: str
) -> Iterator[Entry | Fault]:
    """Each row as an entry, or what is wrong with it."""
    names = {ours: head.strip() for head, ours in zip(heads, columns, strict=True) if ours}
    for line, row in rows:
        place = Place(path, line)
        cells: dict[str, str] = {}
        for ours, cell in zip(columns, row, strict=False):
            if ours and cell.strip():
                cells.setdefault(ours, cell.strip())
        if any(cell.strip() for cell in row[len(heads) :]):
            yield place.fault("", "deze rij heeft meer cellen dan er kolommen zijn.")
        if (privacy := cells.get("privacy", PUBLIC[0]).lower()) not in PUBLIC:
            yield place.fault(names["privacy"], NOT_PUBLIC.format(privacy))
        elif cells:
            yield _entry(cells, place, names)


def _entry(cells: Mapping[str, str], place: Place, names: Mapping[str, str]) -> Entry:
    def get(name: str) -> str:
        return cells.get(name, "")

    video, length = get("youtube"), get("milliseconds")
    return Entry(
        place=place,
        key=get("key") or get("title"),
        title=get("title"),
        texts=(get("summary"), get("text")),
        recorded=get("recorded"),
        published=get("published"),
        language=get("language"),
        people=_several(get("people")),
        publisher=(get("publisher"), ""),
        event=get("event"),
        licence=get("licence"),
        duration=get("duration") or (str(int(length) // 1000) if length.isdecimal() else ""),
        videos=(*([f"{WATCH}{video}"] if video else []), *_several(get("videos"))),
        tags=_several(get("tags")),
        names={**names, "texts": names.get("text", "")},
    )


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in MORE.split(cell) if part.strip())
