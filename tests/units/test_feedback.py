"""A message that someone sends says what it is about, whatever stands in that."""

from email.message import EmailMessage
from urllib.parse import parse_qs, urlsplit

import pytest

from content import feedback
from content.settings import Settings

PLACE = "https://www.voorbeeld.be/fragmenten/duowerk.html?a=1&b=2#tip-nee"


def message(link: str) -> dict[str, list[str]]:
    """What a mail program reads in a link."""
    return parse_qs(urlsplit(link).query)


def test_a_message_names_what_it_is_about_and_where_that_stands() -> None:
    link = feedback.link("wij@voorbeeld.be", "Tip bij Duo’s & trio’s: zeg “nee”, 100 %", PLACE)
    assert link.startswith("mailto:wij@voorbeeld.be?")
    found = message(link)
    assert found["subject"] == ["Tip bij Duo’s & trio’s: zeg “nee”, 100 %"]
    assert found["body"] == [f"{PLACE}\r\n\r\n"]


def test_what_stands_nowhere_online_has_no_address() -> None:
    assert "body" not in message(feedback.link("wij@voorbeeld.be", "Tip", ""))


def test_a_long_subject_is_one_line_that_is_cut() -> None:
    (subject,) = message(feedback.link("wij@voorbeeld.be", "woord " * 40, ""))["subject"]
    assert len(subject) <= feedback.MOST_SIGNS
    assert subject.endswith("woord…")
    sent = EmailMessage()
    sent["Subject"] = subject


def test_a_page_of_the_web_is_opened_as_it_is() -> None:
    assert feedback.link("https://www.voorbeeld.be/melden?x=1", "Tip", PLACE) == (
        "https://www.voorbeeld.be/melden?x=1"
    )


@pytest.mark.parametrize("goal", ["wij@voorbeeld.be", "https://voorbeeld.be/melden"])
def test_a_message_or_a_page_is_accepted(goal: str) -> None:
    assert feedback.goal(goal) == goal


@pytest.mark.parametrize(
    "goal", ["wij", "wij at voorbeeld.be", "http://voorbeeld.be", "https://", "javascript://x.be/"]
)
def test_anything_else_is_refused(goal: str) -> None:
    with pytest.raises(ValueError, match="geen e-mailadres"):
        feedback.goal(goal)


@pytest.mark.parametrize(
    ("goal", "left"),
    [
        ("wij@voorbeeld.be", "wij@voorbeeld.be"),
        ("https://voorbeeld.be/melden", None),
        (None, None),
    ],
)
def test_without_a_network_a_message_can_be_written_and_no_page_opened(
    goal: str | None, left: str | None
) -> None:
    settings = Settings(film_url="https://voorbeeld.be/film", feedback=goal)
    assert settings.without_network().feedback == left
