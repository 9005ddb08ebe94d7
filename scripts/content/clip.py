"""The model of a clip: the only place that knows the keys of the YAML files."""

from collections.abc import Callable
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    model_validator,
)

from content import video_hosts
from content.fields import Audience, Day, Line, MediaPath, Seconds, Slug, Source, Text, WebAddress
from content.footage import Footage

SOURCES = ("file", "youtube", "vimeo", "peertube", "url")


def _as_text(value: Any) -> Any:
    # YAML reads a Vimeo id without quotes as a number.
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _stands_at(read: Callable[[str], video_hosts.OutsideVideo]) -> AfterValidator:
    """Keep an address as it was written, when it can be read as one of a host."""

    def check(value: str) -> str:
        read(value)
        return value

    return AfterValidator(check)


class Strict(BaseModel):
    """Unknown fields and wrong types are faults, never guesses."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class VideoFile(Strict):
    """The video, once or twice; editors may write one path as plain text."""

    hd: MediaPath = Field(description="Het scherpe bestand (hoogstens 1080 lijnen).")
    sd: MediaPath | None = Field(None, description="Het zuinige bestand (hoogstens 480 lijnen).")


def _video_file(value: Any) -> Any:
    return {"hd": value} if isinstance(value, str) else value


class Video(Strict):
    """Where the moving pictures come from. Paths are relative to clips/."""

    file: (
        Annotated[VideoFile, BeforeValidator(_video_file, json_schema_input_type=str | VideoFile)]
        | None
    ) = Field(
        None, description="Het videobestand, bijvoorbeeld media/rekrutering.mp4; of hd en sd."
    )
    youtube: Annotated[str, _stands_at(video_hosts.youtube)] | None = Field(
        None, description="De video bij YouTube: de id of het adres."
    )
    vimeo: Annotated[str, BeforeValidator(_as_text), _stands_at(video_hosts.vimeo)] | None = Field(
        None, description="De video bij Vimeo: het nummer of het adres."
    )
    peertube: Annotated[str, _stands_at(video_hosts.peertube)] | None = Field(
        None, description="De video op een PeerTube-server: het volledige adres."
    )
    url: Annotated[WebAddress, _stands_at(video_hosts.file)] | None = Field(
        None, description="Een videobestand op een eigen server: het volledige adres."
    )
    poster: MediaPath | None = Field(
        None, description="Een eigen beeld vóór het afspelen. Zonder dit tekent de site er een."
    )
    captions: MediaPath | None = Field(None, description="De ondertitels, een .vtt-bestand.")
    described: MediaPath | None = Field(None, description="De video met audiodescriptie.")
    signed: MediaPath | None = Field(None, description="De video met Vlaamse Gebarentaal.")
    master: str | None = Field(
        None, description="Het bronbestand voor `python3 scripts media`; het blijft onaangeroerd."
    )
    poster_at: Seconds | None = Field(
        None, description="De seconde waaruit `python3 scripts media` het beeld haalt."
    )
    stand_in: bool = Field(
        False, description="true zolang dit een voorbeeldclip is en niet het echte fragment."
    )

    @model_validator(mode="after")
    def _one_source(self) -> Self:
        given = [name for name in SOURCES if getattr(self, name)]
        if len(given) > 1:
            raise ValueError(f"kies één bron: {' of '.join(given)}. Wis de andere.")
        if not given and not self.master:
            raise ValueError(f"zeg waar de video staat: kies uit {', '.join(SOURCES)}.")
        return self

    @property
    def files(self) -> tuple[str, ...]:
        """The video's own files, the sharpest first."""
        paths = (self.file.hd, self.file.sd) if self.file else ()
        return tuple(path for path in paths if path)

    @property
    def outside(self) -> video_hosts.OutsideVideo | None:
        """The video's place on another host, when it has one."""
        for make, value in (
            (video_hosts.youtube, self.youtube),
            (video_hosts.vimeo, self.vimeo),
            (video_hosts.peertube, self.peertube),
            (video_hosts.file, self.url),
        ):
            if value:
                return make(value)
        return None


class Chapter(Strict):
    """A named moment in the clip."""

    at: Seconds = Field(description='Wanneer het begint, bijvoorbeeld "1:05".')
    title: Line = Field(description="Hoe dit deel heet.")


class Pause(Strict):
    """A moment at which the projector stops the clip, and why."""

    at: Seconds = Field(description='Waar de clip stopt, bijvoorbeeld "0:33".')
    label: Line = Field(description="Wat er dan op het scherm komt, bijvoorbeeld een vraag.")


class Tip(Strict):
    """One practical piece of advice, with its own address on the site."""

    id: Slug = Field(description="Het adres van de tip: kleine letters, cijfers en streepjes.")
    text: Text = Field(description="De tip, in één tot drie zinnen.")
    audience: list[Audience] = Field(
        default=[], alias="for", description="Voor wie de tip is. Leeg is voor iedereen."
    )
    theme: Line | None = Field(
        None,
        description="Het thema op de tipspagina. Zonder dit: het eerste thema van het fragment.",
    )
    at: Seconds | None = Field(None, description='Waar de clip het zegt, bijvoorbeeld "0:42".')
    source: Source


class Remark(Strict):
    """What participants brought up, and what the team answered to it."""

    remark: Text = Field(description="Wat de zaal aanbracht.")
    answers: list[Text] = Field(default=[], description="Wat het team antwoordde.")
    source: Source = "verslag"
    day: Day | None = Field(
        None, description="De dag van het gesprek, als dat niet 21 april 2022 was."
    )


class Conversation(Strict):
    """What was said about one clip on a later study day, as its report holds it."""

    clip: Slug = Field(description="De id van het fragment.")
    discussion: list[Remark] = Field(description="Wat de zaal aanbracht en het team antwoordde.")


class Question(Strict):
    """A question to discuss; editors may write it as plain text."""

    text: Text = Field(description="De vraag.")
    source: Source = "redactie"


class Link(Strict):
    """Something to read. Without an address the site names it as plain text."""

    title: Line = Field(description="Wat de lezer er vindt.")
    url: WebAddress | None = Field(None, description="Het webadres, met https:// ervoor.")


def _question(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value


class ClipContent(Strict):
    """All that one file `clips/NN-<id>.yml` holds."""

    title: Line = Field(description="De titel van het fragment.")
    summary: Text = Field(description="Waarover het gaat, in één of twee zinnen.")
    themes: Annotated[list[Line], Field(min_length=1)] = Field(
        description="De thema's. Het eerste is het belangrijkste."
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


class Clip(ClipContent):
    """A clip with what its file name says: the id (also its address) and the number (its order)."""

    id: Slug
    number: int
    footage: Footage

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
