"""The fields that people may write above a page in docs/: which there are, and what each holds."""

from functools import cache
from typing import Annotated

from pydantic import AfterValidator, Field

from content.clip import Conversation, Strict
from content.fields import Line, Slug, Text
from project.paths import OVERRIDES

REPORT_TEMPLATE = "report.html"
# These are no pages by themselves, or the site makes their pages itself.
NOT_TO_CHOOSE = {"404.html", "base.html", "fragment.html", "room.html"}


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
    discussed: list[Slug] = Field(
        default=[], description="In een verslag: de fragmenten waarvan het gesprek hier staat."
    )
    conversation: list[Conversation] = Field(
        default=[], description="In een verslag: het gesprek zelf, per fragment."
    )
    search: Search = Field(Search(), description="Hoe de zoekfunctie de pagina behandelt.")
    draft: bool = Field(
        False, description="true zolang dit een concept is: het komt dan niet op de site."
    )
