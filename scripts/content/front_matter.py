"""The fields above a page in docs/, read one way by all: the check, the site and the search."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from content import page_fields
from content.page_fields import PageFields
from project.kept import kept
from source import yaml_file
from source.faults import BadContent, Fault
from source.validation import validate
from source.yaml_file import Document

OPENING = re.compile(r"(?:[ \t]*\n)*---[ \t]*(?:\n|\Z)")
CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
# What an editor or a program makes of the first line: too few dashes, too many, other ones.
ALMOST = re.compile(r"(?:[ \t]*\n)*[-\u2010-\u2015\u2212]+[ \t]*\n+[A-Za-z]+ ?:")
# A field without dashes above it. MkDocs would take it off the page, our own reader shows it.
BARE = re.compile(rf"(?:[ \t]*\n)*(?:{'|'.join(PageFields.model_fields)}) ?:")


@dataclass(frozen=True)
class Parts:
    """A page's text in two: its fields as YAML, and its Markdown; each with its first line."""

    fields: str
    fields_line: int
    body: str
    body_line: int


# Like its document, a page is the same as itself only.
@dataclass(frozen=True, eq=False)
class Written:
    """A page as it was written: the fields above it, and its Markdown from line `line` on."""

    path: str
    document: Document
    fields: PageFields
    body: str
    line: int

    @property
    def given(self) -> Mapping[str, object]:
        """The fields that someone wrote, each as its kind says."""
        return {name: getattr(self.fields, name) for name in self.fields.model_fields_set}


def split(text: str, path: str) -> Parts:
    """Take the fields off a page. Raises BadContent when their first or last line is missing.

    Empty lines above them are of no account: a reader of the page would not see them either.
    """
    opening = OPENING.match(text)
    if not opening:
        if ALMOST.match(text) or BARE.match(text):
            message = "zet de velden bovenaan tussen twee regels van precies drie streepjes (---)."
            raise BadContent([Fault(path, _first_line(text), "", message)])
        return Parts("", 1, text, 1)
    closing = CLOSING.search(text, opening.end())
    if not closing:
        message = "sluit de velden bovenaan af met een regel van drie streepjes."
        raise BadContent([Fault(path, _first_line(text), "", message)])
    return Parts(
        text[opening.end() : closing.start()],
        text.count("\n", 0, opening.end()) + 1,
        text[closing.end() :],
        text.count("\n", 0, closing.end()) + 1,
    )


def _first_line(text: str) -> int:
    return text[: len(text) - len(text.lstrip())].count("\n") + 1


@kept
def read(text: str, path: str) -> Written:
    """A page of docs/, from its text. Raises BadContent with every fault in its fields."""
    parts = split(text, path)
    document = _document(parts, path)
    if not isinstance(document.data, dict):
        raise BadContent([document.fault((), "hier horen velden, zoals `title: …`.")])
    if unknown := [name for name in document.data if name not in PageFields.model_fields]:
        raise BadContent(_unknown(document, str(name)) for name in unknown)
    fields = validate(PageFields, document, document.data, ())
    return Written(path, document, fields, parts.body, parts.body_line)


def _unknown(document: Document, name: str) -> Fault:
    meant = page_fields.meant(name)
    fields = ", ".join(PageFields.model_fields)
    hint = f"Bedoel je `{meant}`?" if meant else f"Wis het. Wat kan: {fields}."
    return document.fault((name,), f"dit veld kennen we niet. {hint}")


def _document(parts: Parts, path: str) -> Document:
    if not parts.fields.strip():
        return Document(path, {})
    # Empty lines stand for what is above the fields, so that faults name the right line.
    return yaml_file.parse("\n" * (parts.fields_line - 1) + parts.fields, path)


def legible(text: str, path: str) -> Written:
    """What can be shown of a page while its faults are told: the fields that are right."""
    try:
        parts = split(text, path)
    except BadContent:
        parts = Parts("", 1, text, 1)
    try:
        document = _document(parts, path)
    except BadContent:
        document = Document(path, {})
    data = document.data if isinstance(document.data, dict) else {}
    right = {name: value for name, value in data.items() if _is_right(document, name, value)}
    fields = validate(PageFields, document, right, ())
    return Written(path, document, fields, parts.body, parts.body_line)


def _is_right(document: Document, name: object, value: object) -> bool:
    try:
        validate(PageFields, document, {name: value}, ())
    except BadContent:
        return False
    return True
