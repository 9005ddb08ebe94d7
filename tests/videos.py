"""What ffmpeg tells about a video file."""

import re
import subprocess
from pathlib import Path

import imageio_ffmpeg


def probe(file: Path) -> str:
    """Everything, as ffmpeg prints it."""
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-hide_banner", "-i", str(file)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stderr


def seconds(file: Path) -> float:
    """How long a file is."""
    found = re.search(r"Duration: (\d+):(\d+):([\d.]+)", probe(file))
    assert found is not None
    return int(found[1]) * 3600 + int(found[2]) * 60 + float(found[3])


def stand_in_faults(file: Path) -> list[str]:
    """What keeps a file from being a stand-in as promised: short, small, sharp, quick."""
    content = file.read_bytes()
    told = probe(file)
    promises = {
        "duurt 40 tot 90 seconden": 40 <= seconds(file) <= 90,
        "is H.264 van 1280 bij 720": re.search(r"Video: h264 .* 1280x720", told),
        "weegt minder dan 500 kB": len(content) < 500_000,
        "begint zonder het hele bestand te laden": content.find(b"moov") < content.find(b"mdat"),
    }
    return [promise for promise, kept in promises.items() if not kept]
