"""Hold what a document says against a model; what does not fit becomes faults."""

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from source import messages
from source.faults import BadContent, Fault
from source.yaml_file import Document, Location

Model = TypeVar("Model", bound=BaseModel)
# A number alone names nothing: most often the rest of the name was forgotten.
NAMES = {"id", "theme", "themes"}


def validate(model: type[Model], document: Document, data: object, base: Location) -> Model:
    """The model of `data`, which stands at `base` in the document. Raises BadContent."""
    faults = list(_bare_numbers(document, base))
    try:
        valid = model.model_validate(data)
    except ValidationError as error:
        told = _faults(error, document, base, lambda place: _holds_groups(model, data, place))
        raise BadContent([*faults, *told]) from error
    if faults:
        raise BadContent(faults)
    return valid


def _faults(
    error: ValidationError,
    document: Document,
    base: Location,
    holds_groups: Callable[[Location], bool],
) -> Iterator[Fault]:
    found = [(detail, (*base, *_place(detail))) for detail in error.errors()]
    texts = [
        place[:-1]
        for detail, place in found
        if messages.is_text_with_colon(detail, document.written(place))
    ]
    for detail, place in found:
        # A text that YAML took for a group lacks nothing but its quotes.
        if detail["type"] != "missing" or place[:-1] not in texts:
            groups = messages.is_text_for_list(detail) and holds_groups(detail["loc"])
            written = document.written(place)
            message = messages.OF_GROUPS if groups else messages.explain(detail, written)
            yield document.fault(place, message)


def _holds_groups(model: type[BaseModel], data: object, place: Location) -> bool:
    """Whether a list at this place holds groups of fields: a list of its text is tried there."""
    try:
        model.model_validate(_with_list(data, place))
    except ValidationError as error:
        found = [detail for detail in error.errors() if detail["loc"] == (*place, 0)]
        return any(map(messages.is_no_group, found))
    return False


def _with_list(data: Any, place: Location) -> Any:
    """Data with a list of what stands at a place in its stead."""
    if not place:
        return [data]
    changed: Any = dict(data) if isinstance(data, dict) else list(data)
    changed[place[0]] = _with_list(changed[place[0]], place[1:])
    return changed


def _place(detail: ErrorDetails) -> Location:
    """Where a fault is. Of the name of a field pydantic says that in a part of its own."""
    return tuple(part for part in detail["loc"] if part != "[key]")


def _bare_numbers(document: Document, base: Location) -> Iterator[Fault]:
    for place in sorted(document.numbers, key=str):
        name = next((part for part in reversed(place) if isinstance(part, str)), "")
        if name in NAMES and place[: len(base)] == base:
            message = "dit is een getal. Is het toch de naam? Schrijf ze tussen aanhalingstekens."
            yield document.fault(place, message)


def validate_list(model: type[Model], document: Document) -> list[Model]:
    """The models of a document that is one list, where ids differ. Raises BadContent."""
    if not isinstance(document.data, list) or not document.data:
        raise BadContent([document.fault((), "hier hoort een lijst, met streepjes.")])
    items: list[Model] = []
    faults: list[Fault] = []
    for i, item in enumerate(document.data):
        try:
            items.append(validate(model, document, item, (i,)))
        except BadContent as error:
            faults += error.faults
    if faults:
        raise BadContent(faults)
    ids = [getattr(item, "id", None) for item in items]
    if twice := [i for i, name in enumerate(ids) if name is not None and name in ids[:i]]:
        raise BadContent(
            document.fault((i, "id"), f"de id `{ids[i]}` staat er al. Kies een andere.")
            for i in twice
        )
    return items
