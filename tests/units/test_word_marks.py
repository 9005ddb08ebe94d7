"""Marks on explained words: on the first use only, and nothing that was written changes."""

import re

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.explanations import Word
from measure.content_bench import SAME
from pages.word_marks import marked

WORDS = [
    Word(word="borgen", also=["borgt"], explanation="Blijven lopen.", source="redactie"),
    Word(word="lerend netwerk", explanation="Samen leren.", source="redactie"),
    Word(word="netwerk", explanation="Wie je kent.", source="redactie"),
    Word(word="duo", also=["duo’s"], explanation="Twee mensen.", source="redactie"),
    Word(word="SAM", explanation="Een vzw.", source="redactie"),
    Word(word="R&D", explanation="Onderzoek.", source="redactie"),
]


def mark(word: Word, text: str) -> str:
    """A mark as short as it can be."""
    return f'<a href="#{word.word}">{text}</a>'


def shown(html: str) -> str:
    """The HTML with what is marked between square brackets."""
    found, _ = marked(html, WORDS, mark)
    return re.sub(r'<a href="#[^"]*">(.*?)</a>', r"[\1]", found, flags=re.DOTALL)


@pytest.mark.parametrize(
    "html",
    [
        "<p>Je moet iets [borgen]. Wie borgen wil, borgt.</p>",
        "<p>[Borgen] doe je op tijd.</p>",
        "<p>Een [lerend\n netwerk] is meer dan een [netwerk].</p>",
        "<p>Twee [duo&#39;s], een duo.</p>",
        "<p>‘[Borgt]’, zei ze: ([netwerk])</p>",
        "<p>Bij [SAM] en bij Sam, samen.</p>",
        "<p>[R&amp;D] en R&D.</p>",
        "<p><strong>[borgen]</strong> en <em>[netwerk]</em></p>",
        "<p title='a > borgen'>[borgen]</p>",
        "<clip-player><ul><li>[borgen]</li></ul></clip-player>",
    ],
)
def test_a_word_is_marked_where_it_is_used_first(html: str) -> None:
    assert shown(html.replace("[", "").replace("]", "")) == html


@pytest.mark.parametrize(
    "html",
    [
        "<p>verborgen borgende netwerken buddy-duo duo-vorming duo’tje BORGEN sam</p>",
        "<p>&borgen; caf&eacute;duo x&shy;netwerk&eacute; duo\u0301</p>",
        "<h2>Borgen</h2><h1 id='x'>Een <em>netwerk</em></h1>",
        "<a href='x.html'>borgen <b>netwerk</b></a>",
        "<p><code>borgen</code></p><pre>netwerk</pre><button>duo</button>",
        "<blockquote><p>borgen</p></blockquote><p><q>netwerk</q></p>",
        "<nav><ul><li>borgen</li></ul></nav><label>duo</label><dl><dt>netwerk</dt></dl>",
        '<p class="big source">borgen</p><div class="tip__foot"><p>netwerk</p></div>',
        "<p hidden>borgen</p><div class='x' hidden><div>netwerk</div> duo</div>",
        "<clip-transcript><p>borgen</p></clip-transcript><share-tip>duo</share-tip>",
        "<script>var borgen = '<p>netwerk'</script><!-- duo --><template><p>duo</p></template>",
        '<img alt="borgen"><p title="netwerk" data-x="duo"></p>',
    ],
)
def test_other_words_names_controls_links_and_code_are_left_alone(html: str) -> None:
    assert marked(html, WORDS, mark) == (html, [])


def test_the_text_goes_on_behind_what_is_left_alone() -> None:
    html = '<h2>Borgen</h2><div class="tip__foot"><div>duo</div></div><img><p>borgen</p>'
    assert shown(html) == html.replace("<p>borgen", "<p>[borgen]")


def test_it_says_which_words_a_page_uses_in_their_order() -> None:
    _, used = marked("<p>Een netwerk borgt. Een lerend netwerk.</p>", WORDS, mark)
    assert [word.word for word in used] == ["netwerk", "borgen", "lerend netwerk"]


TAGS = ["<p>", "</p>", "<h2>", "</h2>", "<b>", "</b>", "<a href='>'>", "</a>", "<br>", "<!-- x -->"]
PARTS = [*TAGS, " ", "borgen", "Duo’s", "lerend netwerk", "SAM", "&amp;", "é", "-", "’", "<", "R&D"]


@SAME
@given(st.lists(st.sampled_from(PARTS), max_size=30).map("".join))
def test_no_sign_of_a_text_changes(html: str) -> None:
    """Whatever the HTML, without the marks it is what it was; and no word is marked twice."""
    found, used = marked(html, WORDS, lambda word, text: f"\x02{text}\x03")
    assert re.sub("[\x02\x03]", "", found) == html
    assert found.count("\x02") == len(used) == len({word.word for word in used})


def test_what_a_reader_reads_is_the_same() -> None:
    html = "<div><p>Je duo’s en <em>een lerend netwerk</em> &amp; borgen.</p><h2>Netwerk</h2></div>"
    found, used = marked(html, WORDS, mark)
    assert len(used) == 3
    read = [lxml.html.fragment_fromstring(each).text_content() for each in (html, found)]
    assert read[0] == read[1]
