"""Checks on the Markdown that people write: readable, and linking only to what exists."""

import posixpath
import re
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from content import addresses, front_matter, source_text
from content.clip import Clip
from content.faults import BadContent, Fault
from content.front_matter import Written
from content.page_fields import REPORT_TEMPLATE
from dutch import long_sentences

# The target of [text](target) or ![text](target), up to a space (a title may follow) or the end.
LINK = re.compile(r"(?<!\\)\]\(\s*<?([^)\s>]+)")
CODE = re.compile(r"`[^`]*`")
FENCE = re.compile(r"^\s*(```|~~~)")
SAFE_SCHEMES = {"http", "https", "mailto", "tel"}


def check(docs: Path, clips: Sequence[Clip], known: Collection[str]) -> Iterator[Fault]:
    """Faults in all Markdown files below `docs`.

    `known` holds every clip's id, also of those that could not be read: these have a page too.
    """
    virtual = {addresses.fragment_source(clip_id) for clip_id in known}
    virtual |= {path for clip in clips for path in clip.media()}
    for file in _pages(docs):
        uri = file.relative_to(docs).as_posix()
        path = f"docs/{uri}"
        try:
            page = front_matter.read(source_text.read(file, path), path)
        except BadContent as error:
            yield from error.faults
            continue
        if uri == addresses.fragment_source(file.stem) and file.stem not in {*known, "index"}:
            yield Fault(path, 1, "", f"er is geen clips/NN-{file.stem}.yml bij deze pagina.")
        yield from _fields(page, known)
        if uri == addresses.fragment_source(file.stem) and file.stem in known:
            yield from _of_the_clip(page, file.stem)
        yield from _links(page, uri, docs, virtual)


def _pages(docs: Path) -> list[Path]:
    # Hidden files are an editor's own; MkDocs leaves them out too.
    return sorted(file for file in docs.rglob("*.md") if file.name[0] != ".")


def _fields(page: Written, known: Collection[str]) -> Iterator[Fault]:
    """Faults in fields that are right by themselves: what they name must be there, and shown."""
    fields, document = page.fields, page.document
    for name in ("discussed", "conversation"):
        if getattr(fields, name) and fields.template != REPORT_TEMPLATE:
            message = f"alleen een verslag toont dit. Zet erboven `template: {REPORT_TEMPLATE}`."
            yield document.fault((name,), message)
    named = [(("discussed", i), clip) for i, clip in enumerate(fields.discussed)]
    talks = enumerate(fields.conversation)
    for location, clip in [*named, *((("conversation", i, "clip"), e.clip) for i, e in talks)]:
        if clip not in known:
            message = f"er is geen fragment `{clip}`. Kies uit: {', '.join(sorted(known))}."
            yield document.fault(location, message)


def _of_the_clip(page: Written, clip_id: str) -> Iterator[Fault]:
    """Fields above a fragment's page that its YAML says instead."""
    for name in {*page.given} - {"search"}:
        message = f"dit staat in clips/NN-{clip_id}.yml. Wis het hier."
        yield page.document.fault((name,), message)


def warnings(docs: Path) -> Iterator[Fault]:
    """Sentences in the Markdown below `docs` that are hard to read. All files must be readable."""
    for file in _pages(docs):
        path = f"docs/{file.relative_to(docs).as_posix()}"
        page = front_matter.read(source_text.read(file, path), path)
        for line, text in long_sentences.paragraphs(page.body, page.line):
            for sentence, words in long_sentences.found_in(text):
                yield Fault(path, line, "", long_sentences.advice(sentence, words))


def _links(page: Written, uri: str, docs: Path, virtual: set[str]) -> Iterator[Fault]:
    for line, target in _targets(page.body, page.line):
        try:
            reason = _wrong(target, uri, docs, virtual)
        except (ValueError, OSError):  # half a bracket, or a name longer than a disk allows
            reason = "dit is geen geldige link."
        if reason:
            yield Fault(page.path, line, "link", reason)


def _wrong(target: str, uri: str, docs: Path, virtual: set[str]) -> str:
    """Why a link leads nowhere; empty when it leads somewhere."""
    parts = urlsplit(target)
    if parts.scheme:
        known = parts.scheme.lower() in SAFE_SCHEMES
        return "" if known else f"`{parts.scheme}:` mag niet in een link."
    if not parts.path:
        return ""
    goal = posixpath.normpath(posixpath.join(posixpath.dirname(uri), unquote(parts.path)))
    there = goal in virtual or (not goal.startswith("..") and (docs / goal).is_file())
    return "" if there else f"`{target}` bestaat niet. Verbeter of wis de link."


def _targets(text: str, first: int) -> Iterator[tuple[int, str]]:
    fenced = False
    for number, line in enumerate(text.split("\n"), start=first):
        if FENCE.match(line):
            fenced = not fenced
        elif not fenced:
            yield from ((number, match[1]) for match in LINK.finditer(CODE.sub("", line)))
