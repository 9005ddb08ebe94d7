"""What is better changed in a page that someone wrote: hard to read, or not shown as meant."""

from collections.abc import Iterator

from content import addresses, rendered, shown_text, source_shapes
from content.front_matter import Written
from content.page_fields import UNTITLED
from content.source_lines import SourceLines
from dutch import long_sentences
from project.kept import kept
from source.faults import Fault


@kept
def of_page(uri: str, page: Written) -> tuple[frozenset[Fault], frozenset[Fault]]:
    """All that is told about one page; and what more is when it is Dutch: its long sentences."""
    return frozenset(_warnings(uri, page)), frozenset(_long(page))


def _is_titled(uri: str, page: Written) -> bool:
    """Whether the template of a page shows its title."""
    of_clip = uri.startswith(addresses.fragment_source("").removesuffix(".md"))
    return of_clip or page.fields.template not in UNTITLED


def _warnings(uri: str, page: Written) -> Iterator[Fault]:
    """What is hard to read, or shown otherwise than its writer meant."""
    if page.fields.draft:
        yield page.document.fault(
            ("draft",), "deze pagina is een concept: ze komt niet op de site."
        )
    made, lines = rendered.read(page.body, uri), SourceLines(page.body, page.line)
    titled = _is_titled(uri, page)
    left = [found for found in shown_text.left_over(made) if not lines.is_escaped(found[0])]
    left += [*shown_text.headings(made, titled=titled), *shown_text.unnamed(made)]
    for needle, message in left:
        yield Fault(page.path, lines.of(needle), "", message)
    lost = {lines.of_word(word): word for word in reversed(shown_text.lost(made, page.body))}
    for line, word in lost.items():
        message = f"`{word}` staat hier, maar komt niet op de pagina. Kijk de tekens errond na."
        yield Fault(page.path, line, "", message)
    for line, message in source_shapes.warnings(lines.lines):
        yield Fault(page.path, line, "", message)


def _long(page: Written) -> Iterator[Fault]:
    """Sentences that are long in Dutch."""
    for line, text in long_sentences.paragraphs(page.body, page.line):
        for sentence, words in long_sentences.found_in(text):
            yield Fault(page.path, line, "", long_sentences.advice(sentence, words))
