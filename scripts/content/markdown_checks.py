"""Checks on the Markdown that people write: readable, and linking only to what exists."""

import posixpath
import re
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from content import addresses, source_text, yaml_source
from content.clip import Clip, Conversation
from content.faults import BadContent, Fault
from content.validation import validate
from content.yaml_source import Document
from dutch import long_sentences
from project.paths import OVERRIDES

# The target of [text](target) or ![text](target), up to a space (a title may follow) or the end.
LINK = re.compile(r"(?<!\\)\]\(\s*<?([^)\s>]+)")
CODE = re.compile(r"`[^`]*`")
FRONT_MATTER = re.compile(r"---\n.*?\n---\n", re.DOTALL)
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
            text = source_text.read(file, path)
        except BadContent as error:
            yield from error.faults
            continue
        if uri == addresses.fragment_source(file.stem) and file.stem not in {*known, "index"}:
            yield Fault(path, 1, "", f"er is geen clips/NN-{file.stem}.yml bij deze pagina.")
        yield from _front_matter(text, path, known)
        yield from _links(text, uri, docs, virtual)


def _pages(docs: Path) -> list[Path]:
    # Hidden files are an editor's own; MkDocs leaves them out too.
    return sorted(file for file in docs.rglob("*.md") if file.name[0] != ".")


def _front_matter(text: str, path: str, known: Collection[str]) -> Iterator[Fault]:
    """Faults in the fields above a page. MkDocs would print broken ones as text."""
    if not text.startswith("---\n"):
        return
    fields, end, _ = text[4:].partition("\n---\n")
    if not end:
        yield Fault(path, 1, "", "sluit de velden bovenaan af met een regel van drie streepjes.")
        return
    try:
        # The empty line stands for the first dashes, so that faults name the right line.
        document = yaml_source.parse(f"\n{fields}", path)
    except BadContent as error:
        yield from error.faults
        return
    if not isinstance(document.data, dict):
        yield document.fault((), "hier horen velden, zoals `title: …`.")
        return
    yield from _conversation(document, known)
    for name in ("title", "description", "template"):
        if not isinstance(document.data.get(name, ""), str):
            yield document.fault((name,), "hier hoort tekst (zet er aanhalingstekens rond).")
    template = document.data.get("template")
    if isinstance(template, str) and (
        template == "fragment.html" or not (OVERRIDES / template).is_file()
    ):
        yield document.fault(("template",), f"er is geen sjabloon `{template}` voor deze pagina.")


def _conversation(document: Document, known: Collection[str]) -> Iterator[Fault]:
    """Faults in the conversation that a report of a study day holds."""
    assert isinstance(document.data, dict)
    entries = document.data.get("conversation", [])
    if not isinstance(entries, list):
        yield document.fault(("conversation",), "hier hoort een lijst van fragmenten.")
        return
    for index, entry in enumerate(entries):
        location = ("conversation", index)
        try:
            clip = validate(Conversation, document, entry, location).clip
        except BadContent as error:
            yield from error.faults
            continue
        if clip not in known:
            message = f"er is geen fragment `{clip}`. Kies uit: {', '.join(sorted(known))}."
            yield document.fault((*location, "clip"), message)


def warnings(docs: Path) -> Iterator[Fault]:
    """Sentences in the Markdown below `docs` that are hard to read. All files must be readable."""
    for file in _pages(docs):
        path = f"docs/{file.relative_to(docs).as_posix()}"
        for line, text in long_sentences.paragraphs(source_text.read(file, path)):
            for sentence, words in long_sentences.found_in(text):
                yield Fault(path, line, "", long_sentences.advice(sentence, words))


def _links(text: str, uri: str, docs: Path, virtual: set[str]) -> Iterator[Fault]:
    path = f"docs/{uri}"
    for line, target in _targets(text):
        try:
            reason = _wrong(target, uri, docs, virtual)
        except (ValueError, OSError):  # half a bracket, or a name longer than a disk allows
            reason = "dit is geen geldige link."
        if reason:
            yield Fault(path, line, "link", reason)


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


def _targets(text: str) -> Iterator[tuple[int, str]]:
    fenced = False
    above = FRONT_MATTER.match(text)
    first = text[: above.end()].count("\n") if above else 0
    for number, line in enumerate(text.splitlines()[first:], start=first + 1):
        if FENCE.match(line):
            fenced = not fenced
        elif not fenced:
            yield from ((number, match[1]) for match in LINK.finditer(CODE.sub("", line)))
