"""The kinds of value a clip's fields hold, each with its check and a Dutch message."""

import re
from datetime import date
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, WithJsonSchema

TIME = re.compile(r"(?:([0-9]{1,2}):)?([0-9]{1,3}):([0-9]{2})")
# No clip lasts a day; a longer number is a slip.
MOST_SECONDS = 24 * 3600
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
SLUG = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"


def parse_time(value: object) -> int:
    """Seconds from "m:ss", "h:mm:ss" or a whole number of seconds.

    YAML 1.1 reads an unquoted 1:05 as the number 65, which is the same moment.
    Raises ValueError for anything else, and for seconds or minutes above 59.
    """
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < MOST_SECONDS:
        return value
    match = TIME.fullmatch(value.strip()) if isinstance(value, str) else None
    hours, minutes, seconds = (int(part or 0) for part in match.groups()) if match else (0, 0, 60)
    if seconds > 59 or (hours and minutes > 59):
        raise ValueError('dit is geen tijdstip. Schrijf minuten en seconden, zoals "1:05".')
    return hours * 3600 + minutes * 60 + seconds


def plain(value: str) -> str:
    """Text without markup. Raises ValueError when it looks like HTML."""
    if CONTROL.search(value):
        raise ValueError("hier staat een onzichtbaar teken dat niet mag. Typ de tekst opnieuw.")
    if re.search(r"<[a-zA-Z/!]", value):
        raise ValueError("hier mag geen HTML staan. Schrijf gewone tekst.")
    return value


def one_line(value: str) -> str:
    """Text on a single line. Raises ValueError when it holds a line break."""
    if "\n" in value:
        raise ValueError("dit moet op één regel passen.")
    return value


def web_address(value: str) -> str:
    """An http(s) address. Raises ValueError for any other scheme or a missing host."""
    try:
        parts = urlsplit(value)
        valid = parts.scheme in {"http", "https"} and "." in (parts.hostname or "")
    except ValueError:
        valid = False
    if not valid or re.search(r"[\s<>\"]", value):
        raise ValueError(
            "dit is geen webadres. Het begint met https:// of http://. "
            "Ken je het adres niet? Laat de regel `url` dan weg."
        )
    return value


def media_path(value: str) -> str:
    """A file inside clips/media. Raises ValueError for a path that leads out of it."""
    if not re.fullmatch(r"media/[a-z0-9][a-z0-9._-]*", value):
        raise ValueError(
            "schrijf het bestand als media/naam.mp4: in de map clips/media, met kleine letters, "
            "cijfers en streepjes."
        )
    return value


def parse_day(value: str) -> str:
    """A day as "2022-04-21". Raises ValueError for anything else."""
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise ValueError(
            'dit is geen dag. Schrijf jaar, maand en dag, zoals "2022-04-21".'
        ) from None


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), AfterValidator(plain)]
Line = Annotated[Text, AfterValidator(one_line)]
Slug = Annotated[str, StringConstraints(pattern=SLUG, max_length=60)]
WebAddress = Annotated[str, AfterValidator(web_address)]
MediaPath = Annotated[str, AfterValidator(media_path)]
Seconds = Annotated[
    int,
    BeforeValidator(parse_time),
    WithJsonSchema({"type": ["string", "integer"], "examples": ["0:42", "1:05"]}),
]
Day = Annotated[str, AfterValidator(parse_day)]
Audience = Literal["coordinator", "buddy", "organisatie", "overheid"]
# How the site names them.
AUDIENCES: dict[Audience, str] = {
    "coordinator": "Coördinator",
    "buddy": "Buddy",
    "organisatie": "Organisatie",
    "overheid": "Overheid",
}
Origin = Literal["verslag", "film", "redactie"]
SOURCES: dict[Origin, str] = {
    "verslag": "verslag van 21 april 2022",
    "film": "de film",
    "redactie": "redactie",
}
Source = Annotated[
    Origin, Field(description="Waar dit vandaan komt: het verslag, de film of de redactie.")
]
