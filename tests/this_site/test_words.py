"""The words of our own text: one word for one thing, and nothing that only builders know."""

import re
from pathlib import Path

import pytest
from lxml.html import HtmlElement

from html_pages import pages, text

# These are for who builds the site.
BUILDERS = ("over/techniek.html", "over/keuzes/")
WRONG = {
    "een rechte apostrof (schrijf ’)": re.compile(r"[^\W\d_]'[^\W\d_]|(?<!\w)'[stn] "),
    "‘clip’ (lezers kennen een fragment)": re.compile(r"\b[Cc]lips?\b"),
    "een opdracht of bestand": re.compile(r"\bpython3\b|\bYAML\b|\.yml\b"),
}


def read(page: HtmlElement) -> str:
    """What a reader reads or hears, also in the head."""
    for code in page.xpath("//script|//style"):
        code.drop_tree()
    told = page.xpath("//@aria-label|//@alt|//@title|//@placeholder|//meta[@name]/@content")
    return " | ".join([text(page), *map(str, told)])


@pytest.mark.parametrize("wrong", WRONG)
def test_our_pages_have_the_words_of_readers(site: Path, wrong: str) -> None:
    found = {}
    for name, page in pages(site).items():
        told = read(page)
        if not name.startswith(BUILDERS) and (word := WRONG[wrong].search(told)):
            found[name] = told[max(0, word.start() - 30) : word.end() + 20]
    told = "; ".join(f"{page}: …{words}…" for page, words in found.items())
    assert found == {}, f"hier staat {wrong}: {told}."
