"""Read built pages the way tests need them: as text, as links, as elements."""

from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import lxml.html
from lxml.html import HtmlElement

# One page of each kind, on the sample's site and on this one.
EVERY_TYPE = [
    "index.html",
    "fragmenten/index.html",
    "fragmenten/rekrutering.html",
    "tips.html",
    "mijn-tips.html",
    "meeschrijven.html",
    "richtvragen.html",
    "woorden.html",
    "verslag/index.html",
    "zoeken.html",
    "studiedag.html",
    "start-hier.html",
    "over/index.html",
]


def pages(site: Path) -> dict[str, HtmlElement]:
    """Every page of a built site, by its address relative to the root."""
    files = sorted(site.rglob("*.html"))
    return {file.relative_to(site).as_posix(): parse(file) for file in files}


def parse(file: Path) -> HtmlElement:
    """One page as a tree."""
    return lxml.html.document_fromstring(file.read_text(encoding="utf-8"))


def text(element: HtmlElement) -> str:
    """What a reader sees, with single spaces; where a word may be broken is not seen."""
    return " ".join(element.text_content().replace("\u00ad", "").split())


def broken_links(site: Path) -> list[tuple[str, str]]:
    """Each relative link, image and script that leads to nothing, be it a file or a #name."""
    broken = []
    every = pages(site)
    named = {address: set(page.xpath("//@id")) for address, page in every.items()}
    for address, page in every.items():
        if address == "404.html":  # served for any address, so its links start at the root
            continue
        for _, _, link, _ in page.iterlinks():
            parts = urlsplit(link)
            goal = unquote(urlsplit(urljoin(f"http://x/{address}", link)).path).lstrip("/")
            if not parts.scheme and not _arrives(site / goal, parts.fragment, named.get(goal)):
                broken.append((address, link))
    return broken


def _arrives(file: Path, fragment: str, named: set[str] | None) -> bool:
    """Whether the file is there, and in it what #fragment names (a moment is no element).

    `named` holds the names in a page; those of a drawing are read here.
    """
    if not file.is_file() or not fragment or fragment.startswith("t="):
        return file.is_file()
    return fragment in (set(parse(file).xpath("//@id")) if named is None else named)


def outside_links(site: Path) -> set[str]:
    """Every address on another site that a page links to."""
    links = {a.get("href") or "" for page in pages(site).values() for a in page.iter("a")}
    return {link for link in links if urlsplit(link).netloc}
