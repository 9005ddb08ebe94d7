"""Words that were heard become captions that can be read, and none is lost."""

import html
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captions import cutting
from captions.cutting import LATE, LINE, LONGEST, SHORTEST, SPEED, Word, cut
from captions.vtt_blocks import Raw

TALK = (
    "Welkom bij deze clip over buddywerk, waarin we samen kijken naar wat een goede match is. "
    "Ja. Een buddy is iemand die met een ander op stap gaat en die daar tijd voor maakt, ook "
    "wanneer het even moeilijker gaat dan anders. Wat doet een buddy bij jullie wel, en wat niet? "
    "Spreek dat af voor je begint: zo weet iedereen waar het over gaat, en wie je kan bellen."
)


def spoken(text: str, letter: float = 0.06, breath: float = 0.3) -> list[Word]:
    """Words at an even pace (seconds a letter), with a breath after each sentence."""
    found: list[Word] = []
    at = 0.0
    for word in text.split():
        end = at + letter * (len(word) + 1)
        found.append(Word(at, end, word))
        at = end + (breath if word[-1] in ".?!" else 0.0)
    return found


def shown(cues: tuple[Raw, ...]) -> list[str]:
    """The text of each caption."""
    return [html.unescape(cue.text) for cue in cues]


words = st.lists(
    st.tuples(
        st.text("abcdefgé<&'", min_size=1, max_size=14),
        st.sampled_from(["", "", "", ",", ".", "?"]),
        st.floats(0.05, 1.0),
        st.sampled_from([0.0, 0.0, 0.1, 0.7, 3.0]),
    ),
    max_size=60,
)


@given(words)
def test_every_word_stands_in_captions_that_can_be_read(
    told: list[tuple[str, str, float, float]],
) -> None:
    said: list[Word] = []
    at = 0.0
    for text, sign, length, pause in told:
        said.append(Word(at, at + length, text + sign))
        at += length + pause
    cues = cut(said)
    assert " ".join(shown(cues)).split() == [word.text for word in said]
    for text in shown(cues):
        assert len(text.split("\n")) <= 2
        assert max(map(len, text.split("\n"))) <= LINE
    # A file counts in milliseconds.
    assert [cue for cue in cues if not 0 < round(cue.end - cue.start, 3) <= LONGEST] == []
    assert [one for one, other in pairwise(cues) if other.start < one.end] == []


def test_a_caption_is_late_by_no_more_than_a_moment() -> None:
    said = spoken(TALK, letter=0.03, breath=0.0)
    begins = {word.start for word in said}
    for cue in cut(said):
        assert any(0 <= cue.start - begin <= LATE + 0.11 for begin in begins)


def test_who_speaks_calmly_is_read_calmly() -> None:
    cues = cut(spoken(TALK, letter=0.07))
    assert [cue for cue in cues if cutting.is_hurried(cue)] == []
    assert [cue for cue in cues if cue.end - cue.start < SHORTEST] == []
    assert [cue for cue in cues if len(cue.text) / (cue.end - cue.start) > SPEED + 1] == []


def test_who_speaks_too_fast_is_told() -> None:
    assert any(map(cutting.is_hurried, cut(spoken(TALK * 2, letter=0.03, breath=0.0))))


def test_lines_and_captions_end_where_a_reader_stops() -> None:
    assert shown(cut(spoken(TALK))) == [
        "Welkom bij deze clip over buddywerk,",
        "waarin we samen kijken\nnaar wat een goede match is.",
        "Ja. Een buddy is iemand die met een ander\nop stap gaat en die daar tijd voor maakt,",
        "ook wanneer het even\nmoeilijker gaat dan anders.",
        "Wat doet een buddy bij jullie wel,\nen wat niet? Spreek dat af voor je begint:",
        "zo weet iedereen waar het over gaat,\nen wie je kan bellen.",
    ]


@pytest.mark.parametrize("text", ["Ja.", "Een goede buddy", "a" * 60])
def test_what_is_short_or_cannot_be_broken_stands_by_itself(text: str) -> None:
    assert shown(cut(spoken(text))) == [text]


def test_nothing_heard_gives_no_captions() -> None:
    assert cut([]) == ()


def test_a_long_silence_parts_captions() -> None:
    said = [Word(0, 1, "eerst"), Word(5, 6, "later")]
    assert [(cue.start, cue.text) for cue in cut(said)] == [(0, "eerst"), (5, "later")]
