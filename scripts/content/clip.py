"""The model of a clip: the only place that knows the keys of the YAML files."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator

from captions import languages
from content import addresses
from content.film_facts import FilmFacts
from content.footage import Footage, together
from content.moments import PART, Chapter, Pause
from content.said import LINKED, Remark, Sourced
from content.video import PartVideo, Video
from source.fields import AUDIENCES, Audience, Line, Seconds, Slug, Source, Text, WebAddress, Whole
from source.strict import Strict
from source.yaml_file import Location


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
    part: Whole = Field(1, ge=1, description=PART)
    formerly: list[Slug] = Field(
        default=[], description="Vroegere id’s van de tip. Links daarheen blijven werken."
    )

    @property
    def names(self) -> tuple[str, ...]:
        """Its id, and those that it had."""
        return (self.id, *self.formerly)

    @property
    def readers(self) -> str:
        """For whom it is, as the site names them; empty for everyone."""
        return ", ".join(AUDIENCES[who] for who in self.audience)


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


def _in_language(video: Any, code: str) -> Any:
    files = video.get("captions") if isinstance(video, dict) else None
    if isinstance(files, str):
        return {**video, "captions": {code: files}}
    if isinstance(files, dict) and code in files:
        return {**video, "captions": {code: files[code], **files}}
    return video


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
    videos: list[PartVideo] = Field(
        default=[],
        description="De films van een fragment dat uit meer dan één opname bestaat, in volgorde. "
        "Heeft het er maar één, schrijf dan `video`.",
    )
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

    @field_validator("video", "videos", mode="before")
    @classmethod
    def _with_language(cls, video: Any, info: ValidationInfo) -> Any:
        """Captions that say no language are in that of the clip; its own come before others."""
        code = info.data.get("language", languages.MAIN)
        if isinstance(video, list):
            return [_in_language(each, code) for each in video]
        return _in_language(video, code)

    @property
    def films(self) -> tuple[tuple[Location, Video], ...]:
        """Each film in order, with where it stands in the YAML."""
        if self.videos:
            return tuple((("videos", index), film) for index, film in enumerate(self.videos))
        return ((("video",), self.video),) if self.video else ()


class ImportedContent(ClipContent):
    """What `import` wrote, of which nobody may have said yet in short what it is about."""

    summary: Text = Field("", description=ClipContent.model_fields["summary"].description)


def model_of(data: object) -> type[ClipContent]:
    """The model for what a file holds: a summary may be missing only where `imported` stands."""
    imported = isinstance(data, dict) and data.get("imported")
    return ImportedContent if imported else ClipContent


class Clip(ClipContent):
    """A clip with what its file name says: the id (also its address) and the number (its order).

    `video` and `footage` are those of its first film; of one with `videos`, `more` is the footage
    of the others. A part of such a clip is a clip too: see `parts`.
    """

    id: Slug
    number: int
    # The YAML file that says what this clip is, from the root of the project.
    file: str
    # The id of its collection; empty for a clip of the site itself.
    collection: str = ""
    footage: Footage
    more: tuple[Footage, ...] = ()
    # Only of a part: its number (from 1), what it is called, and the id of the clip that it is of.
    part: int = 0
    part_title: str = ""
    whole: str = ""

    @property
    def parts(self) -> tuple["Clip", ...]:
        """Each of several films as a clip of its own, with what is in that film; else itself."""
        return tuple(map(self._part, range(1, len(self.videos) + 1))) or (self,)

    def _part(self, number: int) -> "Clip":
        film = self.videos[number - 1]
        title = film.title or f"Deel {number}"
        return self.model_copy(
            update={
                "id": addresses.part_id(self.id, number),
                "title": f"{self.title}: {title}",
                "formerly": [addresses.part_id(name, number) for name in self.formerly],
                "video": film,
                "videos": [],
                "footage": self.footages[number - 1],
                "more": (),
                "chapters": [each for each in self.chapters if each.part == number],
                "pauses": [each for each in self.pauses if each.part == number],
                "part": number,
                "part_title": title,
                "whole": self.id,
            }
        )

    @property
    def fragment(self) -> str:
        """The id of the fragment that it is, or that it is a part of."""
        return self.whole or self.id

    @property
    def footages(self) -> tuple[Footage, ...]:
        """What is known of each of its films, in order."""
        return (self.footage, *self.more)

    @property
    def duration(self) -> float | None:
        """How many seconds it lasts, with all its films; None as soon as one is unknown."""
        return together(self.footages)

    @property
    def own_tips(self) -> list[tuple["Clip", Tip]]:
        """Its tips as a list of tips of many clips holds them: each with its clip."""
        return [(self, tip) for tip in self.tips]

    @property
    def captioned(self) -> tuple["Clip", ...]:
        """Its parts of which is known what is said."""
        return tuple(part for part in self.parts if part.footage.cues)

    @property
    def has_stand_in(self) -> bool:
        """Whether a film of it takes the place of one that is to come."""
        return any(film.stand_in for _, film in self.films)

    @property
    def real_film(self) -> Video | None:
        """Its first film, where that is no stand-in."""
        return None if self.video is None or self.video.stand_in else self.video

    @property
    def has_film(self) -> bool:
        """Whether a film of it is a file of the site itself."""
        return any(film.files for _, film in self.films)

    def theme_of(self, tip: Tip) -> str:
        """Under which theme one of its tips stands: its own, else the most important one."""
        return tip.theme or self.themes[0]

    def media(self) -> tuple[str, ...]:
        """The paths, relative to clips/, of every file this clip shows."""
        return tuple(path for _, film in self.films for path in film.shown)


class GuidingQuestion(Strict):
    """One of the general questions that fit every fragment."""

    id: Slug = Field(description="Het adres van de vraag.")
    question: Line = Field(description="De vraag.")
    when: Text = Field(description="Wanneer je de vraag gebruikt.")
    how: Text = Field(description="Hoe je de vraag stelt.")
