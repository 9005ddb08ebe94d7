"""What editors may write in a field, and how it is understood."""

import pytest
from pydantic import TypeAdapter, ValidationError

from source.fields import Text, media_path, parse_day, parse_time, plain, web_address
from source.near_names import slug


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        *(("0:42", 42), ("1:05", 65), (65, 65), ("65", 65), ("0", 0), ("12:00", 720)),
        *(("1:01:40", 3700), (" 0:00 ", 0), ("01:05", 65), ("00:01:05", 65), ("120:00", 7200)),
        *(("00:01:05.000", 65), ("23:59:59", 86399)),
    ],
)
def test_a_moment_is_understood(written: object, seconds: int) -> None:
    assert parse_time(written) == seconds


@pytest.mark.parametrize(
    "written",
    [
        *("0:60", "1:60:00", "0:75:00", "", "straks", "-0:10", -1, True, None, 1.5, "1:5", "010"),
        *(
            "1_30",
            "0x41",
            "1e3",
            "90.5",
            "1:65",
            "24:00:00",
            "86400",
            "9" * 200,
            "1:05.5",
            "1:05:7",
        ),
        *("1:05:7", "1u05", "１:05", "1:05\u200b"),
    ],
)
def test_what_is_no_moment_is_refused(written: object) -> None:
    with pytest.raises(ValueError, match="geen tijdstip"):
        parse_time(written)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "data:text/html,x",
        "//voorbeeld.be",
        "voorbeeld.be",
        "https://",
        "https://localhost",
        "https://voorbeeld.be/a b",
        'https://voorbeeld.be/"onclick="x',
        "http://[",
    ],
)
def test_only_web_addresses_become_links(address: str) -> None:
    with pytest.raises(ValueError, match="geen webadres"):
        web_address(address)


@pytest.mark.parametrize(
    "path", ["/etc/passwd", "media/../x.mp4", "media/a/b.mp4", "media\\a.mp4", "media/A.mp4"]
)
def test_media_stay_in_their_folder(path: str) -> None:
    with pytest.raises(ValueError, match="clips/media"):
        media_path(path)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("21/04/2022", "2022-04-21"),
        ("21-4-22", "2022-04-21"),
        ("21 april 2022", "2022-04-21"),
        ("2022-4-21", "2022-04-21"),
        ("20220421", ""),
        ("2022-13-45", ""),
        ("morgen", ""),
    ],
)
def test_a_day_that_is_written_otherwise_is_offered_as_it_should_be(
    written: str, meant: str
) -> None:
    with pytest.raises(ValueError, match="geen dag") as caught:
        parse_day(written)
    assert str(caught.value).partition("Bedoel je ")[2] == (f'"{meant}"?' if meant else "")


def test_white_space_around_a_text_is_nothing_and_a_sign_of_control_is_told() -> None:
    """That of Word and of web pages too; for Python's own `strip`, this sign would be nothing."""
    text = TypeAdapter(Text)
    assert text.validate_python("\n\u2028\u00a0 Een tip. \u2003\x85") == "Een tip."
    for nothing in ("", " \n", "\u00a0"):
        with pytest.raises(ValidationError):
            text.validate_python(nothing)
    with pytest.raises(ValidationError, match=r"U\+001C"):
        text.validate_python("Een tip.\x1c")


def test_a_smaller_than_sign_is_no_html() -> None:
    assert plain("minder dan < 10 duo's, 3<4") == "minder dan < 10 duo's, 3<4"


@pytest.mark.parametrize(
    ("title", "expected"),
    [("Coördinator & co", "coordinator-co"), ("Buddy's", "buddys"), ("  Één  ", "een"), ("!!", "")],
)
def test_a_title_gives_a_short_address(title: str, expected: str) -> None:
    assert slug(title) == expected
