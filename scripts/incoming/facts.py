"""The facts about a film: days, people, licence, themes, links, as a clip's fields hold them."""

import re
from collections.abc import Iterator

from content import themes
from incoming import plain_text, values
from incoming.entry import Entry
from incoming.mapped import Mapped, line, value, wrong_address


def add(entry: Entry, mapped: Mapped, theme: str) -> None:
    """Every fact that an entry tells; `theme` is for one without any of its own."""
    _facts(entry, mapped)
    _language(entry, mapped)
    mapped.fields["themes"] = _themes(entry.tags, mapped) or [theme]
    _links(entry, mapped)
    _chapters(entry, mapped)


def _facts(entry: Entry, mapped: Mapped) -> None:
    fields = mapped.fields
    if known := dict(_days(entry, mapped)):
        fields["date"] = known if "published" in known else known["recorded"]
    length = value(values.duration, entry.duration, "duration", mapped)
    if length and "video" in fields:
        fields["video"]["duration"] = length
    elif length and "videos" in fields:
        message = f"{length} is van alle films samen. Zet bij elke film hoelang ze duurt."
        mapped.tell("duration", message)
    if licence := value(values.licence, entry.licence, "licence", mapped):
        fields["licence"] = licence
    if event := line(entry.event, "event", mapped):
        fields["event"] = event
    if people := list(_people(entry, mapped)):
        fields["people"] = people
    if publisher := line(entry.publisher[0], "publisher", mapped):
        url = entry.publisher[1]
        fields["publisher"] = publisher if wrong_address(url) else {"name": publisher, "url": url}


def _days(entry: Entry, mapped: Mapped) -> Iterator[tuple[str, str]]:
    for name, written in (("recorded", entry.recorded), ("published", entry.published)):
        if day := value(values.day, written, name, mapped):
            yield name, day


def _people(entry: Entry, mapped: Mapped) -> Iterator[str | dict[str, str]]:
    names = dict.fromkeys(line(name, "people", mapped) for name in entry.people)
    for name in filter(None, names):
        yield {"name": name, "role": entry.role} if entry.role else name


def _language(entry: Entry, mapped: Mapped) -> None:
    if code := value(values.language, entry.language, "language", mapped):
        mapped.fields["language"] = code


def _themes(tags: tuple[str, ...], mapped: Mapped) -> list[str]:
    """Each theme once, however it was written."""
    found: dict[str, str] = {}
    for tag in tags:
        if theme := line(tag, "tags", mapped):
            found.setdefault(themes.key(theme), theme)
    return list(found.values())


def _links(entry: Entry, mapped: Mapped) -> None:
    links: list[dict[str, str]] = []
    if (
        not {"video", "videos"} & mapped.fields.keys()
        and entry.videos
        and not wrong_address(entry.videos[0])
    ):
        links.append({"title": "De opname", "url": entry.videos[0]})
    for title, written in entry.links:
        address = written.strip()
        if wrong := wrong_address(address):
            relative = not plain_text.scheme(address)
            reason = (
                "deze link leidt hier nergens heen, want hij is relatief." if relative else wrong
            )
            mapped.tell("links", f"`{address[:100]}`: {reason}")
        elif address not in {link["url"] for link in links}:
            shown = line(title, "links", mapped) or re.sub(r"^https?://(?:www\.)?|/$", "", address)
            links.append({"title": shown, "url": address})
    if links:
        mapped.fields["links"] = links


def _chapters(entry: Entry, mapped: Mapped) -> None:
    chapters = []
    for at, title in entry.chapters:
        named = line(title, "chapters", mapped)
        if (moment := value(_moment, at, "chapters", mapped)) and named:
            chapters.append({"at": moment, "title": named})
    if chapters:
        mapped.fields["chapters"] = chapters


def _moment(written: str) -> str:
    return "0:00" if written == "0" else values.duration(written)
