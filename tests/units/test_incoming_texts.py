"""Texts and values of other catalogues: what was text stays text, and nothing goes in silence."""

from collections.abc import Callable

import lxml.html
import pytest

from content import dialect
from incoming import plain_text, values
from source.fields import as_text, plain


def shown(written: str) -> str:
    """What a page shows of a text of others, with single spaces."""
    html = dialect.reader().convert(plain_text.read(written).markdown)
    return " ".join(lxml.html.fragment_fromstring(html, create_parent=True).text_content().split())


@pytest.mark.parametrize(
    "written",
    [
        "a < b, Vector<String> en <canvas> of <T>",
        "*sterren* _strepen_ `code` **vet** ~~weg~~ ==mark== ^op^",
        "# geen kop",
        "1. geen nummer 2) ook niet",
        "[niet ingevuld] en [^1] en [x]: y",
        "| a | b | en &amp; en &lt; en &",
        "!!! tip en ??? vraag en ::: blok en $x$ en {: .klas }",
        "> geen citaat",
        "--- en === en ***",
        "שלום עולם, مرحبا en 👩🏽‍💻",
        "een \\ en \\* en \\\\",
        "<3 en <-- en -->",
        "TODO\" en 't is 5 < 6",
    ],
)
def test_what_was_text_is_shown_sign_for_sign(written: str) -> None:
    assert shown(written).removeprefix("1. ") == written.removeprefix("1. ")


def test_html_becomes_text_with_its_lists_and_links_and_without_its_scripts() -> None:
    text = plain_text.read(
        "<p>Een <b>zin</b>.<br>Nog een.</p><script>alert(1)</script>"
        "<ul><li>Eerst</li><li><a href='https://voorbeeld.be/a_b'>Dan</a></li></ul>"
        "<img src=x onerror=alert(1)><a href='/hier'>Hier</a> "
        "<a href='javascript:alert(1)'>daar</a>"
    )
    assert text.markdown == (
        "Een zin.  \nNog een.\n\n- Eerst\n- [Dan](<https://voorbeeld.be/a_b>)\n\nHier daar\n"
    )
    assert text.lost == ["/hier", "javascript:alert(1)"]


def test_links_of_markdown_and_of_restructuredtext_stay_links() -> None:
    text = plain_text.read(
        "Zie [dit](https://voorbeeld.be/x_y), `dat <https://voorbeeld.be/z>`_, "
        "https://voorbeeld.be. En [weg](../weg.html)."
    )
    assert "[dit](<https://voorbeeld.be/x_y>)" in text.markdown
    assert "[dat](<https://voorbeeld.be/z>)" in text.markdown
    assert "<https://voorbeeld.be>" in text.markdown
    assert text.lost == ["../weg.html"]


def test_lines_that_a_program_broke_are_one_and_those_of_a_person_are_not() -> None:
    long = "woord " * 12
    assert plain_text.read(f"{long}\n{long}\neinde").markdown.count("\n") == 1
    assert plain_text.read("00:00 Begin\n01:30 Slot").markdown == "00:00 Begin  \n01:30 Slot\n"


def test_signs_that_nobody_sees_go() -> None:
    assert plain_text.line("a\x00b\u202ec\u2028d\ud800e\r\nf") == "abc de f"


def test_a_sign_that_begins_a_tag_is_text_behind_a_backslash() -> None:
    for written in ("<b>vet</b>", "a\\<b>", "x < y", "<!-- weg -->", "</p>"):
        assert plain(as_text(written)) == written
    with pytest.raises(ValueError, match="HTML"):
        plain("<b>vet</b>")


@pytest.mark.parametrize(
    ("written", "day"),
    [
        *(("2019-05-03", "2019-05-03"), ("2019-05-03T10:00:00Z", "2019-05-03")),
        *(("3/05/2019", "2019-05-03"), ("03-05-2019", "2019-05-03"), ("3.5.2019", "2019-05-03")),
        *(("3 mei 2019", "2019-05-03"), ("vrijdag 3 Mei 2019", "2019-05-03")),
        *(("31/02/2020", ""), ("05/13/2019", ""), ("gisteren", ""), ("2019", "")),
    ],
)
def test_a_day_is_read_as_belgium_and_machines_write_it(written: str, day: str) -> None:
    assert tried(values.day, written) == day


@pytest.mark.parametrize(
    ("written", "length"),
    [
        *(("45", "0:45"), ("3700", "1:01:40"), ("12:30", "12:30"), ("PT1H2M3S", "1:02:03")),
        *(("754.6", "12:34"), ("01:02:03", "1:02:03"), ("PT45S", "0:45")),
        *(("0", ""), ("-5", ""), ("999999", ""), ("lang", ""), ("PT", "")),
    ],
)
def test_a_duration_is_read_in_seconds_clock_and_iso(written: str, length: str) -> None:
    assert tried(values.duration, written) == length


@pytest.mark.parametrize(
    ("written", "code"),
    [
        *(("eng", "en"), ("nl-BE", "nl"), ("Dutch", "nl"), ("Engels", "en"), ("fre", "fr")),
        *(("xx-onbekend", ""), ("klingon", "")),
    ],
)
def test_a_language_is_known_by_its_code_and_its_name(written: str, code: str) -> None:
    assert tried(values.language, written) == code


@pytest.mark.parametrize(
    ("written", "licence"),
    [
        ("CC BY-SA 4.0", "CC-BY-SA-4.0"),
        ("Creative Commons BY NC SA 3.0", "CC-BY-NC-SA-3.0"),
        ("http://creativecommons.org/licenses/by-nc-sa/3.0/", "CC-BY-NC-SA-3.0"),
        ("Zie https://creativecommons.org/publicdomain/zero/1.0/.", "CC0-1.0"),
        ("mit", "MIT"),
        ("Zie https://voorbeeld.be/licentie.", "https://voorbeeld.be/licentie"),
        # Of these no version is said, or nothing that anyone else may do.
        ("CC BY-SA", ""),
        ("Standard YouTube License", ""),
        ("Creative Commons Attribution license (reuse allowed)", ""),
    ],
)
def test_a_licence_is_taken_over_only_where_it_is_certain(written: str, licence: str) -> None:
    assert tried(values.licence, written) == licence


def tried(read: Callable[[str], str], written: str) -> str:
    """What a reader makes of a value; nothing where it refuses it."""
    try:
        return read(written)
    except ValueError:
        return ""


@pytest.mark.parametrize(
    ("written", "goal", "said"),
    [
        (
            "Zie https://be.example/wiki/Python_(taal) nu.",
            "https://be.example/wiki/Python_(taal)",
            "Zie https://be.example/wiki/Python_(taal) nu.",
        ),
        ("[hier](https://be.example/a_(b))!", "https://be.example/a_(b)", "hier!"),
        ("(zie https://be.example/a)", "https://be.example/a", "(zie https://be.example/a)"),
        ("Kijk ![schema](https://be.example/a.png)", "https://be.example/a.png", "Kijk !schema"),
        ("Kijk!<a href='https://be.example/x.png'>zo</a>", "https://be.example/x.png", "Kijk!zo"),
    ],
)
def test_a_link_leads_where_it_led_and_is_no_picture(written: str, goal: str, said: str) -> None:
    read = plain_text.as_html(written) if "<a" in written else plain_text.read(written)
    page = lxml.html.fragment_fromstring(
        dialect.reader().convert(read.markdown), create_parent=True
    )
    assert page.xpath("//a/@href") == [goal]
    assert not page.xpath("//img")
    assert " ".join(page.text_content().split()) == said
