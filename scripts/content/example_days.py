"""The study days that the planner offers to start from, from `clips/studiedagen.yml`."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from source.fields import Clock, Day, Line, Seconds, Slug, Text, Whole
from source.strict import Strict

NAME = "studiedagen.yml"
Kind = Literal["fragment", "gesprek", "pauze", "workshop", "toespraak", "tips"]
# How the planner names them.
KINDS: dict[Kind, str] = {
    "fragment": "Fragment",
    "gesprek": "Gesprek",
    "pauze": "Pauze",
    "workshop": "Workshop",
    "toespraak": "Toespraak",
    "tips": "Tips",
}


class Block(Strict):
    """One part of the day. Its hour follows from the lengths before it, unless it is pinned."""

    kind: Kind = Field(description="Wat er gebeurt.")
    title: Line | None = Field(None, description="Hoe dit deel heet.")
    clip: Slug | None = Field(None, description="De id van het fragment.")
    start: Seconds | None = Field(None, description="Vanaf welk moment van de clip.")
    end: Seconds | None = Field(None, description="Tot welk moment van de clip.")
    minutes: Annotated[Whole, Field(ge=1, le=600)] | None = Field(
        None, description="Hoelang het duurt."
    )
    questions: list[Text] = Field(default=[], description="De vragen van het gesprek.")
    tips: list[Text] = Field(default=[], description="De tips, die één voor één verschijnen.")
    pinned: Clock | None = Field(None, description='Het vaste uur, bijvoorbeeld "11:00".')

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if self.kind == "fragment" and self.clip is None:
            raise ValueError("zeg bij een fragment welke `clip` het is.")
        if self.kind != "fragment" and self.minutes is None:
            raise ValueError("zeg in `minutes` hoelang dit duurt.")
        if self.kind == "tips" and not self.tips:
            raise ValueError("schrijf in `tips` welke tips er op het scherm komen.")
        if self.kind != "tips" and self.tips:
            raise ValueError("`tips` staan in een deel met `kind: tips`.")
        return self


class StudyDay(Strict):
    """A day to start from."""

    id: Slug = Field(description="De naam van het voorbeeld, voor de computer.")
    title: Line = Field(description="Hoe de dag heet.")
    date: Day | None = Field(None, description='De datum, bijvoorbeeld "2022-04-21".')
    begins: Clock = Field(description='Het beginuur, bijvoorbeeld "09:00".')
    blocks: list[Block] = Field(description="De delen van de dag, in volgorde.")
