"""Checks on the Markdown that people write: readable, and linking only to what exists."""

import posixpath
import re
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

import reading
import yaml_source
from clip import Clip
from faults import BadContent, Fault

# The target of [text](target) or ![text](target), up to a space (a title may follow) or the end.
LINK = re.compile(r"\]\(\s*<?([^)\s>]+)")
CODE = re.compile(r"`[^`]*`")
FENCE = re.compile(r"^\s*(```|~~~)")
SAFE_SCHEMES = {"http", "https", "mailto", "tel"}


def check(docs: Path, clips: Sequence[Clip], known: Collection[str]) -> Iterator[Fault]:
    """Faults in all Markdown files below `docs`.

    `known` holds every clip's id, also of those that could not be read: these have a page too.
    """
    virtual = {f"fragmenten/{clip_id}.md" for clip_id in known}
    virtual |= {path for clip in clips for path in clip.media()}
    for file in sorted(docs.rglob("*.md")):
        uri = file.relative_to(docs).as_posix()
        path = f"docs/{uri}"
        try:
            text = yaml_source.read_text(file, path)
        except BadContent as error:
            yield from error.faults
            continue
        if file.parent.name == "fragmenten" and file.stem not in {*known, "index"}:
            yield Fault(path, 1, "", f"er is geen clips/NN-{file.stem}.yml bij deze pagina.")
        yield from _links(text, uri, docs, virtual)


def warnings(docs: Path) -> Iterator[Fault]:
    """Sentences in the Markdown below `docs` that are hard to read. All files must be readable."""
    for file in sorted(docs.rglob("*.md")):
        path = f"docs/{file.relative_to(docs).as_posix()}"
        for line, text in reading.paragraphs(yaml_source.read_text(file, path)):
            for sentence, words in reading.long_sentences(text):
                yield Fault(path, line, "", reading.advice(sentence, words))


def _links(text: str, uri: str, docs: Path, virtual: set[str]) -> Iterator[Fault]:
    path = f"docs/{uri}"
    for line, target in _targets(text):
        parts = urlsplit(target)
        if parts.scheme:
            if parts.scheme.lower() not in SAFE_SCHEMES:
                yield Fault(path, line, "link", f"`{parts.scheme}:` mag niet in een link.")
        elif parts.path:
            goal = posixpath.normpath(posixpath.join(posixpath.dirname(uri), unquote(parts.path)))
            if goal not in virtual and not (docs / goal).is_file():
                yield Fault(
                    path, line, "link", f"`{target}` bestaat niet. Verbeter of wis de link."
                )


def _targets(text: str) -> Iterator[tuple[int, str]]:
    fenced = False
    for number, line in enumerate(text.splitlines(), start=1):
        if FENCE.match(line):
            fenced = not fenced
        elif not fenced:
            yield from ((number, match[1]) for match in LINK.finditer(CODE.sub("", line)))
