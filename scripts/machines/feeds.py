"""What readers of feeds and podcast programs follow: RSS of the fragments, and of their tips.

A feed tells what is new, so it holds what has a day of publication. Descriptions in it are HTML,
in which a sign of ours must not begin a tag. Form:
https://www.rssboard.org/rss-specification and https://podcasters.apple.com/support/823.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from functools import partial
from html import escape
from itertools import islice
from pathlib import PurePosixPath
from typing import Any

from feedgenerator import Enclosure, Rss201rev2Feed

from content import addresses, anchors, mentions
from content.catalogue import Catalogue
from content.clip import Clip
from machines import pictures
from machines.site import Site

DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
# A reader asks for the whole feed again and again; what is older stands on the site.
MOST = 200

Size = Callable[[str], int]


def all_of(catalogue: Catalogue, site: Site, size: Size) -> Iterator[tuple[str, str]]:
    """Each feed by its address, newest first; none without a day of publication.

    `size` gives the bytes of a film by its path.
    """
    clips = _newest(catalogue.clips)
    if not clips:
        return
    fragments = _feed(site, addresses.FEED, site.name)
    for clip in clips[:MOST]:
        fragments.add_item(**_of_clip(clip, site, size))
    yield addresses.FEED, fragments.writeString("utf-8")
    tips = _feed(site, addresses.TIP_FEED, f"Tips – {site.name}")
    items = partial(_of_tips, names=catalogue.names, site=site)
    for item in islice((item for clip in clips for item in items(clip)), MOST):
        tips.add_item(**item)
    yield addresses.TIP_FEED, tips.writeString("utf-8")


class _Feed(Rss201rev2Feed):
    """RSS with what podcast programs ask for beside it."""

    def rss_attributes(self) -> dict[str, str]:
        own = {"xmlns:itunes": ITUNES, "xmlns:dc": DUBLIN_CORE}
        return {**super().rss_attributes(), **own}

    def add_root_elements(self, handler: Any) -> None:
        super().add_root_elements(handler)
        handler.addQuickElement("itunes:image", None, {"href": self.feed["picture"]})
        handler.addQuickElement("itunes:explicit", "false")

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        # RSS itself knows the language of a whole feed only.
        if item["tongue"]:
            handler.addQuickElement("dc:language", item["tongue"].code)
        if item.get("picture"):
            handler.addQuickElement("itunes:image", None, {"href": item["picture"]})
        if item.get("seconds"):
            handler.addQuickElement("itunes:duration", str(item["seconds"]))


def _newest(clips: Iterable[Clip]) -> list[Clip]:
    dated = [clip for clip in clips if clip.date.published]
    return sorted(dated, key=lambda clip: (clip.date.published or "", clip.number), reverse=True)


def _feed(site: Site, address: str, title: str) -> _Feed:
    return _Feed(
        title=title,
        link=site.at(""),
        description=site.description,
        language="nl-be",
        feed_url=site.at(address),
        feed_copyright=site.settings.licence.name if site.settings.licence else None,
        picture=site.at(addresses.card(pictures.FULLEST)),
    )


def _of_clip(clip: Clip, site: Site, size: Size) -> dict[str, Any]:
    page = site.at(addresses.fragment(clip.id))
    return {
        "title": clip.title,
        "link": page,
        "description": escape(clip.summary, quote=False) or None,
        "unique_id": page,
        "unique_id_is_permalink": True,
        "pubdate": _moment(clip),
        "categories": clip.themes,
        "tongue": clip.tongue,
        "enclosures": _enclosures(clip, site, size),
        "picture": site.at(pictures.of(clip)),
        "seconds": round(clip.footage.duration or 0),
    }


def _enclosures(clip: Clip, site: Site, size: Size) -> list[Enclosure]:
    """The film as programs fetch it: the lightest file. A film elsewhere has no length we know."""
    files = clip.real_film.files if clip.real_film else ()
    return [
        Enclosure(site.at(path), str(size(path)), f"video/{PurePosixPath(path).suffix[1:]}")
        for path in files[-1:]
    ]


def _of_tips(clip: Clip, *, names: mentions.Names, site: Site) -> Iterator[dict[str, Any]]:
    page = site.at(addresses.fragment(clip.id))
    for tip in clip.tips:
        address = f"{page}#{anchors.tip(tip.id)}"
        yield {
            "title": clip.title,
            "link": address,
            "description": escape(mentions.plain(tip.text, names), quote=False),
            "unique_id": address,
            "unique_id_is_permalink": True,
            "pubdate": _moment(clip),
            "categories": [clip.theme_of(tip)],
            "tongue": clip.tongue,
        }


def _moment(clip: Clip) -> datetime:
    return datetime.fromisoformat(str(clip.date.published)).replace(tzinfo=UTC)
