"""Read the settings in mkdocs.yml, and hold them against the pages and colours that there are."""

import difflib
import re
from collections.abc import Collection, Iterator
from pathlib import Path

from content import palette
from content.goals import PAGE
from content.settings import FIELD, NAME, Settings
from project import file_tree
from source import text_file, yaml_file
from source.faults import BadContent, Fault
from source.validation import validate
from source.yaml_file import Document, Location

# Pages are addressed from it: nothing may stand behind it.
SITE_URL = re.compile(r"https?://[^\s/?#]+(?:/[^\s?#]*)?")
# What tells the generator how to read a value, after its key. Here no value of others is used.
TAG = re.compile(r"(?m)^(\s*(?:- )*[\w.-]+:[ \t]+)!(?:ENV|relative|!python/\S+)(?=\s|$)")


def load(root: Path, made: Collection[str], drafts: Collection[str]) -> Settings:
    """The settings in `root`/mkdocs.yml. Raises BadContent with every fault.

    `made` holds the pages that the site makes itself, and `drafts` those that it does not show yet.
    """
    document = read(root / NAME)
    settings = validate(Settings, document, _extra(document), (FIELD,))
    faults = [*_of_the_site(document), *_leading_nowhere(settings, document, root, made)]
    faults += _faint(settings, document)
    if faults := [*faults, *_drafts(settings, document, drafts)]:
        raise BadContent(faults)
    return settings


def read(file: Path) -> Document:
    """The whole of mkdocs.yml, before it is held against anything. Raises BadContent."""
    text = text_file.read(file, NAME)
    return yaml_file.parse(TAG.sub(r"\1", text), NAME)


def named(file: Path) -> tuple[str, str]:
    """What the site is called, and what it says of itself, if anything. Raises BadContent."""
    told = _data(read(file))
    return str(told.get("site_name", "")), str(told.get("site_description") or "")


def _data(document: Document) -> dict[str, object]:
    return document.data if isinstance(document.data, dict) else {}


def _extra(document: Document) -> object:
    return _data(document).get(FIELD) or {}


def _of_the_site(document: Document) -> Iterator[Fault]:
    """What an editor may set beside `extra`; of all else the generator says what is wrong."""
    data = _data(document)
    if "site_name" in data and not str(data["site_name"] or "").strip():
        yield document.fault(("site_name",), "de site heeft geen naam. Schrijf die hier achter.")
    url = data.get("site_url")
    if isinstance(url, str) and url and not SITE_URL.fullmatch(url):
        message = (
            "dit is geen adres van een site. Schrijf het met https://, zonder spaties, ? of #."
        )
        yield document.fault(("site_url",), message)
    if str(data.get("use_directory_urls", False)).lower() != "false":
        message = "schrijf hier false. Anders leiden de links van de site nergens heen."
        yield document.fault(("use_directory_urls",), message)
    for name in sorted(data.keys() & Settings.model_fields.keys()):
        message = f"{name} hoort onder {FIELD}: zet er twee spaties voor, en zet het daar."
        yield document.fault((name,), message)


def _pages(docs: Path) -> Iterator[str]:
    """Each page, also one of which the name is wrong: that was said."""
    found = file_tree.files(docs, file_tree.unheard)
    return (name for name, _ in found if name.endswith(PAGE))


def _leading_nowhere(
    settings: Settings, document: Document, root: Path, made: Collection[str]
) -> Iterator[Fault]:
    docs = root / "docs"
    there = {*made, *_pages(docs)}
    for location, page in _named_pages(settings):
        if page not in there:
            near = difflib.get_close_matches(page, sorted(there), n=1)
            hint = f"Bedoel je `{near[0]}`?" if near else "Maak de pagina, of wis deze regels."
            yield document.fault(location, f"de pagina docs/{page} is er niet. {hint}")
    if settings.logo and not (docs / settings.logo).is_file():
        message = f"het bestand docs/{settings.logo} is er niet. Zet het daar."
        yield document.fault((FIELD, "logo"), message)


def _drafts(settings: Settings, document: Document, drafts: Collection[str]) -> Iterator[Fault]:
    for location, page in _named_pages(settings):
        if page in drafts:
            message = f"docs/{page} is nog een concept, en komt niet op de site. Wis deze regels."
            yield document.fault(location, message)


def _named_pages(settings: Settings) -> Iterator[tuple[Location, str]]:
    for index, entry in enumerate(settings.menu):
        yield (FIELD, "menu", index, "page"), entry.page
    for index, link in enumerate(settings.footer_links):
        if link.page:
            yield (FIELD, "footer", "links", index, "page"), link.page


def _faint(settings: Settings, document: Document) -> Iterator[Fault]:
    for name, shades in settings.shades.items():
        for scheme, colour in zip(shades._fields, shades, strict=True):
            if reason := palette.too_faint(name, scheme, colour):
                yield document.fault((FIELD, "colours", name, scheme), reason)
