"""The model of what is known about a film besides what it says: when, by whom, under which licence.

Every fact is optional. What is not known is left out, on the page and for machines.
"""

from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema, model_validator

from captions import languages
from captions.languages import LANGUAGES, Language
from content import licences
from content.organisation import Organisation
from source.fields import Day, Line
from source.strict import Strict

Level = Literal["basis", "verdieping", "expert"]
# How the site names them.
LEVELS: dict[Level, str] = {
    "basis": "voor wie begint",
    "verdieping": "voor wie al ervaring heeft",
    "expert": "voor wie het vak goed kent",
}


class Dates(Strict):
    """When a film was made, and when it was made public; editors may write the first one alone."""

    recorded: Day | None = Field(None, description="De dag van de opname.")
    published: Day | None = Field(None, description="De dag waarop de film publiek werd.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.recorded and self.published and self.recorded > self.published:
            raise ValueError("de film werd publiek vóór de opname. Kijk de dagen na.")
        return self

    @property
    def day(self) -> str | None:
        """The day that a film is known by: of the recording, else of the publication."""
        return self.recorded or self.published


class Person(Strict):
    """Someone in the film or behind it; editors may write the name alone."""

    name: Line = Field(description="De naam.")
    role: Line | None = Field(None, description="De rol, bijvoorbeeld regie of spreker.")


def _under(field: str, model: type[Strict]) -> BeforeValidator:
    """A plain text is the value of one field of a model."""

    def wrapped(value: Any) -> Any:
        return {field: value} if isinstance(value, str) else value

    return BeforeValidator(wrapped, json_schema_input_type=str | model)


# What editors' programs offer while someone types.
_CODE = WithJsonSchema(
    {
        "oneOf": [
            {"const": each.code, "description": f"In het {each.dutch}."}
            for each in LANGUAGES.values()
        ]
    }
)


class FilmFacts(Strict):
    """The facts about a film, at the top of its YAML."""

    language: Annotated[str, AfterValidator(languages.of), _CODE] = Field(
        languages.MAIN,
        description="De taal van het fragment: van de film, en van wat hier staat. De code, zoals "
        "`en` voor Engels. Zonder dit is het Nederlands.",
    )
    date: Annotated[Dates, _under("recorded", Dates)] = Field(
        Dates(),
        description='De dag van de opname, zoals "2022-04-21"; of {recorded: …, published: …} met '
        "ook de dag waarop de film publiek werd.",
    )
    people: list[Annotated[Person, _under("name", Person)]] = Field(
        default=[], description="Wie erin te zien is of eraan werkte: namen, of name en role."
    )
    publisher: Annotated[Organisation, _under("name", Organisation)] | None = Field(
        None, description="Wie de film uitgaf: een naam, of name en url."
    )
    event: Line | None = Field(None, description="Bij welke gelegenheid de film gemaakt is.")
    licence: Annotated[Line, AfterValidator(licences.read)] | None = Field(
        None,
        description="Wat anderen met de film mogen doen, zoals CC-BY-NC-SA-4.0, of het adres van "
        "de licentie.",
    )
    level: Level | None = Field(
        None, description="Voor wie het fragment bedoeld is: basis, verdieping of expert."
    )

    @property
    def tongue(self) -> Language | None:
        """The language of the film and of what is written about it, where it is not the site's."""
        return None if self.language == languages.MAIN else LANGUAGES[self.language]

    @property
    def has_facts(self) -> bool:
        """Whether anything of this is known."""
        known = (self.date.day, self.people, self.publisher, self.event, self.licence, self.level)
        return bool(self.tongue) or any(known)

    @property
    def names(self) -> list[str]:
        """Whoever and whatever the film is known by, besides its title."""
        publisher = [self.publisher.name] if self.publisher else []
        return [*(person.name for person in self.people), *publisher, *filter(None, [self.event])]
