"""Text that a page shows otherwise than someone meant it: marks of Markdown that did nothing.

What is judged is what a reader sees. Each finding is what to look for in the source, and advice.
"""

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape

from content.page_parser import Rendered
from source import signs

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# A sign that is left over in the text, and what it asks for.
LEFT_OVER: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.MULTILINE), advice)
    for pattern, advice in (
        (r"\[[^\]\n]+\] +\([^)\s]+\)", "Wis de spatie tussen ] en (, dan wordt het een link."),
        (r"!?\[[^\]\n]*\]\([^)\n]*$", "Sluit de link af met )."),
        (r"\[\^[^\]\n]+\]", "Schrijf de voetnoot zelf op een eigen regel: `[^1]: tekst`."),
        (r"\[[^\]\n]+\]\[[^\]\n]*\]", "Zet het adres erbij, op een eigen regel: `[naam]: adres`."),
        (r"^ *\[[ xX]\] ", "Begin de regel met een streepje: `- [ ] tekst`."),
        (r"<!--", "Sluit de opmerking af met -->."),
        (r"^ *#{1,6} ?\S.*", "Begin een kop helemaal vooraan op de regel."),
        (r"^ *[•·▪◦‣●○–—] ?\S.*", "Begin elk punt met een streepje en een spatie: `- tekst`."),
        (r"^ *[-*+][^\W\d_].*", "Zet een spatie achter het streepje."),
        (
            r"^\s*[-*+][\u00a0\u202f].*",
            "Achter het streepje staat een harde spatie. Typ een gewone.",
        ),
        (r"^ *\d+\) .*", "Schrijf een punt achter het nummer: `1. tekst`."),
        (r"^ *\|.*\|.*", "Zet onder de koppen van de tabel een regel zoals `|---|---|`."),
        (r"^ *(?:```|~~~).*", "Sluit het blok code af met een regel ```."),
        (r"^ *(?:\?\?\?|:::|///|!!!).*", 'Schrijf een kader als `!!! tip "Titel"`.'),
        (r"^ *(?:={3,}|-{3,}) *$", "Laat een regel leeg boven een lijn, of begin een kop met #."),
        (r"\*\*(?=\S)|(?<=\S)\*\*", "Vet staat tussen twee sterretjes voor en twee achter."),
        (r"(?<![\w_])__(?=[^\W_])", "Vet staat tussen twee sterretjes voor en twee achter."),
        (r"(?<!\S)~~(?=\S)", "Doorhalen sluit je af met ~~."),
        (r"\{[:.#][^}\n]*\}", "Wis dit: het doet hier niets."),
        (r"(?<![\w/:]):[a-z][a-z0-9_+-]+:(?![\w:])", "Plak het teken zelf, zoals 🙂."),
        (r"&(?:[a-z]{2,8}|#\d{2,5});", "Typ het teken zelf."),
        (r"\bhttps?(?::/(?!/)|//)\S*", "Een webadres begint met https://."),
        (r"</?(?:a|b|i|p|div|br|img|span|iframe|video|script)\b", "Sluit de HTML af met >."),
        (r"\\$", "Wil je een nieuwe regel? Zet twee spaties op het einde van de vorige."),
        (r"`", "Sluit de code af met `."),
    )
)
# What each of these has in it, or at the beginning of a line: most text has none of it.
DOUBTFUL = re.compile(
    r"[\[\]<#•·▪◦‣●○*|`~{&_\\]|^\s*[-+–—\d?!:/=]|(?<![\w/:]):[a-z]|\bhttps?[:/]", re.MULTILINE
)
# One of these stands in whatever that finds, but for what is found at the beginning of a line.
DOUBTED = (*"[]<#•·▪◦‣●○*|`~{&_\\", ":", "http")
BEGINNING = re.compile(r"\n\s*[-+–—\d?!:/=]")
# What Markdown itself leaves out: the number of an item, a box, a name between brackets, a tag,
# and what braces say of it.
UNSEEN = re.compile(
    r"^\s*\d+\.(?= )|^(?:\s*[-*+] |\s*\d+\. )\[[ xX]\]|\]\[[^\]\n]*\]"
    r"|^\s*\[\^?[^\]\n]+\]:|\[\^[^\]\n]+\]|^\s*!!! ?\w+|</?[a-zA-Z][^>]*>|\{[^}\n]*\}",
    re.MULTILINE,
)
# One of these stands in whatever that finds, but for a number.
LEFT_OUT = ("[", "!!!", "<", "{")
NUMBER = re.compile(r"\d\. ")
WORD = re.compile(r"[^\W_]+")


def left_over(page: Rendered) -> Iterator[tuple[str, str]]:
    """Marks that are shown as they were typed; of each kind the first in a piece of text."""
    for block in page.blocks:
        if not may_have_marks(block.text) or not DOUBTFUL.search(block.text):
            continue
        told: list[str] = []
        for pattern, advice in LEFT_OVER:
            found = pattern.search(block.text)
            shown = found[0].strip() if found else ""
            if shown and not any(shown in other for other in told):
                told.append(shown)
                yield shown, f"{_quoted(shown)} staat zo op de pagina. {advice}"


def may_have_marks(text: str) -> bool:
    """Whether a text may hold what DOUBTFUL finds: a quick look, which finds too much."""
    return bool(signs.any_of(text, DOUBTED) or BEGINNING.search(f"\n{text}"))


def may_leave_out(text: str) -> bool:
    """The same for UNSEEN."""
    return bool(signs.any_of(text, LEFT_OUT) or NUMBER.search(text))


def _quoted(text: str) -> str:
    return f"“{_short(text)}”" if "`" in text else f"`{_short(text)}`"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 40 else f"{text[:40].rstrip()} …"


def headings(page: Rendered, *, titled: bool) -> Iterator[tuple[str, str]]:
    """Headings that a screen reader cannot follow. `titled`: the template shows the title."""
    level = 1
    had_first = titled
    for block in page.blocks:
        if block.tag not in HEADINGS:
            continue
        own = HEADINGS.index(block.tag) + 1
        if own == 1 and had_first:
            yield (
                block.text,
                f"`{_short(block.text)}` is een tweede titel van de pagina. Schrijf ## in plaats "
                "van #.",
            )
        if own > level + 1:
            better = "#" * (level + 1)
            yield (
                block.text,
                f"de kop `{_short(block.text)}` slaat een niveau over. Schrijf {better}.",
            )
        had_first |= own == 1
        level = own


def unnamed(page: Rendered) -> Iterator[tuple[str, str]]:
    """Images that say nothing to who does not see them."""
    for element in page.elements:
        if element.tag == "img" and element.made and not element.attributes.get("alt"):
            source = element.attributes.get("src", "")
            yield source, f"zeg wat er op `{source}` te zien is: ![beschrijving]({source})."


def _is_all_shown(page: Rendered, body: str) -> bool:
    """Whether each paragraph and heading that was written is one of the page, sign for sign."""
    parts = [part.strip().lstrip("# ") for part in body.split("\n\n")]
    written = {part for part in parts if part}
    return len(written) == len(parts) and written <= {block.text for block in page.blocks}


def lost(page: Rendered, body: str) -> list[str]:
    """Words that were written and that the page does not show."""
    if _is_all_shown(page, body):
        return []
    if may_leave_out(body):
        body = UNSEEN.sub(" ", body)
    written = Counter(WORD.findall(unescape(body)))
    seen = Counter(WORD.findall(" ".join(page.seen)))
    return [word for word, count in written.items() if count > seen[word]]
