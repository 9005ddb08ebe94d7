"""The fields that people may write above a page in docs/: which there are, and what each holds."""

import difflib
from functools import cache
from typing import Annotated

from pydantic import AfterValidator, Field

from content.said import Conversation
from project.paths import OVERRIDES
from source.fields import Day, Line, Slug, Text, Whole
from source.strict import Strict

REPORT_TEMPLATE = "report.html"
FRAGMENT_TEMPLATE = "fragment.html"
# Of a page that asks for none.
PLAIN_TEMPLATE = "main.html"
# What editors call a field, and the name that it has.
OTHER_NAMES = {
    **dict.fromkeys(("titel", "naam", "name", "kop"), "title"),
    **dict.fromkeys(("beschrijving", "omschrijving", "samenvatting", "summary"), "description"),
    **dict.fromkeys(("sjabloon", "vorm", "layout"), "template"),
    **dict.fromkeys(("datum", "dag", "day"), "date"),
    **dict.fromkeys(("besproken", "fragmenten"), "discussed"),
    **dict.fromkeys(("gesprek", "discussion"), "conversation"),
    **dict.fromkeys(("zoeken", "zoek"), "search"),
    **dict.fromkeys(("vroeger", "vroegere", "oud", "aliases", "redirect_from"), "formerly"),
    **dict.fromkeys(("concept", "klad", "ontwerp", "published"), "draft"),
}
# With these, the title of a page stands in its own text.
UNTITLED = {"", PLAIN_TEMPLATE, "accessibility.html"}
# What the study day's own export is now. The first one had no number, and no `date` above it; the
# second gave the question of an answer as what the room said; the third did not know what the room
# added to its own remark.
REPORT_VERSION = 4
# These are no pages by themselves, or the site makes their pages itself.
NOT_TO_CHOOSE = {
    *("404.html", "base.html", "moved.html", "room.html"),
    *("status.html", "caption-desk.html", "collection.html", "collections.html"),
    FRAGMENT_TEMPLATE,
}


@cache
def templates() -> tuple[str, ...]:
    """The templates that a page may ask for."""
    names = (file.name for file in OVERRIDES.glob("*.html"))
    return tuple(sorted(name for name in names if name not in NOT_TO_CHOOSE))


def _template(value: str) -> str:
    if value not in templates():
        raise ValueError(
            f"er is geen sjabloon `{value[:60]}` voor deze pagina. Kies uit: "
            f"{', '.join(templates())}."
        )
    return value


def _known_version(value: int) -> int:
    if value > REPORT_VERSION:
        raise ValueError(
            "dit verslag komt uit een nieuwere versie van deze site. Maak het opnieuw met deze, of "
            "werk de site bij."
        )
    return value


class Search(Strict):
    """How the search treats a page."""

    exclude: bool = Field(False, description="true houdt de pagina uit de zoekresultaten.")


class PageFields(Strict):
    """All that may stand above a page, between two lines of three dashes."""

    title: Line = Field("", description="De titel van de pagina.")
    description: Text = Field("", description="Waarover de pagina gaat, in één zin.")
    template: Annotated[str, AfterValidator(_template)] = Field(
        "", description="Het sjabloon, voor een pagina met een eigen vorm."
    )
    date: Day = Field("", description="In een verslag: de dag waarover het gaat, zoals 2023-05-12.")
    report_version: Annotated[Whole, Field(ge=1), AfterValidator(_known_version)] = Field(
        1, description="In een verslag dat de studiedag maakte: de vorm ervan. Laat dit staan."
    )
    discussed: list[Slug] = Field(
        default=[], description="In een verslag: de fragmenten waarvan het gesprek hier staat."
    )
    conversation: list[Conversation] = Field(
        default=[], description="In een verslag: het gesprek zelf, per fragment."
    )
    formerly: list[Line] = Field(
        default=[], description="Hoe de pagina vroeger heette. Oude links blijven werken."
    )
    search: Search = Field(Search(), description="Hoe de zoekfunctie de pagina behandelt.")
    draft: bool = Field(
        False, description="true zolang dit een concept is: het komt dan niet op de site."
    )


def meant(name: str) -> str:
    """The field that was probably meant by a name that is none; empty when none is like it."""
    plain = name.strip().lower()
    near = difflib.get_close_matches(plain, PageFields.model_fields, n=1)
    return OTHER_NAMES.get(plain, near[0] if near else "")
