"""What a model hears of the spoken levels, kept: a measurement that was stopped goes on there."""

import hashlib
import json
import subprocess
import time
import wave
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from captions.cutting import Word
from measure import bench_downloads
from measure.bench_downloads import Said
from media import ffmpeg, speech, whisper
from media.bar import following
from media.whisper import Whisper
from setup.requirements import SPEECH

# Silence after each line (seconds).
PAUSE = 1.0


@dataclass(frozen=True)
class Take:
    """What was heard of one level, and seconds: of sound, by the clock, and of processors."""

    sound: float
    wall: float
    work: float
    words: tuple[Word, ...]


def of_levels(levels: Sequence[Sequence[Said]], glossary: str) -> list[Take]:
    """One take a level, told a glossary or nothing. Raises SetupError and EncodeError."""
    folder = bench_downloads.KEPT / "heard" / _mark(glossary)
    model = Whisper(str(bench_downloads.model()), glossary, print)
    name = "met woordenlijst" if glossary else "zonder woordenlijst"
    found: list[Take] = []
    with following(name, sum(map(len, levels))) as progress:
        for lines in levels:
            found.append(_kept(lines, folder / f"{lines[0].level}.json", model))
            progress(sum(map(len, levels[: len(found)])))
    return found


def _mark(glossary: str) -> str:
    """What stands for all that a take depends on: heard otherwise is kept elsewhere."""
    pins = [file.read_text(encoding="utf-8") for file in (SPEECH, bench_downloads.PINS)]
    told = [PAUSE, whisper.LISTENING, whisper.IN_PARTS, glossary, *pins]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:12]


def _kept(lines: Sequence[Said], file: Path, model: Whisper) -> Take:
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        take = _taken(lines, model)
        with ffmpeg.whole(file) as partial:
            partial.write_text(json.dumps(asdict(take)), encoding="utf-8")
        return take
    return Take(**{**told, "words": tuple(Word(**word) for word in told["words"])})


def _taken(lines: Sequence[Said], model: Whisper) -> Take:
    with TemporaryDirectory(prefix="vbtc-") as place:
        sound = Path(place) / "level.wav"
        length = _joined(lines, sound)
        wall, work = time.monotonic(), time.process_time()
        words = tuple(word for phrase in model.hear(sound) for word in phrase)
        return Take(length, time.monotonic() - wall, time.process_time() - work, words)


def _joined(lines: Sequence[Said], target: Path) -> float:
    """Put the voices of a level behind each other, as one recording; gives its seconds."""
    with wave.open(str(target), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(speech.RATE)
        for part in _parts(lines):
            file.writeframes(part)
        return file.getnframes() / speech.RATE


def _parts(lines: Sequence[Said]) -> Iterator[bytes]:
    for line in lines:
        options = ("-v", "error", "-i", str(line.sound), "-ac", "1", "-ar", str(speech.RATE))
        command = [ffmpeg.program(), *options, "-f", "s16le", "-"]
        yield subprocess.run(command, capture_output=True, check=True).stdout
        yield bytes(2 * int(PAUSE * speech.RATE))
