"""What someone said, with where it comes from: the models that tips, questions and talks share."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Self

from pydantic import Field, model_validator

from source.fields import Day, Line, Slug, Source, Text
from source.strict import Strict

# content/mentions.py reads them.
LINKED = "Een link naar een fragment schrijf je als [woorden](id)."


class Sourced(Strict):
    """Something that says where it comes from; what comes from a report may say from which."""

    source: Source
    report: Line | None = Field(
        None,
        description="Uit welk verslag dit komt: de dag, zoals 2023-05-12, of de naam van het "
        "bestand. Zonder dit is het uit het eerste verslag.",
    )

    @model_validator(mode="after")
    def _of_a_report(self) -> Self:
        if self.report and self.source != "verslag":
            raise ValueError(
                "`report` hoort bij `source: verslag`. Schrijf dat erbij, of wis `report`."
            )
        return self

    @property
    def origin(self) -> tuple[str, str | None]:
        """Where it comes from: equal for what comes from the same place."""
        return self.source, self.report


def usual(things: Sequence[Sourced]) -> Sourced | None:
    """One of those from where most of them come, when more than half do: said once for all."""
    counts = Counter(thing.origin for thing in things)
    origin, count = counts.most_common(1)[0] if counts else (None, 0)
    often = len(things) > 1 and count * 2 > len(things)
    return next(thing for thing in things if thing.origin == origin) if often else None


def not_all_from(things: Iterable[Sourced], one: Sourced) -> bool:
    """Whether some come from another place than this one."""
    return any(thing.origin != one.origin for thing in things)


class Remark(Sourced):
    """What participants brought up, where they went on about it, and what the team answered to it.

    An answer without a remark is one to the question itself.
    """

    remark: Text = Field("", description=f"Wat de zaal aanbracht. {LINKED}")
    question: Text = Field("", description="De vraag waarbij dit gezegd werd.")
    points: list[Text] = Field(
        default=[],
        description=f"Wat de zaal daar zelf nog aan toevoegde, punt per punt. {LINKED}",
    )
    answers: list[Text] = Field(
        default=[], description=f"Wat het team antwoordde, punt per punt. {LINKED}"
    )
    source: Source = "verslag"
    day: Day | None = Field(
        None, description="De dag van het gesprek, als daar (nog) geen verslag van is."
    )

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.report and self.day:
            raise ValueError("de dag staat al bij het verslag. Wis `day`.")
        if not self.remark and not self.answers:
            raise ValueError("zeg in `remark` wat de zaal aanbracht, of geef een antwoord.")
        if self.points and not self.remark:
            raise ValueError("zeg in `remark` waar de zaal bij `points` op verdergaat.")
        return self


class Conversation(Strict):
    """What was said about one clip on a later study day, as its report holds it."""

    clip: Slug = Field(description="De id van het fragment.")
    discussion: list[Remark] = Field(description="Wat de zaal aanbracht en het team antwoordde.")
