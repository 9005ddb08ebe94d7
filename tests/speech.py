"""A recording to test with: a Dutch voice over moving pictures, as a camera would give it."""

import ctypes
import subprocess
import sys
import wave
from pathlib import Path

import espeakng_loader
import imageio_ffmpeg

TEXT = "Welkom. Dit is een proefopname over buddywerk."
# From espeak-ng's speak_lib.h: give the sound back to the caller; the text is UTF-8.
AUDIO_OUTPUT_RETRIEVAL, CHARS_UTF8 = 1, 1
CALLBACK = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p
)


def speak(target: Path) -> None:
    """Write TEXT, spoken in Dutch, as a WAV file.

    In a process of its own: the library is not made to begin twice, and may then break off its
    process, with all the tests in it.
    """
    subprocess.run([sys.executable, __file__, str(target)], check=True)


def _speak(target: Path) -> None:
    library = ctypes.CDLL(espeakng_loader.get_library_path())
    data = espeakng_loader.get_data_path().encode()
    rate = library.espeak_Initialize(AUDIO_OUTPUT_RETRIEVAL, 0, data, 0)
    sound = bytearray()

    def collect(samples: "ctypes._Pointer[ctypes.c_short]", count: int, events: int) -> int:
        if samples and count:
            sound.extend(ctypes.string_at(samples, count * 2))
        return 0

    callback = CALLBACK(collect)
    library.espeak_SetSynthCallback(callback)
    assert library.espeak_SetVoiceByName(b"nl") == 0
    text = TEXT.encode() + b"\0"
    library.espeak_Synth(text, len(text), 0, 0, 0, CHARS_UTF8, None, None)
    library.espeak_Synchronize()
    with wave.open(str(target), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(bytes(sound))


def record(target: Path, folder: Path) -> None:
    """Write a recording: that voice, too soft, over a moving test picture of 320 by 240."""
    voice = folder / "voice.wav"
    speak(voice)
    command = [
        *(imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y", "-i", str(voice)),
        *("-f", "lavfi", "-i", "testsrc2=size=320x240:rate=10", "-shortest"),
        *("-af", "volume=-14dB", "-c:v", "mpeg4", "-q:v", "6", "-c:a", "pcm_s16le", str(target)),
    ]
    subprocess.run(command, check=True)


if __name__ == "__main__":
    _speak(Path(sys.argv[1]))
