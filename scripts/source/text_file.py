"""The text of a file that people keep: read one way, whatever the program that saved it."""

import codecs
import os
import re
import shutil
import stat
from pathlib import Path

from source import refusals, signs
from source.faults import BadContent, Fault

# Git marks both sides of a clash so; the line of equals signs between them may also be a heading.
CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: |$)", re.MULTILINE)
LINE_ENDS = re.compile(r"\r\n?")
CLASHES = ("<" * 7, ">" * 7, "|" * 7)
WIDE = (b"\xff\xfe", b"\xfe\xff")


class FileChangedError(Exception):
    """Another program saved the file while we were about to."""


def read(file: Path, path: str) -> str:
    r"""The text of a UTF-8 file, each line ended by one \n; `path` is how faults name it.

    Raises BadContent when the file cannot be read as text, and where two versions of it clash.
    """
    if wrong := strange(file):
        raise BadContent([Fault(path, 1, "", wrong)])
    try:
        raw = file.read_bytes()
    except OSError as error:
        message = f"dit bestand kan niet gelezen worden ({refusals.why(error)})."
        raise BadContent([Fault(path, 1, "", message)]) from error
    text = LINE_ENDS.sub("\n", _decoded(raw, path))
    if signs.any_of(text, CLASHES) and (clash := CONFLICT.search(text)):
        message = (
            "hier botsen twee versies van dit bestand (een merkteken van git). Kies wat blijft, "
            "en wis de regels met <<<<<<<, ======= en >>>>>>>."
        )
        raise BadContent([Fault(path, _line(text, clash.start()), "", message)])
    return text


def save(file: Path, text: str, was: bytes) -> None:
    r"""Put text (lines ended by \n) in a file, with the line ends and the mark that it has.

    The file is whole at every moment. Raises FileChangedError when it does not hold `was` any more,
    and OSError when it cannot be written.
    """
    ends = "\r\n" if was.count(b"\r\n") * 2 > was.count(b"\n") else "\n"
    mark = codecs.BOM_UTF8 if was.startswith(codecs.BOM_UTF8) else b""
    partial = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        with partial.open("wb") as written:
            written.write(mark + text.replace("\n", ends).encode())
            written.flush()
            os.fsync(written.fileno())
        shutil.copymode(file, partial)
        if file.read_bytes() != was:
            raise FileChangedError(file.name)
        partial.replace(file)
    finally:
        partial.unlink(missing_ok=True)


def strange(file: Path) -> str:
    """Why this is no file to read; empty where it is one. A pipe would be read without end."""
    try:
        mode = file.lstat().st_mode
    except OSError:  # reading it says why
        return ""
    if stat.S_ISLNK(mode):
        return "dit is een snelkoppeling (symlink). Zet het bestand zelf op deze plaats."
    if stat.S_ISDIR(mode):
        return "dit is een map met de naam van een bestand. Geef ze een andere naam."
    if not stat.S_ISREG(mode):
        return "dit is geen gewoon bestand. Wis het, en zet het bestand zelf op deze plaats."
    return ""


def _decoded(raw: bytes, path: str) -> str:
    # Saved so without a mark, every sign has a zero beside it.
    if raw.startswith(WIDE) or (len(raw) > 1 and raw[:2].count(0) == 1):
        message = "dit bestand is UTF-16 (in Kladblok: Unicode). Bewaar het als UTF-8."
        raise BadContent([Fault(path, 1, "", message)])
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = len(re.findall(rb"\r\n?|\n", raw[: error.start])) + 1
        message = "dit bestand is geen UTF-8. Bewaar het opnieuw met de tekenset UTF-8."
        raise BadContent([Fault(path, line, "", message)]) from error


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1
