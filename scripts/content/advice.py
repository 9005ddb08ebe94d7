"""What can be shown as it is, and is probably meant otherwise: a warning each."""

import re
from collections.abc import Iterator
from datetime import date

from content import mentions
from content.clip import Clip
from content.said import LINKED
from dutch import long_sentences, writing
from project.kept import kept
from source import signs
from source.faults import Fault
from source.fields import SMART_QUOTES
from source.yaml_file import Document, Location

LONGEST_TITLE = 120
# No fragment on another host lasts longer; a later moment is most often a slip in the colons.
LATEST = 4 * 3600
LINK = "een link in Markdown"
MARKUP = {
    "HTML-code": re.compile(r"&(?:[a-z][a-z0-9]*|#[0-9]+|#x[0-9a-f]+);", re.IGNORECASE),
    LINK: re.compile(r"\[[^\]\n]+\]\s?\([^)\n]*\)"),
    "opmaak in Markdown": re.compile(
        r"(?<![\w*])(\*{1,3})(?=\S)[^*\n]+(?<=\S)\1(?![\w*])"
        r"|(?<![\w/])(_{1,3})(?=[^\s_])[^_\n]*(?<=[^\s_])\2(?![\w/])"
        r"|`[^`\n]+`|~~[^~\n]+~~"
    ),
    "een kop of lijst in Markdown": re.compile(r"(?m)^(?:#{1,6} |[-*+•] |[0-9]+[.)] )(?=.*\S)"),
}
# What each of these has in it, or at the beginning of a line: most text has none of it.
DOUBTED = "&[*_`~"
BEGINNING = "-+•#0123456789"
DOUBTFUL = re.compile(f"[{re.escape(DOUBTED)}]|^[{re.escape(BEGINNING)}]", re.MULTILINE)
ADDRESS = re.compile(r"https?://\S+")


def of_clip(read: tuple[Clip, Document]) -> list[Fault]:
    """All that is told about one clip: of its texts, of its film, and that it is a draft."""
    clip, document = read
    message = "dit fragment is een concept: het staat niet op de site."
    draft = [document.fault(("draft",), message)] if clip.draft else []
    told = [warning for footage in clip.footages for warning in footage.warnings]
    return [*draft, *warnings(clip, document, date.today()), *told]


def warnings(clip: Clip, document: Document, today: date) -> Iterator[Fault]:
    """What one clip may hold by mistake. `today` says which days are still to come."""
    yield from of_texts(document, is_dutch=clip.tongue is None)
    if not clip.summary:
        message = "de samenvatting ontbreekt nog. Zeg in één of twee zinnen waarover dit gaat."
        yield document.fault(("summary",), message)
    if len(clip.title) > LONGEST_TITLE:
        message = f"deze titel is lang ({len(clip.title)} tekens). Kort hem in tot één regel."
        yield document.fault(("title",), message)
    yield from _late(clip, document)
    for index, remark in enumerate(clip.discussion):
        if remark.day and date.fromisoformat(remark.day) > today:
            message = f"{writing.day(remark.day)} moet nog komen. Klopt het jaar?"
            yield document.fault(("discussion", index, "day"), message)


@kept
def of_texts(document: Document, *, is_dutch: bool = True) -> tuple[Fault, ...]:
    """What the texts of one file may hold by mistake. How long a sentence is, counts in Dutch."""
    return tuple(_texts(document, is_dutch=is_dutch))


def _texts(document: Document, *, is_dutch: bool) -> Iterator[Fault]:
    for location, text in document.texts:
        # One word, such as a name: there is nothing in it that can be meant otherwise.
        if text.replace("-", "").isalnum():
            continue
        yield from _text(location, text, document)
        # What a room said, it said in Dutch, also of a film in another language.
        if is_dutch or location[0] == "discussion":
            for sentence, count in long_sentences.found_in(text):
                yield document.fault(location, long_sentences.advice(sentence, count))


def _text(location: Location, text: str, document: Document) -> Iterator[Fault]:
    if "](" in text and mentions.may_stand(location):
        text = mentions.MENTION.sub(r"\1", text)
    bare = ADDRESS.sub("", text) if "http" in text else text
    doubtful = may_have_markup(bare) and DOUBTFUL.search(bare)
    for kind, pattern in MARKUP.items() if doubtful else ():
        if found := pattern.search(bare):
            message = f"hier staat {kind} (`{found[0].strip()}`). De pagina toont die tekens zo."
            meant = f" {LINKED}" if kind == LINK and mentions.may_stand(location) else ""
            yield document.fault(location, f"{message}{meant}")
            break
    if text[:1] in SMART_QUOTES and _is_quoted(text):
        message = (
            f"de aanhalingstekens {text[0]} en {text[-1]} worden getoond. Wis ze als dat niet de "
            "bedoeling is."
        )
        yield document.fault(location, message)


def may_have_markup(text: str) -> bool:
    """Whether a text may hold what DOUBTFUL finds: a quick look, which finds too much."""
    return "\n" in text or text[:1] in BEGINNING or signs.any_of(text, DOUBTED)


def _is_quoted(text: str) -> bool:
    return len(text) > 2 and {text[0], text[-1]} <= {*SMART_QUOTES} - {*text[1:-1]}


def _late(clip: Clip, document: Document) -> Iterator[Fault]:
    """Moments that no film reaches, where the film itself cannot be asked."""
    asked = [footage.duration is not None for footage in clip.footages]
    if all(asked):
        return
    moments: list[tuple[Location, int, int | None]] = [
        *((("chapters", i, "at"), each.part, each.at) for i, each in enumerate(clip.chapters)),
        *((("pauses", i, "at"), each.part, each.at) for i, each in enumerate(clip.pauses)),
        *((("tips", i, "at"), each.part, each.at) for i, each in enumerate(clip.tips)),
    ]
    for location, part, at in moments:
        if at is not None and at > LATEST and not asked[part - 1]:
            message = f"{writing.clock(at)} is meer dan vier uur. Zo lang duurt geen fragment."
            yield document.fault(location, message)
