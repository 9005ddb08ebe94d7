"""The export of a PeerTube account: `videos.json`, or the list that its API gives.

Form: VideoExportJSON in https://github.com/Chocobozzz/PeerTube.
"""

from collections.abc import Iterator, Mapping

from incoming.entry import Entry, Found, Place, text, texts
from source.faults import Fault

# What the numbers of PeerTube's licences are called there.
LICENCES = {
    "1": "Attribution",
    "2": "Attribution - Share Alike",
    "3": "Attribution - No Derivatives",
    "4": "Attribution - Non Commercial",
    "5": "Attribution - Non Commercial - Share Alike",
    "6": "Attribution - Non Commercial - No Derivatives",
    "7": "CC0-1.0",
}
NAMES = {
    "title": "name",
    "texts": "description",
    "published": "publishedAt",
    "recorded": "originallyPublishedAt",
    "videos": "url",
    "publisher": "channel",
}
PUBLIC = "1"


def read(data: Mapping[str, object], written: str, path: str) -> Found:
    """Every public video of an export."""
    listed = data.get("videos", data.get("data"))
    entries, faults = [], []
    for index, video in enumerate(listed if isinstance(listed, list) else []):
        place = Place(path, _line(video, written))
        if not isinstance(video, dict):
            faults.append(Fault(path, 1, f"videos[{index + 1}]", "hier hoort een video."))
        elif (privacy := _coded(video.get("privacy"))) not in {"", PUBLIC}:
            message = f"deze video is niet publiek (privacy {privacy}), en komt niet mee."
            faults.append(place.fault("privacy", f"“{text(video.get('name'))}”: {message}"))
        else:
            entries.append(_entry(video, place))
    entries.sort(key=lambda entry: entry.published)
    return Found(tuple(entries), tuple(faults))


def _line(video: object, written: str) -> int:
    """Where the name of a video that only it has stands."""
    uuid = text(video.get("uuid")) if isinstance(video, dict) else ""
    return written.count("\n", 0, max(written.find(uuid), 0)) + 1 if uuid else 1


def _coded(value: object) -> str:
    """A number, alone or with its label, as the export and the API write it."""
    return text(value.get("id")) if isinstance(value, dict) else text(value)


def _entry(video: Mapping[str, object], place: Place) -> Entry:
    licence = _coded(video.get("licence"))
    channel = video.get("channel")
    named = channel if isinstance(channel, dict) else {}
    return Entry(
        place=place,
        key=text(video.get("uuid")),
        title=text(video.get("name")),
        texts=(text(video.get("description")),),
        published=text(video.get("originallyPublishedAt")) or text(video.get("publishedAt")),
        language=_coded(video.get("language")),
        publisher=(text(named.get("displayName")) or text(named.get("name")), ""),
        licence=LICENCES.get(licence, licence),
        duration=text(video.get("duration")),
        videos=texts(video.get("url")),
        tags=texts(video.get("tags")),
        chapters=tuple(_chapters(video.get("chapters"))),
        names=NAMES,
        unknown={name: text(video.get(name)) for name in ("support",) if text(video.get(name))},
    )


def _chapters(value: object) -> Iterator[tuple[str, str]]:
    for chapter in value if isinstance(value, list) else []:
        if isinstance(chapter, dict):
            yield text(chapter.get("timecode")), text(chapter.get("title"))
