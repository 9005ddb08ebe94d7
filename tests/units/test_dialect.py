"""What editors type is shown as their own programs show it.

A new case is a row: the Markdown, and the HTML that says what a reader sees, without what nobody
sees.
"""

import re

import lxml.html
import pytest
from hypothesis import given, settings

from content import dialect, list_layout, rendered, shown_text
from content.blanks import Blanks
from measure.content_bench import SAME
from measure.content_inputs import mutations
from projects import SAMPLE

GROUPS = {
    "blockquote",
    "dd",
    "div",
    "dl",
    "li",
    "main",
    "ol",
    "table",
    "tbody",
    "thead",
    "tr",
    "ul",
}
BLOCKS = {"dt", "h2", "hr", "p", "pre", "td", "th"}
BOX = '<input aria-label="{}" type="checkbox">'
OPEN, DONE = BOX.format("nog te doen"), BOX.format("gedaan")
SHAPES = {
    "a list below a line": (
        "Neem mee:\n- bal\n- net",
        "<p>Neem mee:</p><ul><li>bal</li><li>net</li></ul>",
    ),
    "two spaces for a list in a list": (
        "- a\n  - b\n    - c\n- d",
        "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>",
    ),
    "three spaces below a number": (
        "1. a\n   - b\n2. c",
        "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>",
    ),
    "four spaces, as before": ("- a\n    - b", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
    "a tab": ("-\ta\n\t- b", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
    "a paragraph in an item": (
        "- a\n\n  b\n- c",
        "<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>",
    ),
    "code in an item": (
        "- a\n\n  ```\n  x\n    y\n  ```\n- b",
        "<ul><li><p>a</p><pre><code>x\n  y</code></pre></li><li><p>b</p></li></ul>",
    ),
    "numbers below points": ("- a\n1. b", "<ul><li>a</li></ul><ol><li>b</li></ol>"),
    "an item that goes on": ("- a\nen b\n- c", "<ul><li>a\nen b</li><li>c</li></ul>"),
    "an empty item": ("- a\n-\n- b", "<ul><li><p>a</p></li><li></li><li>b</li></ul>"),
    "a number that begins elsewhere": ("3. x\n4. y", '<ol start="3"><li>x</li><li>y</li></ol>'),
    "a year is no list": ("Het begon in\n2022. Toen", "<p>Het begon in\n2022. Toen</p>"),
    "a list in a quotation": ("> a\n> - b", "<blockquote><p>a</p><ul><li>b</li></ul></blockquote>"),
    "a heading ends a list": ("- a\n## B", '<ul><li>a</li></ul><h2 id="b">B</h2>'),
    "code is left as it is": ("```\n- a\n  - b\n```", "<pre><code>- a\n  - b</code></pre>"),
    "a table ends above a list": (
        "|a|b|\n|-|-:|\n|1|2|\n- c",
        '<table><thead><tr><th>a</th><th align="right">b</th></tr></thead>'
        '<tbody><tr><td>1</td><td align="right">2</td></tr></tbody></table><ul><li>c</li></ul>',
    ),
    "a heading without a space": ("##Kop", '<h2 id="kop">Kop</h2>'),
    "a heading with a name of ours": ("## Tips", '<h2 id="kop-tips">Tips</h2>'),
    "struck out and marked": ("~~a~~ ==b== ~c", "<p><del>a</del> <mark>b</mark> ~c</p>"),
    "a task list": (
        "- [ ] a\n- [x] *b*\n  - [ ] c",
        f"<ul><li>{OPEN} a</li><li>{DONE} <em>b</em><ul><li>{OPEN} c</li></ul></li></ul>",
    ),
    "a frame": ("!!! tip\n    Ga.", "<div><p>Tip</p><p>Ga.</p></div>"),
    "a frame of two spaces with a list": (
        "!!! warning\n  Ga.\n  - a\n\nNa.",
        "<div><p>Let op</p><p>Ga.</p><ul><li>a</li></ul></div><p>Na.</p>",
    ),
    "a frame with a title": ("!!! note “OCMW”\n    Ga.", "<div><p>OCMW</p><p>Ga.</p></div>"),
    "a frame with a kind of its own": ("!!! OCMW\n    Ga.", "<div><p>OCMW</p><p>Ga.</p></div>"),
    "a footnote": (
        "Ja[^1].\n\n[^1]: Noot\n    - a",
        '<p>Ja<sup id="fnref:1"><a href="#fn:1">1</a></sup>.</p><div><hr><ol><li id="fn:1">'
        "<p>Noot</p><ul><li>a</li></ul>"
        '<p><a href="#fnref:1" title="Terug naar de tekst bij noot 1">↩</a></p></li></ol></div>',
    ),
    "what a word means": (
        "Duo\n:   twee\n    - a",
        "<dl><dt>Duo</dt><dd><p>twee</p><ul><li>a</li></ul></dd></dl>",
    ),
    "a bare address": (
        "Zie https://a.be/b_c. En www.a.be",
        '<p>Zie <a href="https://a.be/b_c">https://a.be/b_c</a>. '
        'En <a href="http://www.a.be">www.a.be</a></p>',
    ),
    "a bare mail address": ("an@a.be", '<p><a href="mailto:an@a.be">an@a.be</a></p>'),
    "no names of people on other sites": ("@an en #3", "<p>@an en #3</p>"),
    "signs": ("😀 ½ 't “ja” – nee & zo", "<p>😀 ½ 't “ja” – nee &amp; zo</p>"),
    "a remark of the editor": ("<!-- later -->\nTekst", "<p>Tekst</p>"),
    "lines": ("a  \nb\n\n***\n\nc", "<p>a<br>\nb</p><hr><p>c</p>"),
}


def shown(markdown: str) -> str:
    """The HTML of Markdown, without classes, remarks and the space between blocks."""
    html = re.sub(r"<!--.*?-->|&#160;", "", dialect.reader().convert(markdown))
    root = lxml.html.fragment_fromstring(html, create_parent="main")
    for element in root.iter():
        for name in ("class", "disabled", "checked"):
            element.attrib.pop(name, None)
        if element.tag in GROUPS:
            element.text = (element.text or "").strip()
        if element.getparent() is not None and element.tag in {*GROUPS, *BLOCKS}:
            element.tail = (element.tail or "").strip()
        if element.tag in {"li", "p"}:
            element.text = re.sub(r"\n *", "\n", (element.text or "").rstrip("\n"))
    text = lxml.html.tostring(root, encoding="unicode")
    return str(text.removeprefix("<main>").removesuffix("</main>").strip())


@pytest.mark.parametrize("shape", SHAPES)
def test_it_is_shown_as_it_was_meant(shape: str) -> None:
    markdown, html = SHAPES[shape]
    assert shown(markdown) == html
    assert shown_text.lost(rendered.read(markdown), markdown) == []


PAGES = {page.name: page.read_text(encoding="utf-8") for page in SAMPLE.rglob("docs/**/*.md")}


@settings(SAME, max_examples=400)
@given(mutation=mutations(PAGES))
def test_text_that_is_left_alone_has_nothing_that_markdown_would_read(
    mutation: tuple[str, bytes],
) -> None:
    """The same page as when Markdown looks for each of its marks in all text."""
    text = mutation[1].decode("utf-8", errors="replace")
    thorough = dialect.reader(Blanks())
    thorough.treeprocessors.deregister("our_plain")
    thorough.parser.blockprocessors.deregister("our_prose")
    assert dialect.reader(Blanks()).convert(text) == thorough.convert(text)


@settings(SAME, max_examples=400)
@given(mutation=mutations(PAGES))
def test_text_that_is_not_laid_out_has_no_list(mutation: tuple[str, bytes]) -> None:
    """What is passed over at once is what going down its lines would leave as it is."""
    for text in mutation[1].decode("utf-8", errors="replace").split("\n\n"):
        lines = text.expandtabs(4).split("\n")
        if list_layout.lay_out(lines) == lines:
            assert [*list_layout._Layout().lines(list_layout._quotes(lines))] == lines
