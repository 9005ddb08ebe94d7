"""The form of the catalogue for programs, `clips.json`: what each field is.

The first number of VERSION changes when a program must change with it; the second one when there is
something new to read.
"""

from pydantic import BaseModel, ConfigDict, Field

from content.film_facts import Dates, Person
from content.organisation import Organisation

VERSION = "1.1"


class _Told(BaseModel):
    model_config = ConfigDict(frozen=True)


class Captions(_Told):
    """The captions of a film in one language, as WebVTT."""

    language: str = Field(description="ISO 639-1, or 639-3 where that has none.")
    name: str = Field(description="What the language calls itself.")
    url: str


class Film(_Told):
    """The moving pictures of a fragment."""

    stand_in: bool = Field(description="Whether this takes the place of a film that is to come.")
    files: list[str] = Field(description="Files to play, the sharpest first.")
    page: str | None = Field(None, description="Where the film stands on another site.")
    duration: float | None = Field(None, description="In seconds; none when unknown.")
    captions: list[Captions]
    captions_checked: bool | None = Field(
        None, description="Whether a person checked them; none when nothing is said of it."
    )
    described: str | None = Field(None, description="The film with audio description.")
    signed: str | None = Field(None, description="The film with Flemish Sign Language.")
    title: str | None = Field(None, description="What it is called among several films.")


class Chapter(_Told):
    """A named part of a film."""

    at: int = Field(description="Where it begins, in seconds.")
    part: int | None = Field(None, description="In which of several `films`, from 1.")
    title: str


class Advice(_Told):
    """One tip."""

    id: str
    url: str
    text: str
    theme: str
    audience: list[str] = Field(description="For whom it is; empty for everyone.")
    at: int | None = Field(None, description="Where the film says it, in seconds.")
    part: int | None = Field(None, description="In which of several `films`, from 1.")
    source: str
    report: str | None = Field(None, description="The page of the report that it comes from.")


class Said(_Told):
    """What a room brought up, where it went on, and what the team answered."""

    day: str | None = Field(None, description="The day of the talk.")
    remark: str
    question: str
    points: list[str]
    answers: list[str]
    source: str


class Question(_Told):
    """A question to discuss."""

    url: str
    text: str
    source: str


class Reading(_Told):
    """Something to read."""

    title: str
    url: str | None = None


class Fragment(_Told):
    """One fragment, with all that its page shows."""

    id: str
    number: int
    url: str
    embed: str = Field(description="The player alone, for a frame in another page.")
    language: str = Field(
        description="BCP 47: of the film, and of all that is said here but in `discussion`."
    )
    title: str
    summary: str | None = None
    themes: list[str]
    key_points: list[str]
    picture: str = Field(description="The poster, as the site shows it.")
    film: Film | None = Field(None, description="The film; of several the first.")
    films: list[Film] | None = Field(None, description="All of several films, in order.")
    chapters: list[Chapter]
    tips: list[Advice]
    discussion: list[Said]
    questions: list[Question]
    links: list[Reading]
    related: list[str] = Field(description="Ids of fragments that go with it.")
    formerly: list[str] = Field(description="Ids that it had before.")
    date: Dates
    people: list[Person]
    publisher: Organisation | None = None
    event: str | None = None
    licence: str | None = Field(
        None, description="SPDX name of the licence of the film, or its address."
    )
    licence_url: str | None = None
    level: str | None = None


class ClipList(_Told):
    """The whole catalogue."""

    version: str = Field(description="Of this form.")
    name: str
    url: str = Field(description="Where the site stands.")
    clips: list[Fragment]
