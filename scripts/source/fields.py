"""The kinds of value a clip's fields hold, each with its check and a Dutch message."""

import re
from datetime import date
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, WithJsonSchema

from dutch import writing
from source import signs

# As people write it, and as players do: h:mm:ss, with or without thousandths that are zero.
TIME = re.compile(r"(?:([0-9]{1,2}):([0-5][0-9])|([0-9]{1,3})):([0-5][0-9])(?:\.0{1,3})?")
# Without a zero in front: 010 may be ten seconds as well as half a clock.
WHOLE = re.compile(r"0|[1-9][0-9]*")
# No clip lasts a day; a longer number is a slip.
MOST_SECONDS = 24 * 3600
CLOCK = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# What Unicode calls so; Python takes four signs of control for it too.
WHITE_SPACE = (
    "\t\n\v\f\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
SMART_QUOTES = "“”„‟‘’‚«»"
# The beginning of HTML, which no field holds; behind a backslash it is the sign that stands there.
HTML = re.compile(r"(?<!\\)<[a-zA-Z/!]")
MEANT_AS_TEXT = re.compile(r"\\(<[a-zA-Z/!])")
SLUG = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"


def parse_time(value: object) -> int:
    """Seconds from "m:ss", "h:mm:ss" or a whole number of seconds, as written.

    Raises ValueError for anything else, and for a day or more.
    """
    written = str(value).strip() if _is_text_or_whole(value) else ""
    found = TIME.fullmatch(written)
    if found:
        hours, minutes, alone, seconds = (int(part or 0) for part in found.groups())
        moment = hours * 3600 + (minutes + alone) * 60 + seconds
    else:
        moment = int(written) if WHOLE.fullmatch(written[:9]) and len(written) < 9 else MOST_SECONDS
    if moment >= MOST_SECONDS:
        raise ValueError(
            'dit is geen tijdstip. Schrijf minuten en seconden, zoals "1:05"' + _time_hint(written)
        )
    return moment


def _is_text_or_whole(value: object) -> bool:
    # JSON, such as a report that the planner wrote, has numbers of its own.
    return isinstance(value, str | int) and not isinstance(value, bool)


def _time_hint(written: str) -> str:
    """How the moment may have been meant, for what people write most; ends the sentence."""
    if signs.unseen(written) or set(written) & set(SMART_QUOTES):
        return ", met gewone aanhalingstekens of zonder."
    found = re.fullmatch(r"([0-9]{1,3})[:.,_uUhHmM' ]+([0-9]{1,2})[sS\"]?", written)
    if found and int(found[2]) < 60 and len(found[2]) == 2:
        return f'. Bedoel je "{found[1]}:{found[2]}"?'
    if found and len(found[2]) == 1 and ":" in written:
        early, late = f"{found[1]}:0{found[2]}", f"{found[1]}:{found[2]}0"
        return f', met twee cijfers voor de seconden: "{early}" of "{late}".'
    return "."


def parse_clock(value: str) -> str:
    """An hour as "09:00". Raises ValueError for anything else."""
    if not CLOCK.fullmatch(value):
        raise ValueError('dit is geen uur. Schrijf het met vier cijfers, zoals "09:00".')
    return value


def whole_number(value: object) -> object:
    """A whole number as it was written; anything else as it is, for pydantic to refuse."""
    if isinstance(value, str) and WHOLE.fullmatch(value) and len(value) < 9:
        return int(value)
    return value


def trimmed(value: str) -> str:
    """Text without the white space around it.

    pydantic's `strip_whitespace` copies also the text that has none.
    """
    return value.strip(WHITE_SPACE)


def plain(value: str) -> str:
    r"""Text without markup, in which \< is the sign itself. Raises ValueError for HTML."""
    if signs.may_be_forbidden(value) and (found := signs.FORBIDDEN.search(value)):
        raise ValueError(f"hier staat {signs.name(found[0])}, en dat mag niet. Typ het opnieuw.")
    if not signs.seen(value):
        raise ValueError("dit veld is leeg.")
    if "<" not in value:
        return value
    if HTML.search(value):
        raise ValueError("hier mag geen HTML staan. Schrijf gewone tekst.")
    return MEANT_AS_TEXT.sub(r"\1", value)


def as_text(value: str) -> str:
    """Text as a field must hold it, so that a `<` in it is no beginning of HTML."""
    return re.sub(r"(?=<[a-zA-Z/!])", r"\\", value)


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


def mail_address(value: str) -> str:
    """An address for e-mail. Raises ValueError for anything else."""
    if not re.fullmatch(r"[^@\s<>\"?&]+@[^@\s<>\"?&]+\.[a-zA-Z]{2,}", value):
        raise ValueError("dit is geen e-mailadres, zoals `naam@voorbeeld.be`.")
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
        if DAY.fullmatch(value):
            return date.fromisoformat(value).isoformat()
    except ValueError:
        pass
    raise ValueError(
        'dit is geen dag. Schrijf jaar, maand en dag, zoals "2022-04-21".' + _day_hint(value)
    )


def _day_hint(written: str) -> str:
    """The day that was meant by 21/04/2022 or 21 april 2022; else nothing."""
    words = re.findall(r"[0-9]+|[a-z]+", written.lower())
    months = [str(writing.MONTHS.index(word) + 1) for word in words if word in writing.MONTHS]
    figures = [word for word in words if word.isdigit()]
    if months and len(figures) == 2:
        figures.insert(1, months[0])
    if len(figures) != 3 or max(map(len, figures)) > 4:
        return ""
    year, month, day = map(int, figures if len(figures[0]) == 4 else reversed(figures))
    try:
        return f' Bedoel je "{date(year if year > 99 else year + 2000, month, day)}"?'
    except ValueError:
        return ""


Text = Annotated[
    str, StringConstraints(min_length=1), AfterValidator(trimmed), AfterValidator(plain)
]
Line = Annotated[Text, AfterValidator(one_line)]
Slug = Annotated[str, StringConstraints(pattern=SLUG, max_length=60)]
WebAddress = Annotated[str, AfterValidator(web_address)]
MediaPath = Annotated[str, AfterValidator(media_path)]
Seconds = Annotated[
    int,
    BeforeValidator(parse_time),
    WithJsonSchema({"type": ["string", "integer"], "examples": ["0:42", "1:05"]}),
]
# An hour of the day.
Clock = Annotated[str, AfterValidator(parse_clock)]
Whole = Annotated[int, BeforeValidator(whole_number)]
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
    "verslag": "verslag",
    "film": "de film",
    "redactie": "redactie",
}
Source = Annotated[
    Origin, Field(description="Waar dit vandaan komt: het verslag, de film of de redactie.")
]
