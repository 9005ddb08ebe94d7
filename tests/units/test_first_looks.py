"""A text is looked through for its signs first: that look may find too much, and never too little.

Patterns take ten times as long, and most texts have nothing for them.
"""

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.preprocessors import HtmlBlockPreprocessor, NormalizeWhitespace, Preprocessor

from content import advice, blanks, dialect, mentions, shown_text
from content.page_parser import Rendered
from dutch import long_sentences, words
from source import signs, text_file, yaml_tokens

# What the patterns look for, in pieces that may come behind each other; and plain text.
PIECES = (
    *("Een zin", "woord", " ", "  ", "\n", "\n\n", ". ", ".", ":", "-", "- ", "1. ", "1", "…", "’"),
    *("*", "_", "`", "[", "]", "(", ")", "{", "}", "<", ">", "#", "&", "!", "|", "~", "=", "\\"),
    *("@", "%", "+", "?", "/", "•", "–", "☺", "\ufeff", "---", "...", "!!!", "?" * 15, "- " * 8),
    *(
        "http",
        "https://",
        "http:/",
        "\t",
        "\x07",
        "\x85",
        "\u2028",
        "\uffff",
        "//",
        "www.",
        "WwW.",
        ".be",
        "a.b.c",
        "<<<<<<< ",
        "||||||| ",
    ),
    *("TODO", "Nog in te vullen", "Nog aan te vullen", "Voor de redactie:", "lorem ipsum", "[ ] "),
    *(" " * 15, "\r", "\x02", "\x03", "<p>", "</p>", "&amp;", "id", "](", "[woord](id)"),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
FIRST: dict[str, tuple[re.Pattern[str], Callable[[str], object]]] = {
    "blanks": (blanks.BLANK, blanks.may_hold),
    "marks in a line": (dialect.MARKED, dialect.may_be_marked),
    "signs of YAML": (signs.FORBIDDEN, signs.may_be_forbidden),
    "marks in a field": (advice.DOUBTFUL, advice.may_have_markup),
    "marks left over": (shown_text.DOUBTFUL, shown_text.may_have_marks),
    "what Markdown leaves out": (shown_text.UNSEEN, shown_text.may_leave_out),
    "what YAML drops": (yaml_tokens.DOUBTFUL, yaml_tokens.may_be_doubtful),
    "links to fragments": (mentions.MENTION, lambda text: "](" in text),
    "addresses in a text": (words._ADDRESS, words.may_have_address),
    "abbreviations": (words._INITIALS, words.may_have_initials),
    "two versions": (text_file.CONFLICT, lambda text: signs.any_of(text, text_file.CLASHES)),
}


@pytest.mark.parametrize("name", FIRST)
@settings(max_examples=400, deadline=None)
@given(text=TEXTS)
def test_what_a_pattern_finds_is_never_passed_over(name: str, text: str) -> None:
    pattern, may_hold = FIRST[name]
    assert may_hold(text) or not pattern.search(text)


@settings(max_examples=400, deadline=None)
@given(
    text=st.lists(st.sampled_from((*PIECES, "woord ", "twee woorden ")), max_size=60).map("".join)
)
def test_a_long_sentence_is_never_passed_over(text: str) -> None:
    sentences = long_sentences.SENTENCE_END.sub(r"\g<0>\0", text).split("\0")
    longest = max(len(long_sentences.WORD.findall(each)) for each in sentences)
    assert bool([*long_sentences.found_in(text)]) == (longest > long_sentences.MOST_WORDS)


@pytest.mark.parametrize(
    ("ours", "of_markdown"),
    [(dialect._Spaces, NormalizeWhitespace), (dialect._Html, HtmlBlockPreprocessor)],
)
@settings(max_examples=400, deadline=None)
@given(text=TEXTS)
def test_lines_are_prepared_as_markdown_does(
    ours: type[Preprocessor], of_markdown: type[Preprocessor], text: str
) -> None:
    found = [kind(Markdown()).run(text.split("\n")) for kind in (ours, of_markdown)]
    assert found[0] == found[1]


@pytest.mark.parametrize("name", FIRST)
def test_a_plain_sentence_is_passed_over(name: str) -> None:
    _, may_hold = FIRST[name]
    assert not may_hold("Spreek af wanneer je elkaar ziet, en hou dat bij.")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Vraag het aan het O.C.M.W. of op www.odisee.be.", "vraag het aan het ocmw of op odisee"),
        ("Het adres begint met www. en niet met iets anders", "het adres begint met en niet"),
        ("Buddy’s, coördinatoren en https://vzw", "buddys coordinatoren en vzw"),
    ],
)
def test_words_of_addresses_and_abbreviations(text: str, found: str) -> None:
    assert " ".join(words.words(text)).startswith(found)


@pytest.mark.parametrize("paragraph", ["Zeg het zo.", "Zeg het.\n\nZeg het."])
def test_a_word_that_is_not_shown_is_missed(paragraph: str) -> None:
    """Also beside paragraphs that are shown as they were written."""
    page = Rendered(seen=re.findall(r"\w+", "Zeg het"))
    assert shown_text.lost(page, paragraph)
