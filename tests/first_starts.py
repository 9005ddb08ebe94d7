"""A first start in a folder of its own, which needs one small package and no network."""

import hashlib
import os
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from project.paths import ROOT

SCRIPTS = str(ROOT / "scripts")
# What `python3 scripts check` does, except that it ends where the content would be checked.
START = """
import signal
import sys
from pathlib import Path
import cli
# A shell that runs the tests in its background lets them ignore Ctrl+C, and they hand that on.
signal.signal(signal.SIGINT, signal.default_int_handler)
from setup import environment
environment.VENV = Path(sys.argv[1]) / ".venv"
environment.become = lambda arguments: print("Klaar.") or 0
cli.COMMANDS["check"] = cli.Command("", (Path(sys.argv[1]) / "requirements.txt",))
if sys.argv[2:]:
    from setup import child
    follow = child.follow
    def lightly(command, *rest):
        given = [command[0], command[0], *sys.argv[2:]]
        return follow(given if command[1] == "ensurepip" else command, *rest)
    child.follow = lightly
sys.exit(cli.main(["check"]))
"""
# In the place of ensurepip, which has Python read all of pip twice. This too starts a program that
# fills the environment file by file; it gives the pip that is here, with what Python made of it.
LIGHT_PIP = """
import os, shutil, sys, sysconfig
from pathlib import Path
def give(source, target):
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
    print(target, flush=True)
for name in ("pip", "pip-*.dist-info"):
    for source in Path(sys.argv[1]).glob(name):
        target = Path(sysconfig.get_path("purelib")) / source.name
        shutil.copytree(source, target, copy_function=give)
"""


@dataclass
class Project:
    """A folder to set up: it holds a list of packages, and those packages.

    Unless it is `whole`, pip comes to it sooner than to a user.
    """

    folder: Path
    whole: bool = False

    def want(self, version: str, *, python: str = ">=3.11", padding: bytes = b"") -> None:
        """Ask for this version of the one package, and have it there to install."""
        packed = wheel(self.folder, version, python, padding)
        pin = f"proefpakket=={version} --hash=sha256:{hashlib.sha256(packed).hexdigest()}\n"
        (self.folder / "requirements.txt").write_text(pin, encoding="ascii")

    @property
    def command(self) -> list[str]:
        """How it is started."""
        light = () if self.whole else ("-c", LIGHT_PIP, sysconfig.get_path("purelib"))
        return [sys.executable, "-c", START, str(self.folder), *light]

    @property
    def interpreter(self) -> Path:
        """The one that its first start made."""
        return self.folder / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    def environment(self, **settings: str) -> dict[str, str]:
        """These settings for pip and none of this machine's: nothing comes from the network."""
        kept = {key: value for key, value in os.environ.items() if not key.startswith("PIP_")}
        settings = settings or {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": "wheels"}
        settings |= {"PIP_CONFIG_FILE": os.devnull, "NO_PROXY": "127.0.0.1"}
        return {**kept, **settings, "PYTHONPATH": SCRIPTS, "PYTHONIOENCODING": "utf-8"}

    def start(self, *command: str, **settings: str) -> "subprocess.CompletedProcess[str]":
        """Start it and wait until it ends."""
        return subprocess.run(
            command or self.command,
            cwd=self.folder,
            env=self.environment(**settings),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def begin(self) -> "subprocess.Popen[str]":
        """Start it and go on at once."""
        return subprocess.Popen(
            self.command,
            cwd=self.folder,
            env=self.environment(),
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )

    def stop_at(self, words: str, signal: int) -> int:
        """Start it on a terminal, and send this signal when that shows these words; its status."""
        ours, theirs = os.openpty()
        process = subprocess.Popen(
            self.command, cwd=self.folder, env=self.environment(), stdout=theirs, stderr=theirs
        )
        os.close(theirs)
        shown = b""
        while words.encode() not in shown:
            shown += os.read(ours, 4096)
        process.send_signal(signal)
        status = process.wait()
        os.close(ours)
        return status


@contextmanager
def disk(folder: Path, size: str) -> Iterator[None]:
    """A disk of its own in the place of a folder; skips the test where none can be mounted."""
    try:
        _mount(f"size={size}", folder)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("only who runs a system may mount a disk")
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@contextmanager
def unwritable(folder: Path) -> Iterator[None]:
    """A folder in which nothing can be written; who runs the system needs a disk for that."""
    if os.geteuid():
        folder.chmod(0o555)
        yield
        folder.chmod(0o755)
        return
    wanted = (folder / "requirements.txt").read_bytes()
    with disk(folder, "1m"):
        (folder / "requirements.txt").write_bytes(wanted)
        _mount("remount,ro", folder)
        yield


def _mount(options: str, folder: Path) -> None:
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    subprocess.run(command, check=True, capture_output=True)


def wheel(folder: Path, version: str, python: str, padding: bytes) -> bytes:
    """Write a wheel of a package that does nothing, as an index would give it; its bytes."""
    name = f"proefpakket-{version}"
    target = folder / "wheels" / f"{name}-py3-none-any.whl"
    target.parent.mkdir(exist_ok=True)
    about = f"Metadata-Version: 2.1\nName: proefpakket\nVersion: {version}\n"
    files = {
        "proefpakket.py": f'VERSION = "{version}"\n'.encode(),
        "proefpakket.bin": padding,
        f"{name}.dist-info/METADATA": f"{about}Requires-Python: {python}\n".encode(),
        f"{name}.dist-info/WHEEL": b"Wheel-Version: 1.0\nRoot-Is-Purelib: true\n",
        f"{name}.dist-info/RECORD": b"",
    }
    with zipfile.ZipFile(target, "w") as packed:
        for path, content in files.items():
            # Without a name's own date it would be another file each second.
            packed.writestr(zipfile.ZipInfo(path), content)
    return target.read_bytes()
