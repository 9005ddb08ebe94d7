"""Days, durations, languages and licences as other catalogues write them."""

import re
from contextlib import suppress

from captions import languages
from content import licences
from dutch import writing
from source.fields import parse_day, parse_time

ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?")
# As Belgium writes it: day, month, year.
BELGIAN_DAY = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})(?:[ ,T].*)?")
WRITTEN_DAY = re.compile(r"(?:\w+\s+)?(\d{1,2})\s+([a-zé]+)\.?\s+(\d{4})", re.IGNORECASE)
ISO_DURATION = re.compile(r"PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?", re.IGNORECASE)
SECONDS = re.compile(r"(\d+)(?:[.,]\d+)?")
# As catalogues in English write out the languages of most films.
ENGLISH = {"dutch": "nl", "english": "en", "french": "fr", "german": "de", "spanish": "es"}
COMMONS_PAGE = re.compile(
    r"creativecommons\.org/(?:licenses/(by(?:-nc)?(?:-sa|-nd)?)/(\d\.\d)|publicdomain/(zero)/1\.0)"
)
COMMONS = re.compile(
    r"(?:creative commons|cc)[\s:-]*(by(?:[\s-]nc)?(?:[\s-](?:sa|nd))?)[\s-]*v?(\d\.\d)"
)
ADDRESS = re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;:)]")


def day(written: str) -> str:
    """A day as the clips hold it. Raises ValueError for what is none."""
    value = written.strip()
    if found := ISO_DAY.fullmatch(value):
        year, month, number = found.groups()
    elif found := BELGIAN_DAY.fullmatch(value):
        number, month, year = found.groups()
    elif (found := WRITTEN_DAY.fullmatch(value)) and found[2].lower() in writing.MONTHS:
        number, year = found[1], found[3]
        month = str(writing.MONTHS.index(found[2].lower()) + 1)
    else:
        return parse_day(value)
    return parse_day(f"{year}-{int(month):02}-{int(number):02}")


def duration(written: str) -> str:
    """How long something lasts, as the clips hold it. Raises ValueError for anything else."""
    value = written.strip()
    if (found := ISO_DURATION.fullmatch(value)) and any(found.groups()):
        hours, minutes, seconds = (int(part or 0) for part in found.groups())
        total = hours * 3600 + minutes * 60 + seconds
    elif found := SECONDS.fullmatch(value[:20]):
        total = int(found[1])
    else:
        total = parse_time(value)
    if total <= 0:
        raise ValueError("dit is geen duur.")
    return writing.clock(parse_time(total))


def language(written: str) -> str:
    """The code (BCP 47) of a language. Raises ValueError for one that we do not know."""
    value = written.strip().lower()
    if found := languages.meant(ENGLISH.get(value, value)):
        return found.code
    raise ValueError(f"deze taal kennen we niet: `{value[:40]}`.")


def licence(written: str) -> str:
    """A licence as SPDX names it, or its address. Raises ValueError where that is not certain."""
    value = " ".join(written.split())
    lower = value.lower()
    if found := COMMONS_PAGE.search(lower):
        return "CC0-1.0" if found[3] else f"CC-{found[1].upper()}-{found[2]}"
    if found := COMMONS.search(lower):
        return f"CC-{found[1].upper().replace(' ', '-')}-{found[2]}"
    with suppress(ValueError):
        return licences.read(value)
    if found := ADDRESS.search(value):
        return licences.read(found[0])
    raise ValueError(
        f"deze licentie kennen we niet: `{value[:80]}`. Vul ze zelf in als je ze kent."
    )
