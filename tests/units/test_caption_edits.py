"""Captions change, and every other line of their file stays as it was."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captions import edits, vtt_blocks, webvtt
from captions.edits import Caption, Change, ElsewhereError
from source import text_file, yaml_edits
from source.faults import BadContent
from source.text_file import FileChangedError

FILE = """\
WEBVTT gemaakt met een programma

STYLE
::cue { color: white }

NOTE
Een nota die blijft.

intro
00:00:01.000 --> 00:00:03.500 line:0
<v Anna>Dag allemaal &amp; welkom.

00:00:03.500 --> 00:00:05.000
- Twee
- regels

NOTE nog een

00:00:06.000 --> 00:00:08.000
<v Bert>Ja</v> <v Anna>Nee</v>
"""
DAG, TWEE, BEIDEN = edits.shown(vtt_blocks.divide(FILE).cues)


def changed(*becomes: Caption, was: tuple[Caption, ...]) -> str:
    return edits.changed(FILE, [Change(was, becomes)])


def test_captions_are_shown_as_people_read_them() -> None:
    assert Caption(1, 3.5, "Anna", "Dag allemaal & welkom.") == DAG
    assert Caption(3.5, 5, "", "- Twee\n- regels") == TWEE
    assert Caption(6, 8, "", "<v Bert>Ja</v> <v Anna>Nee</v>", tagged=True) == BEIDEN


@pytest.mark.parametrize(
    ("was", "becomes", "old", "new"),
    [
        (DAG, replace(DAG, words="3 < 5 & meer"), "Dag allemaal &amp; welkom.", None),
        (DAG, replace(DAG, start=1.25), "00:00:01.000 --> 00:00:03.500", None),
        (TWEE, replace(TWEE, speaker="Jan & An"), "- Twee", "<v Jan &amp; An>- Twee"),
        (BEIDEN, replace(BEIDEN, words="<i>Ja</i>"), BEIDEN.words, "<i>Ja</i>"),
        # Spaces and empty lines at the ends would not be seen.
        (TWEE, replace(TWEE, words=" - Twee \n\n - regels"), "", ""),
    ],
)
def test_a_change_touches_its_own_words_and_times(
    was: Caption, becomes: Caption, old: str, new: str | None
) -> None:
    if new is None:
        new = (
            "3 &lt; 5 &amp; meer" if becomes.start == was.start else old.replace("01.000", "01.250")
        )
    assert changed(becomes, was=(was,)) == FILE.replace(old, new, 1)


def test_a_caption_goes_with_its_name_and_leaves_the_notes() -> None:
    block = FILE[FILE.index("intro") : FILE.index("00:00:03.500 --> 00:00:05")]
    assert changed(TWEE, was=(DAG, TWEE)) == FILE.replace(block, "")


def test_a_caption_is_cut_in_two() -> None:
    one, other = replace(TWEE, end=4, words="een"), replace(TWEE, start=4, words="twee")
    new = "00:00:03.500 --> 00:00:04.000\neen\n\n00:00:04.000 --> 00:00:05.000\ntwee\n"
    old = "00:00:03.500 --> 00:00:05.000\n- Twee\n- regels\n"
    assert changed(one, other, was=(TWEE,)) == FILE.replace(old, new)


def test_a_caption_comes_before_all_others() -> None:
    new = Caption(0, 1, "", "Eerst")
    block = "00:00:00.000 --> 00:00:01.000\nEerst\n\nintro"
    assert changed(new, DAG, was=(DAG,)) == FILE.replace("intro", block)


def test_what_stands_there_no_more_is_not_changed() -> None:
    with pytest.raises(ElsewhereError):
        changed(DAG, was=(replace(DAG, words="Iets anders."),))


words = st.text(st.sampled_from("ab &<>-\n.é"), min_size=1).filter(str.strip)
made = st.builds(Caption, st.just(0.0), st.just(0.0), st.sampled_from(["", "Jan & <An>"]), words)


@given(st.lists(made, min_size=1, max_size=6), st.data())
def test_any_change_gives_what_was_asked_and_can_be_taken_back(
    captions: list[Caption], data: st.DataObject
) -> None:
    """Also beside notes, and whatever was written."""
    timed = [replace(cue, start=n * 2.0, end=n * 2.0 + 1.5) for n, cue in enumerate(captions)]
    text = webvtt.written(edits.rewritten(timed)).replace("\n\n", "\n\nNOTE blijf\n\n", 1)
    shown = edits.shown(vtt_blocks.divide(text).cues)
    assert shown == tuple(cue.tidy for cue in timed)
    first = data.draw(st.integers(0, len(shown) - 1))
    last = data.draw(st.integers(first + 1, len(shown)))
    drawn = data.draw(st.lists(made, min_size=1, max_size=4))
    new = tuple(replace(cue.tidy, start=90.0 + n, end=91.0 + n) for n, cue in enumerate(drawn))
    change = Change(shown[first:last], new)
    after = edits.changed(text, [change])
    found = edits.shown(vtt_blocks.divide(after).cues)
    assert found == (*shown[:first], *new, *shown[last:])
    assert "NOTE blijf" in after
    back = edits.changed(after, [Change(change.becomes, change.was)])
    assert edits.shown(vtt_blocks.divide(back).cues) == shown


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_file_keeps_its_line_ends_and_its_mark(tmp_path: Path, ends: str, mark: bytes) -> None:
    file = tmp_path / "x.vtt"
    file.write_bytes(mark + FILE.replace("\n", ends).encode())
    text = text_file.read(file, "x.vtt")
    text_file.save(file, text.replace("regels", "lijnen"), file.read_bytes())
    assert file.read_bytes() == mark + FILE.replace("regels", "lijnen").replace("\n", ends).encode()
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_that_another_program_saved_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "x.vtt"
    file.write_text("van iemand anders", encoding="utf-8")
    with pytest.raises(FileChangedError):
        text_file.save(file, "van ons", b"zoals het was")
    assert file.read_text(encoding="utf-8") == "van iemand anders"
    assert list(tmp_path.iterdir()) == [file]


CLIP = "title: Een\nvideo:\n  file: a.mp4\n  captions: a.vtt\n# blijf\n"


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (CLIP, CLIP.replace("  captions:", "  captions_checked: true\n  captions:")),
        (
            CLIP.replace("# blijf", "  captions_checked: false\n# blijf"),
            CLIP.replace("# blijf", "  captions_checked: true\n# blijf"),
        ),
    ],
)
def test_the_mark_of_who_checked_is_one_line(text: str, after: str) -> None:
    assert yaml_edits.with_true(text, "x.yml", ("video",), "captions_checked", "captions") == after


def test_where_no_line_can_be_put_it_is_asked() -> None:
    text = "title: Een\nvideo: {file: a.mp4, captions: a.vtt}\n"
    with pytest.raises(BadContent, match=r"x\.yml:2: video: schrijf hier zelf"):
        yaml_edits.with_true(text, "x.yml", ("video",), "captions_checked", "captions")


def test_the_mark_comes_beside_the_captions_of_its_own_film() -> None:
    text = "videos:\n  - file: a.mp4\n    captions: a.vtt\n  - file: b.mp4\n    captions: b.vtt\n"
    after = yaml_edits.with_true(text, "x.yml", ("videos", 1), "captions_checked", "captions")
    marked = "    captions_checked: true\n    captions: b.vtt\n"
    assert after == text.replace("    captions: b.vtt\n", marked)
