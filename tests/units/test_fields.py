"""What editors may write in a field, and how it is understood."""

import pytest

from commands.new import slug
from content.fields import media_path, parse_time, plain, web_address


@pytest.mark.parametrize(
    ("written", "seconds"),
    [("0:42", 42), ("1:05", 65), (65, 65), ("12:00", 720), ("1:01:40", 3700), (" 0:00 ", 0)],
)
def test_a_moment_is_understood(written: object, seconds: int) -> None:
    assert parse_time(written) == seconds


@pytest.mark.parametrize(
    "written", ["0:60", "1:60:00", "1", "", "straks", "-0:10", -1, True, None, 1.5]
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


def test_a_smaller_than_sign_is_no_html() -> None:
    assert plain("minder dan < 10 duo's, 3<4") == "minder dan < 10 duo's, 3<4"


@pytest.mark.parametrize(
    ("title", "expected"),
    [("Coördinator & co", "coordinator-co"), ("Buddy's", "buddys"), ("  Één  ", "een"), ("!!", "")],
)
def test_a_title_gives_a_short_address(title: str, expected: str) -> None:
    assert slug(title) == expected
