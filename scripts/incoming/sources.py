"""Which kind of catalogue a file or folder is, and what it holds."""

from pathlib import Path

from incoming import feeds, json_file, peertube, pyvideo, tables
from incoming.entry import Found
from source.faults import BadContent, Fault

TABLES = {".csv", ".tsv", ".txt"}
FEEDS = {".xml", ".rss", ".atom"}
KINDS = (
    "Ik lees een map van pyvideo (met `videos/`), een feed (.xml, .rss of .atom), een uitvoer van "
    "PeerTube (.json) of een tabel (.csv)."
)


def read(source: Path) -> Found:
    """All that a source holds. Raises BadContent when it is none that we know."""
    path = source.name or str(source)
    kind = source.suffix.lower()
    if source.is_dir():
        if pyvideo.is_one(source):
            return pyvideo.read(source)
    elif not source.exists():
        raise BadContent([Fault(str(source), 1, "", f"dit bestaat niet. {KINDS}")])
    elif kind in TABLES:
        return tables.read(source, path)
    elif kind in FEEDS:
        return feeds.read(source, path)
    elif kind == ".json":
        return _json(source, path)
    raise BadContent([Fault(str(source), 1, "", f"dit kennen we niet. {KINDS}")])


def _json(source: Path, path: str) -> Found:
    data, written = json_file.read(source, path)
    if isinstance(data, dict) and isinstance(data.get("videos", data.get("data")), list):
        return peertube.read(data, written, path)
    message = "hierin staat geen lijst `videos`, zoals PeerTube ze uitvoert."
    raise BadContent([Fault(path, 1, "", f"{message} {KINDS}")])
