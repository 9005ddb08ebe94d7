"""A measurement of speech that was stopped goes on, and hears no level twice."""

import wave
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest

from captions.cutting import Word
from measure import bench_downloads, takes
from measure.bench_downloads import Said
from media.speech import RATE, Phrase


class Stopped(Exception):
    """The program stops here."""


class Listener:
    """In the place of a model: says the same of each level, and may stop after some."""

    heard: ClassVar[list[float]] = []
    stops_after = 100

    def __init__(self, model: str, glossary: str, say: object) -> None:
        self.glossary = glossary

    def hear(self, sound: Path) -> Iterator[Phrase]:
        """One phrase, after a look at how long it is."""
        if len(self.heard) == self.stops_after:
            raise Stopped
        with wave.open(str(sound)) as file:
            self.heard.append(file.getnframes() / RATE)
        yield [Word(0.0, 0.5, "Dag"), Word(0.5, 1.0, self.glossary or "allemaal")]


@pytest.fixture
def levels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[Said]]:
    """Three levels, of one or two lines of a second."""
    monkeypatch.setattr(bench_downloads, "KEPT", tmp_path / "kept")
    monkeypatch.setattr(bench_downloads, "model", lambda: tmp_path)
    monkeypatch.setattr(takes, "Whisper", Listener)
    monkeypatch.setattr(Listener, "heard", [])
    line = tmp_path / "a.wav"
    with wave.open(str(line), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(bytes(2 * RATE))
    return [[Said(name, line, "Dag")] * lines for name, lines in (("a", 1), ("b", 2), ("c", 1))]


def test_it_goes_on_where_it_stopped(
    levels: list[list[Said]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Listener, "stops_after", 2)
    with pytest.raises(Stopped):
        takes.of_levels(levels, "")
    monkeypatch.setattr(Listener, "stops_after", 100)
    found = takes.of_levels(levels, "")
    # A second of silence is behind each line.
    assert Listener.heard == [take.sound for take in found] == [2.0, 4.0, 2.0]
    assert takes.of_levels(levels, "") == found
    assert found[0].words == (Word(0.0, 0.5, "Dag"), Word(0.5, 1.0, "allemaal"))


def test_with_other_words_told_it_is_heard_again(levels: list[list[Said]]) -> None:
    takes.of_levels(levels, "")
    assert [take.words[-1].text for take in takes.of_levels(levels, "buddy")] == ["buddy"] * 3
