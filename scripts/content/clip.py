"""The model of a clip: the only place that knows the keys of the YAML files."""

from collections import Counter
from collections.abc import Sequence
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator, model_validator

from captions import languages
from content.film_facts import FilmFacts
from content.footage import Footage
from content.video import Video
from source.fields import Audience, Day, Line, Seconds, Slug, Source, Text, WebAddress
from source.strict import Strict

# content/mentions.py reads them.
LINKED = "Een link naar een fragment schrijf je als [woorden](id)."


class Chapter(Strict):
    """A named moment in the clip."""

    at: Seconds = Field(description='Wanneer het begint, bijvoorbeeld "1:05".')
    title: Line = Field(description="Hoe dit deel heet.")


class Pause(Strict):
    """A moment at which the projector stops the clip, and why."""

    at: Seconds = Field(description='Waar de clip stopt, bijvoorbeeld "0:33".')
    label: Line = Field(description="Wat er dan op het scherm komt, bijvoorbeeld een vraag.")


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


class Tip(Sourced):
    """One practical piece of advice, with its own address on the site."""

    id: Slug = Field(description="Het adres van de tip: kleine letters, cijfers en streepjes.")
    text: Text = Field(description=f"De tip, in één tot drie zinnen. {LINKED}")
    audience: list[Audience] = Field(
        default=[], alias="for", description="Voor wie de tip is. Leeg is voor iedereen."
    )
    theme: Line | None = Field(
        None,
        description="Het thema op de tipspagina. Zonder dit: het eerste thema van het fragment.",
    )
    at: Seconds | None = Field(None, description='Waar de clip het zegt, bijvoorbeeld "0:42".')
    formerly: list[Slug] = Field(
        default=[], description="Vroegere id’s van de tip. Links daarheen blijven werken."
    )

    @property
    def names(self) -> tuple[str, ...]:
        """Its id, and those that it had."""
        return (self.id, *self.formerly)


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


class Question(Sourced):
    """A question to discuss; editors may write it as plain text."""

    text: Text = Field(description="De vraag.")
    source: Source = "redactie"


class Link(Strict):
    """Something to read. Without an address the site names it as plain text."""

    title: Line = Field(description="Wat de lezer er vindt.")
    url: WebAddress | None = Field(None, description="Het webadres, met https:// ervoor.")


def _question(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value


class ClipContent(FilmFacts):
    """All that one file `NN-<id>.yml` holds, in clips/ or in the folder of a collection."""

    title: Line = Field(description="De titel van het fragment.")
    draft: bool = Field(
        False, description="true zolang dit een concept is: het komt dan niet op de site."
    )
    summary: Text = Field(description="Waarover het gaat, in één of twee zinnen.")
    imported: Line | None = Field(
        None,
        description="Waaruit `python3 scripts import` dit fragment haalde. Zo komt het er geen "
        "tweede keer bij, en de samenvatting mag nog ontbreken.",
    )
    formerly: list[Slug] = Field(
        default=[],
        description="Vroegere id’s van het fragment. Oude links en QR-codes blijven werken.",
    )
    themes: Annotated[list[Line], Field(min_length=1)] = Field(
        description="De thema’s. Het eerste is het belangrijkste."
    )
    key_points: list[Line] = Field(
        default=[],
        max_length=4,
        description="Het fragment in het kort: hoogstens vier korte zinnen.",
    )
    video: Video | None = Field(None, description="De video van het fragment.")
    chapters: list[Chapter] = Field(default=[], description="De delen van de clip.")
    pauses: list[Pause] = Field(
        default=[], description="Waar de projectie de clip stilzet voor een gesprek."
    )
    tips: list[Tip] = Field(default=[], description="De tips uit dit fragment.")
    discussion: list[Remark] = Field(
        default=[], description="Wat de zaal aanbracht en wat het team antwoordde."
    )
    questions: list[Annotated[Question, BeforeValidator(_question)]] = Field(
        default=[], description="Vragen om te bespreken, boven op de algemene richtvragen."
    )
    links: list[Link] = Field(default=[], description="Om verder te lezen.")
    related: list[Slug] = Field(default=[], description="Fragmenten die erbij aansluiten (hun id).")

    @field_validator("video", mode="before")
    @classmethod
    def _with_language(cls, video: Any, info: ValidationInfo) -> Any:
        """Captions that say no language are in that of the clip; its own come before others."""
        files = video.get("captions") if isinstance(video, dict) else None
        code = info.data.get("language", languages.MAIN)
        if isinstance(files, str):
            return {**video, "captions": {code: files}}
        if isinstance(files, dict) and code in files:
            return {**video, "captions": {code: files[code], **files}}
        return video


class ImportedContent(ClipContent):
    """What `import` wrote, of which nobody may have said yet in short what it is about."""

    summary: Text = Field("", description=ClipContent.model_fields["summary"].description)


def model_of(data: object) -> type[ClipContent]:
    """The model for what a file holds: a summary may be missing only where `imported` stands."""
    imported = isinstance(data, dict) and data.get("imported")
    return ImportedContent if imported else ClipContent


class Clip(ClipContent):
    """A clip with what its file name says: the id (also its address) and the number (its order)."""

    id: Slug
    number: int
    # The YAML file that says what this clip is, from the root of the project.
    file: str
    # The id of its collection; empty for a clip of the site itself.
    collection: str = ""
    footage: Footage

    @property
    def has_film(self) -> bool:
        """Whether the film is a file of the site itself."""
        return bool(self.video and self.video.files)

    def theme_of(self, tip: Tip) -> str:
        """Under which theme one of its tips stands: its own, else the most important one."""
        return tip.theme or self.themes[0]

    def media(self) -> tuple[str, ...]:
        """The paths, relative to clips/, of every file this clip shows."""
        video = self.video
        if video is None:
            return ()
        extra = (video.poster, video.described, video.signed)
        return (*video.files, *(path for path in extra if path))


class GuidingQuestion(Strict):
    """One of the general questions that fit every fragment."""

    id: Slug = Field(description="Het adres van de vraag.")
    question: Line = Field(description="De vraag.")
    when: Text = Field(description="Wanneer je de vraag gebruikt.")
    how: Text = Field(description="Hoe je de vraag stelt.")
