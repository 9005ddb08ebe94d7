"""How figures are written in Dutch. overrides/shell/writing.js does the same in the browser."""

from datetime import date

MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
NUMBERS = (
    *("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"),
    *("elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien"),
    *("negentien", "twintig"),
)


def clock(seconds: float) -> str:
    """Seconds as people read them: 65 is "1:05", 3700 is "1:01:40"."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def size(count: int) -> str:
    """Bytes as people read them: 309295 is "0,3 MB", 1500000000 is "1,5 GB"."""
    unit, factor = ("GB", 10**9) if count >= 10**9 else ("MB", 10**6)
    return f"{count / factor:.1f} {unit}".replace(".", ",")


def day(written: str) -> str:
    """A day as people write it: "2022-04-21" is "21 april 2022"."""
    moment = date.fromisoformat(written)
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def of_all(count: int, total: int, names: tuple[str, str], does: tuple[str, str]) -> str:
    """How a sentence on some of all begins: "Drie van de negen fragmenten hebben".

    `names` is what they are called (a word with "het"), `does` what they do, each for one and for
    more. `total` is at least 1.
    """
    one, many = names
    if count == 0:
        return f"Geen enkel {one} {does[0]}"
    if count == total:
        return f"Het {one} {does[0]}" if total == 1 else f"Alle {number(total)} {many} {does[1]}"
    # A capital that stands for an accented one: Eén, not Één.
    first = "Eén" if count == 1 else number(count).capitalize()
    return f"{first} van de {number(total)} {many} {does[count > 1]}"


def counted(count: int, one: str, many: str) -> str:
    """So many of something, in figures: "1 fragment", "2 fragmenten"."""
    return f"{count} {one if count == 1 else many}"


def number(count: int) -> str:
    """A number as it stands in a sentence: in letters up to twenty, then in figures."""
    return NUMBERS[count] if 0 <= count < len(NUMBERS) else str(count)


def sentence(text: str) -> str:
    """Text as it stands first in a sentence or a list: "duowerk" is "Duowerk", "OCMW" stays so."""
    return text[:1].upper() + text[1:]
