"""Hears speech with faster-whisper, on this computer: no sound leaves it."""

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from captions import languages
from media import speech
from media.ffmpeg import EncodeError
from media.places import Say
from media.speech import Phrase

# In a folder this is the model itself.
WEIGHTS = "model.bin"
# How it listens, in the words of the library.
LISTENING = {"language": languages.MAIN, "beam_size": 5, "word_timestamps": True}
# Half a second of silence ends a voice. Voices are heard by the half minute, so that each part ends
# in a silence, and a soft one is not measured beside a loud one (fewer errors, measured).
IN_PARTS = {
    "vad_filter": True,
    "vad_parameters": {"min_silence_duration_ms": 500, "speech_pad_ms": 400},
    "batch_size": 4,
}
# Text that packs so well says one thing over and over, which people do not: the measure of Whisper.
LOOP = 2.4


class Whisper:
    """A Transcriber with a model from a folder, or one that the library fetches by its name."""

    def __init__(self, model: str, glossary: str, say: Say, language: str = languages.MAIN) -> None:
        """`model` is a folder or a name; `glossary` holds names and words that may be said."""
        self.name = Path(model).resolve().name if Path(model).is_dir() else model
        self._model, self._glossary, self._say = model, glossary, say
        self._language = language

    def hear(self, sound: Path) -> Iterator[Phrase]:
        """The phrases in a WAV file; nothing where nobody speaks. Raises EncodeError."""
        after = 0.0
        for segment in self._segments(sound):
            told = ((word.start, word.end, word.word) for word in segment.words)
            if phrase := speech.words(told, after):
                after = phrase[-1].end
                yield phrase

    def _segments(self, sound: Path) -> Iterator[Any]:
        from faster_whisper import BatchedInferencePipeline  # noqa: PLC0415 (as said below)

        model = _loaded(self._model, self._say)
        told = {**LISTENING, "language": self._language, "hotwords": self._glossary or None}
        found, _ = BatchedInferencePipeline(model).transcribe(str(sound), **told, **IN_PARTS)
        for segment in found:
            if segment.compression_ratio <= LOOP:
                yield segment
                continue
            # By itself the library tries again, less sure of its first thought each time.
            part = [segment.start, segment.end]
            again, _ = model.transcribe(
                str(sound), **told, clip_timestamps=part, condition_on_previous_text=False
            )
            yield from again


@cache
def _loaded(model: str, say: Say) -> Any:
    # Only who asks for a draft has it, and only then is it worth the seconds that it takes.
    from faster_whisper import WhisperModel, available_models  # noqa: PLC0415 (as said above)

    # Whole numbers: on a processor twice as fast, with hardly another word.
    options = {"device": "cpu", "compute_type": "int8", "cpu_threads": os.cpu_count() or 1}
    folder = Path(model)
    if folder.is_dir() and not (folder / WEIGHTS).is_file():
        raise EncodeError(
            f"in de map {model} staat geen model voor faster-whisper: {WEIGHTS} ontbreekt"
        )
    if not folder.is_dir() and model not in available_models() and model.count("/") != 1:
        names = ", ".join(
            name for name in available_models() if ".en" not in name and "distil" not in name
        )
        raise EncodeError(f"er is geen map en geen model {model}. Kies een map, of uit: {names}")
    try:
        return WhisperModel(model, local_files_only=True, **options)
    # Each part of the library has errors of its own, and says no more than that it failed.
    except Exception as error:
        if folder.is_dir():
            raise EncodeError(f"het model in {model} kan niet geladen worden ({error})") from error
    say(f"ik haal het model {model} op; dat is alleen de eerste keer nodig.")
    try:
        return WhisperModel(model, **options)
    except Exception as error:
        raise EncodeError(
            f"het model {model} kan niet opgehaald worden ({type(error).__name__}). Kijk na of er "
            "internet is. Of haal het elders op, en noem de map: --model pad/naar/map"
        ) from error
