"""Who slips behind a command reads in Dutch what is wrong, and how to find what may be."""

import re

import pytest

import cli

ENGLISH = re.compile(
    r"\b(?:usage|options|positional|show this|error|required|choose|expected|argument)\b"
)


def said(words: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """The status and what is told."""
    with pytest.raises(SystemExit) as stopped:
        cli.main(words)
    told = capsys.readouterr()
    return int(str(stopped.value.code)), told.out + told.err


@pytest.mark.parametrize(
    ("words", "told", "way"),
    [
        (["pack", "--nonsense"], "Dit kennen we niet: --nonsense.", "scripts pack --help"),
        (["build", "iets"], "Dit kennen we niet: iets.", "scripts build --help"),
        (["serve", "--port"], "Bij --port hoort één waarde.", "scripts serve --help"),
        (
            ["serve", "--port", "nul"],
            "--port: kies een getal van 1 tot 65535.",
            "scripts serve --help",
        ),
        (["pack", "--scorm"], "Bij --scorm hoort minstens één waarde.", "scripts pack --help"),
        (
            ["pack", "--light=1"],
            "Bij --light hoort geen waarde: laat '1' weg.",
            "scripts pack --help",
        ),
        (["pack", "--collection"], "Bij --collection hoort minstens één", "scripts pack --help"),
        (["bench", "niets"], "'niets' is hier niet te kiezen. Kies uit:", "scripts bench --help"),
        (
            ["bench", "build", "--clips", "x"],
            "Bij --clips hoort een getal.",
            "scripts bench --help",
        ),
        (["new"], "Hier ontbreekt nog: TITEL.", "scripts new --help"),
        (["pak"], "'pak' is hier niet te kiezen. Kies uit:", "scripts --help"),
        ([], "Hier ontbreekt nog: OPDRACHT.", "scripts --help"),
        (["media", "--s=x"], "Bij --s", "scripts media --help"),
    ],
)
def test_a_slip_is_told_in_dutch_with_the_way_out(
    capsys: pytest.CaptureFixture[str], words: list[str], told: str, way: str
) -> None:
    status, text = said(words, capsys)
    assert status == 2
    assert told in text
    assert text.endswith(f"kan: python3 {way}\n")
    assert not ENGLISH.search(text)


@pytest.mark.parametrize("name", ["", *cli.COMMANDS])
def test_the_help_is_dutch(capsys: pytest.CaptureFixture[str], name: str) -> None:
    status, text = said([*filter(None, [name]), "--help"], capsys)
    assert status == 0
    assert text.startswith(f"gebruik: python3 scripts {name}".strip())
    assert "toon deze uitleg" in text
    assert not ENGLISH.search(text)
