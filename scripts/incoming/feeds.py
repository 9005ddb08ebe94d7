"""Feeds: RSS and Atom, of YouTube, PeerTube, podcasts and others, as files.

Forms: https://www.rssboard.org/rss-specification, https://www.rssboard.org/media-rss (RFC 4287).
"""

import io
import re
import time
from collections.abc import Iterator
from email.utils import parsedate
from pathlib import Path
from typing import Any

import feedparser

from content import video_hosts
from incoming import entry
from incoming.entry import Entry, Found, Place, text
from incoming.plain_text import as_html
from source.faults import BadContent, Fault

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
ITEM = re.compile(rb"<(?:item|entry)[\s>]")
# A document that defines words of its own may read files, or grow without end.
ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
NAMES = {
    "texts": "description",
    "tags": "category",
    "videos": "enclosure",
    "people": "author",
    "publisher": "author",
    "published": "pubDate",
    "duration": "itunes:duration",
}
FILM = ("video/", "audio/")


def read(file: Path, path: str) -> Found:
    """Every entry of a feed, oldest first. Raises BadContent when it is none."""
    content = entry.raw(file, path)
    if found := ENTITY.search(content):
        message = "dit bestand bepaalt eigen entiteiten. Dat lezen we niet, want het is onveilig."
        raise BadContent([Fault(path, _line(content, found.start()), "", message)])
    # As it stands: what is HTML in it becomes text here, so that nothing goes in silence.
    feed = feedparser.parse(io.BytesIO(content), sanitize_html=False, resolve_relative_uris=False)
    if not feed.version or not feed.entries:
        raise BadContent([Fault(path, _wrong_line(feed, content), "", NO_FEED)])
    lines = [_line(content, each.start()) for each in ITEM.finditer(content)]
    lines += [1] * (len(feed.entries) - len(lines))
    pairs = zip(feed.entries, lines, strict=False)
    found_in = [_entry(item, Place(path, line), feed.feed) for item, line in pairs]
    found_in.sort(key=lambda each: each.published)
    about = feed.feed.get("subtitle", "") or feed.feed.get("description", "")
    return Found(
        tuple(found_in), tuple(_broken(feed, path, content)), _plain(feed.feed, "title"), about
    )


NO_FEED = "dit is geen feed (RSS of Atom) met fragmenten erin."


def _line(content: bytes, place: int) -> int:
    return content.count(b"\n", 0, place) + 1


def _wrong_line(feed: Any, content: bytes) -> int:
    where = getattr(feed.get("bozo_exception"), "getLineNumber", None)
    # feedparser puts a line of its own above a document that says no encoding.
    return min(int(where() or 1), _line(content, len(content))) if where else 1


def _broken(feed: Any, path: str, content: bytes) -> Iterator[Fault]:
    """What was mended on the way: a feed that is not well-formed may have lost something."""
    if feed.bozo and hasattr(feed.bozo_exception, "getLineNumber"):
        message = "deze feed is geen goede XML. Wat leesbaar was, is gelezen: kijk het na."
        yield Fault(path, _wrong_line(feed, content), "", message)


def _plain(item: Any, name: str) -> str:
    """A text of one line: HTML only where the feed says that it is."""
    detail = item.get(f"{name}_detail", {})
    value = text(item.get(name))
    return as_html(value).plain if "html" in str(detail.get("type")) else value


def _day(item: Any) -> str:
    """The day on which it came out, as it stands there: not as it was in Greenwich then."""
    written = text(item.get("published")) or text(item.get("updated"))
    if found := DAY.match(written):
        return found[0]
    if day := parsedate(written):
        return time.strftime("%Y-%m-%d", day)
    known = item.get("published_parsed") or item.get("updated_parsed")
    return time.strftime("%Y-%m-%d", known) if known else written


def _entry(item: Any, place: Place, feed: Any) -> Entry:
    author = item.get("author_detail", {})
    return Entry(
        place=place,
        key=text(item.get("id")) or text(item.get("link")),
        title=_plain(item, "title"),
        texts=tuple(_texts(item)),
        published=_day(item),
        language=text(feed.get("language")),
        publisher=(
            text(author.get("name")) or text(feed.get("author")),
            text(author.get("href")),
        ),
        licence=_licence(item) or _licence(feed),
        duration=_duration(item),
        videos=tuple(dict.fromkeys(_videos(item))),
        page=text(item.get("link")),
        tags=tuple(filter(None, (text(tag.get("term")) for tag in item.get("tags", [])))),
        names=NAMES,
        unknown={"media:thumbnail": "…"} if item.get("media_thumbnail") else {},
    )


def _texts(item: Any) -> Iterator[str]:
    """The short text, and the long one where that is another."""
    yield text(item.get("summary"))
    for content in item.get("content", []):
        if content.get("value") != item.get("summary"):
            yield text(content.get("value"))


def _videos(item: Any) -> Iterator[str]:
    """Where the film stands: at a host that has a player for it, else as a file."""
    if video := text(item.get("yt_videoid")):
        yield video_hosts.WATCH + video
    if video_hosts.is_peertube(text(item.get("link"))):
        yield text(item.get("link"))
        return  # the files of PeerTube are the same film, in other sizes
    for enclosure in (*item.get("enclosures", []), *item.get("media_content", [])):
        if str(enclosure.get("type", "")).startswith(FILM):
            yield text(enclosure.get("href")) or text(enclosure.get("url"))


def _duration(item: Any) -> str:
    given = [
        item.get("itunes_duration"),
        *(m.get("duration") for m in item.get("media_content", [])),
    ]
    return next((text(each) for each in given if text(each) not in {"", "0"}), "")


def _licence(item: Any) -> str:
    """Of an entry or of the whole feed, as a link or as words."""
    links = (link.get("href") for link in item.get("links", []) if link.get("rel") == "license")
    told = item.get("media_license") or {}
    return text(next(links, "")) or text(told.get("href")) or text(item.get("rights"))
