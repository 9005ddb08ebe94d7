"""The model of a clip's video: the keys under `video:` in the YAML."""

from collections.abc import Callable
from functools import cached_property
from typing import Annotated, Any, Self

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema, model_validator

from captions import languages
from content import video_hosts
from source.fields import Line, MediaPath, Seconds, WebAddress
from source.strict import Strict

SOURCES = ("file", "youtube", "vimeo", "peertube", "url")


def _stands_at(read: Callable[[str], video_hosts.OutsideVideo]) -> AfterValidator:
    """Keep an address as it was written, when it can be read as one of a host."""

    def check(value: str) -> str:
        read(value)
        return value

    return AfterValidator(check)


class VideoFile(Strict):
    """The video, once or twice; editors may write one path as plain text."""

    hd: MediaPath = Field(
        description="Het scherpe bestand: de korte zijde is hoogstens 1080 pixels."
    )
    sd: MediaPath | None = Field(
        None, description="Het zuinige bestand: de korte zijde is hoogstens 480 pixels."
    )


def _video_file(value: Any) -> Any:
    return {"hd": value} if isinstance(value, str) else value


def _captions(value: Any) -> Any:
    return {languages.MAIN: value} if isinstance(value, str) else value


def _main_first(files: dict[str, str]) -> dict[str, str]:
    """Captions by language: the main one first, and then as they stand."""
    main = {code: file for code, file in files.items() if code == languages.MAIN}
    return {**main, **files}


CaptionFiles = Annotated[
    dict[Annotated[str, AfterValidator(languages.of)], MediaPath], AfterValidator(_main_first)
]
# What editors' programs offer while someone types.
_WRITTEN_CAPTIONS = WithJsonSchema(
    {
        "type": "object",
        "properties": {
            each.code: {"type": "string", "description": f"De ondertitels in het {each.dutch}."}
            for each in languages.LANGUAGES.values()
        },
        "additionalProperties": False,
    }
)


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
    vimeo: Annotated[str, _stands_at(video_hosts.vimeo)] | None = Field(
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
    captions: Annotated[
        CaptionFiles,
        BeforeValidator(
            _captions, json_schema_input_type=str | Annotated[CaptionFiles, _WRITTEN_CAPTIONS]
        ),
    ] = Field(
        {},
        description="De ondertitels in de taal van het fragment, een .vtt-bestand; of een per "
        "taal, zoals {nl: media/rekrutering.nl.vtt, en: media/rekrutering.en.vtt}.",
    )
    captions_checked: bool | None = Field(
        None,
        description="true als een mens de ondertitels naast de video heeft nagekeken, false als "
        "niemand dat deed. Bij false zegt de site het erbij.",
    )
    described: MediaPath | None = Field(None, description="De video met audiodescriptie.")
    signed: MediaPath | None = Field(None, description="De video met Vlaamse Gebarentaal.")
    master: str | None = Field(
        None, description="Het bronbestand voor `python3 scripts media`; het blijft onaangeroerd."
    )
    poster_at: Seconds | None = Field(
        None, description="De seconde waaruit `python3 scripts media` het beeld haalt."
    )
    duration: Seconds | None = Field(
        None,
        description='Hoelang een video van een andere site duurt, bijvoorbeeld "12:30". Van een '
        "eigen bestand lezen we dat zelf.",
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
        if self.duration is not None and not self.outside:
            raise ValueError("de duur lezen we uit het bestand. Wis `duration`.")
        if self.captions_checked is not None and not self.captions:
            raise ValueError("`captions_checked` hoort bij `captions`, en dat ontbreekt.")
        return self

    @property
    def is_draft_of_captions(self) -> bool:
        """Whether nobody checked the captions. Where nothing is said of it, a person made them."""
        return self.captions_checked is False

    @property
    def files(self) -> tuple[str, ...]:
        """The video's own files, the sharpest first."""
        paths = (self.file.hd, self.file.sd) if self.file else ()
        return tuple(path for path in paths if path)

    @property
    def shown(self) -> tuple[str, ...]:
        """Its own files, with its poster and its other versions."""
        extra = (self.poster, self.described, self.signed)
        return (*self.files, *(path for path in extra if path))

    @cached_property
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

    @property
    def outside_file(self) -> str | None:
        """The address of a film that is a file on another host."""
        outside = self.outside
        return outside.embed if outside and outside.is_file else None


class PartVideo(Video):
    """One of several films of a clip."""

    title: Line | None = Field(
        None, description="Hoe deze film heet. Zonder dit is het ‘Deel 1’, ‘Deel 2’, enzovoort."
    )
