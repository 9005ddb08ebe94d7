"""What a page shows is read from the tree of its Markdown as it would be from its HTML."""

from dataclasses import asdict
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content import page_parser, rendered
from measure.content_bench import SAME
from measure.content_inputs import mutations
from projects import SAMPLE

PAGES = {page.name: page.read_text(encoding="utf-8") for page in SAMPLE.rglob("docs/**/*.md")}
# What Python-Markdown makes elements, names and texts of, in pieces that may follow each other.
PIECES = (
    *(
        "Een zin",
        "woord",
        " ",
        "  \n",
        "\n",
        "\n\n",
        "# Kop",
        "## Kop\n",
        "- ",
        "1. ",
        "> ",
        "    ",
    ),
    *(
        "*",
        "**",
        "_",
        "`",
        "```\n",
        "[",
        "]",
        "(",
        ")",
        "![",
        "](a.png)",
        "](tips.md#x)",
        "{: #a }",
    ),
    *(
        "{: .b c=d }",
        "{: Onclick=e }",
        "{: x:y='z' }",
        "{#id .naam}",
        "<",
        ">",
        "<b>",
        "</b>",
        "<p",
    ),
    *("&", "&amp;", "&copy;", "&#8217;", '"', "'", "<!-- a -->", "<!--", "!!! tip\n", "|", "|-|\n"),
    *(
        "[^1]",
        "[^1]: noot\n",
        "an@a.be",
        "https://a.be/?a=b&c",
        "\x02",
        "\x03",
        "~~",
        "==",
        "---\n",
    ),
    *("\n:   ", "[TODO]", "[nog te doen]", "☺", "\\", "\\*", "- [ ] ", "***\n", "\u00a0", "a\nb"),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


@pytest.fixture(scope="module", autouse=True)
def nothing_kept() -> None:
    """Each page is read anew, by a reader that has read none."""
    rendered.read.forget()


def both(text: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """A page as it is read, and as it is read when its tree is never enough."""
    found = []
    for is_whole in (rendered._Last._is_whole, lambda *_: False):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(rendered._Last, "_is_whole", is_whole)
            rendered.read.forget()
            found.append(asdict(rendered.read(text, "fragmenten/a.md")))
    return found[0], found[1]


@settings(SAME, max_examples=400)
@given(mutation=mutations(PAGES))
def test_a_page_is_read_alike(mutation: tuple[str, bytes]) -> None:
    tree, html = both(mutation[1].decode("utf-8", errors="replace"))
    assert tree == html


@settings(SAME, max_examples=400)
@given(text=TEXTS)
def test_pieces_of_markdown_are_read_alike(text: str) -> None:
    tree, html = both(text)
    assert tree == html


def test_of_plain_prose_the_tree_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """No second look at its HTML is taken."""

    def feed(*_: object) -> None:
        raise AssertionError("this page was read from its HTML")

    monkeypatch.setattr(page_parser.PageParser, "feed", feed)
    rendered.read.forget()
    page = rendered.read("## Waarover\n\nEen *zin* met [een link](tips.md).\n\n- punt\n", "a.md")
    assert [(block.tag, block.text) for block in page.blocks] == [
        ("h2", "Waarover"),
        ("p", "Een zin met een link."),
        ("li", "punt"),
    ]
