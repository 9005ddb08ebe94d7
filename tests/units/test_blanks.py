"""What is still to be filled in is found where it stands, and what only looks like it is not."""

import pytest
from markdown import Markdown

from content import blanks
from content.blanks import Blanks
from pages import blanks_shown
from source import yaml_file


def read(source: str) -> tuple[str, list[tuple[int, str]]]:
    """A page's published HTML, and its blanks with their lines."""
    marked = Blanks()
    reader = Markdown(extensions=["attr_list", "def_list", "fenced_code", "tables", "toc", marked])
    html = reader.convert(source)
    found = blanks.in_page(marked.take(), source, "docs/x.md", 0)
    return blanks_shown.published(html), [(blank.fault.line, blank.text) for blank in found]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Vraag het aan [naam van de\norganisatie].", [(1, "[naam van de organisatie]")]),
        ("a\n\n- Bel [nummer].\n- Mail [adres].", [(3, "[nummer]"), (4, "[adres]")]),
        ("[nummer]\n\nBel\n:   [nummer]\n", [(1, "[nummer]"), (4, "[nummer]")]),
        ("| Wie |\n|---|\n| **[Naam]** |", [(3, "[Naam]")]),
        ("## Over [naam]\n", [(1, "[naam]")]),
        ("*Voor de redactie: vul aan.*", [(1, "Voor de redactie:")]),
        ("TODO: telefoon.\n\nNog in te vullen.", [(1, "TODO"), (3, "Nog in te vullen")]),
        (
            "Schrijf hier in enkele zinnen waarover *x* gaat.",
            [(1, "Schrijf hier in enkele zinnen waarover")],
        ),
    ],
)
def test_a_blank_is_found_with_its_line(source: str, found: list[tuple[int, str]]) -> None:
    assert read(source)[1] == found


@pytest.mark.parametrize(
    "source",
    [
        "Lees [de pagina](x.md) en ![beeld](x.png).",
        "Lees [de pagina][x] of [x].\n\n[x]: y.md",
        r"Ze \[de vrijwilligers\] gingen mee.",
        "Schrijf `[naam]` zo.",
        "```\n[naam]\n```",
        "Dat is zo [1], ook [sic] en [...] of […].",
        "- [ ] te doen\n- [x] gedaan",
        "Een noot[^een].",
        "De methodo van het TODOS-project staat vast.",
    ],
)
def test_what_is_no_blank_stays_as_it_is(source: str) -> None:
    plain = Markdown(extensions=["attr_list", "def_list", "fenced_code", "tables", "toc"])
    assert read(source) == (plain.convert(source), [])


@pytest.mark.parametrize(
    ("source", "published"),
    [
        ("Eerst.\n\n[Naam] doet dit.\n\nDan.", "<p>Eerst.</p>\n<p>Dan.</p>"),
        ("Bel\n:   [nummer]", "<dl>\n<dt>Bel</dt>\n<dd>Nog niet bekend.</dd>\n</dl>"),
        ("Bel\n:   nummer [nummer]", "<dl>\n<dt>Bel</dt>\n<dd>Nog niet bekend.</dd>\n</dl>"),
        ("## Licentie\n\n[licentie]", '<h2 id="licentie">Licentie</h2>\n<p>Nog niet bekend.</p>'),
        ("- een\n- twee [x en y]\n- drie", "<ul>\n<li>een</li>\n<li>drie</li>\n</ul>"),
        ("Tekst.\n\n- Bel [nummer].\n- Mail [adres].", "<p>Tekst.</p>\n"),
        ("> Zei [naam].\n\nTekst.", "<p>Tekst.</p>"),
        (
            "- Vraag [naam]:\n    - dit",
            "<ul>\n<li>Nog niet bekend.<ul>\n<li>dit</li>\n</ul>\n</li>\n</ul>",
        ),
        ("*Voor de redactie: vul aan.*\n\nTekst.", "<p>Tekst.</p>"),
        ("Nog in te vullen.", "<p>Nog in te vullen.</p>"),
        ("[Naam] en [adres].", ""),
    ],
)
def test_a_reader_is_not_misled(source: str, published: str) -> None:
    """What needs the blank is left out; what cannot be left out says that it is not known."""
    lines = [line for line in read(source)[0].splitlines() if line]
    assert lines == published.splitlines()


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Een tip van [naam].", True),
        ("TODO", True),
        ("Zeg in één of twee zinnen waarover dit fragment gaat.", True),
        ("Nog in te vullen", False),
        ("Een tip [...] van iemand", False),
        ("Een gewone tip.", False),
    ],
)
def test_a_field_with_a_blank_is_hidden(text: str, hidden: bool) -> None:
    assert blanks.is_hidden(text) == hidden


def test_what_was_said_is_never_to_be_filled_in() -> None:
    """Brackets in a remark or an answer are part of what someone said."""
    text = 'summary: "[kort]"\ndiscussion:\n  - remark: "Begin met [wie er al is]."\n'
    found = blanks.in_document(yaml_file.parse(text, "clips/x.yml"))
    assert [blank.text for blank in found] == ["[kort]"]
