"""Folders of pyvideo: `<event>/category.json` and `<event>/videos/*.json`.

Form: https://github.com/pyvideo/data/tree/main/.schemas
"""

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from incoming import json_file
from incoming.entry import Entry, Found, Place, text, texts
from source.faults import BadContent, Fault, attempt

CATEGORY = "category.json"
VIDEOS = "videos"
NAMES = {
    "people": "speakers",
    "licence": "copyright_text",
    "links": "related_urls",
    "texts": "description",
}
# What has no place here. The other fields of before repeat what the folder says.
WITHOUT_PLACE = ("quality_notes", "thumbnail_url")
Event = Mapping[str, str]


def is_one(folder: Path) -> bool:
    """Whether a folder is an event, or holds events."""
    return (folder / VIDEOS).is_dir() or any(folder.glob(f"*/{VIDEOS}"))


def read(folder: Path) -> Found:
    """Every video of an event, or of each event in the folder, oldest first."""
    own = [folder] if (folder / VIDEOS).is_dir() else []
    events = own or sorted(each.parent for each in folder.glob(f"*/{VIDEOS}") if each.is_dir())
    faults: list[Fault] = []
    told = [_event(each, folder, faults) for each in events]
    files = [
        (file, _shown(file, folder), event)
        for each, event in zip(events, told, strict=True)
        for file in sorted((each / VIDEOS).glob("*.json"))
    ]
    entries: list[Entry] = []
    for file, path, event in files:
        entries += attempt(faults, partial(_read, file, path, event))
    entries.sort(key=lambda entry: (entry.recorded or "9999", entry.place.path))
    only = told[0] if len(told) == 1 else {}
    about = only.get("description", "")
    return Found(tuple(entries), tuple(faults), only.get("title", ""), about)


def _shown(file: Path, folder: Path) -> str:
    return file.relative_to(folder.parent).as_posix()


def _event(folder: Path, root: Path, faults: list[Fault]) -> Event:
    """What an event says of itself; its folder's name where it does not."""
    file = folder / CATEGORY
    data: object = {}
    if file.exists():
        try:
            data, _ = json_file.read(file, _shown(file, root))
        except BadContent as error:
            faults += error.faults
    known = data if isinstance(data, dict) else {}
    title = text(known.get("title")) or folder.name
    return {"title": title, "description": text(known.get("description")), "slug": folder.name}


def _read(file: Path, path: str, event: Event) -> list[Entry]:
    return [_entry(*json_file.read(file, path), path, event)]


def _entry(data: object, written: str, path: str, event: Event) -> Entry:
    if not isinstance(data, dict):
        raise BadContent([Fault(path, 1, "", "hier hoort één video: velden tussen accolades.")])
    slug = text(data.get("slug")) or Path(path).stem
    listed = data.get("videos")
    places = [
        each for each in (listed if isinstance(listed, list) else []) if isinstance(each, dict)
    ]
    addresses = [*(text(video.get("url")) for video in places), text(data.get("source_url"))]
    lengths = [text(data.get("duration")), *(text(video.get("length")) for video in places)]
    return Entry(
        place=Place(path, 1, written),
        # Not by the name that it gives itself: files differ, whatever they say.
        key=f"{event['slug']}/{Path(path).stem}",
        title=text(data.get("title")),
        slug=slug,
        texts=(text(data.get("summary")), text(data.get("description"))),
        recorded=text(data.get("recorded")),
        language=text(data.get("language")),
        people=texts(data.get("speakers")),
        role="spreker",
        event=event["title"],
        licence=text(data.get("copyright_text")) or text(data.get("license")),
        duration=next((length for length in lengths if length not in {"", "0"}), ""),
        videos=tuple(dict.fromkeys(filter(None, addresses))),
        tags=texts(data.get("tags")),
        links=tuple(_links(data.get("related_urls"))),
        names=NAMES if "copyright_text" in data else {**NAMES, "licence": "license"},
        unknown={name: text(data.get(name)) for name in WITHOUT_PLACE if text(data.get(name))},
    )


def _links(value: object) -> Iterator[tuple[str, str]]:
    for link in value if isinstance(value, list) else []:
        if isinstance(link, dict):
            yield text(link.get("label")), text(link.get("url"))
        elif isinstance(link, str):
            yield "", link
