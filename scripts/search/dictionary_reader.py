"""The dictionary in a process of its own, which reads it while this one makes pages.

Reading takes as long as all the rest of a build, and needs nothing of it. So the other process
begins at once; it then answers every line that it gets, a vocabulary, with a line: what was found.
It ends with this process, also when that is killed: then its input closes. Where it cannot begin
or does not answer, this process does the work itself.
"""

import atexit
import json
import subprocess
import sys
from contextlib import suppress
from dataclasses import asdict
from functools import cache

from dutch import dictionary, lexicon
from project.paths import ROOT

_Process = subprocess.Popen[str]


@cache
def begin() -> _Process | None:
    """Start the other process, once; nothing where the system allows none."""
    try:
        process = subprocess.Popen(
            [sys.executable, "-m", __name__],
            cwd=ROOT / "scripts",
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
    except OSError:
        return None
    atexit.register(_end, process)
    return process


def look_up(vocabulary: frozenset[str], field: frozenset[str]) -> lexicon.Findings:
    """What the dictionary adds to a vocabulary, told apart from a field. It is waited for."""
    process = begin()
    question = json.dumps([sorted(vocabulary), sorted(field)])
    answer = _asked(process, question) if process else ""
    return lexicon.Findings(**json.loads(answer)) if answer else lexicon.look_up(vocabulary, field)


def _asked(process: _Process, question: str) -> str:
    """Its answer; nothing when it has ended, or did not come to the end of a line."""
    assert process.stdin
    assert process.stdout
    with suppress(OSError, ValueError):
        print(question, file=process.stdin, flush=True)
        answer = process.stdout.readline()
        if answer.endswith("\n"):
            return answer
    _end(process)
    return ""


def _end(process: _Process) -> None:
    # What it did not read cannot be written any more.
    with suppress(OSError), process:
        process.kill()


def _answer() -> None:
    dictionary.lemmas()
    for line in sys.stdin:
        vocabulary, field = map(frozenset, json.loads(line))
        print(json.dumps(asdict(lexicon.look_up(vocabulary, field))), flush=True)


if __name__ == "__main__":
    _answer()
