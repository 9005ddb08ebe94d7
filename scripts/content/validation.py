"""Hold what a document says against a model; what does not fit becomes faults."""

from typing import TypeVar

from pydantic import BaseModel, ValidationError

from content import messages
from content.faults import BadContent
from content.yaml_source import Document, Location

Model = TypeVar("Model", bound=BaseModel)


def validate(model: type[Model], document: Document, data: object, base: Location) -> Model:
    """The model of `data`, which stands at `base` in the document. Raises BadContent."""
    try:
        return model.model_validate(data)
    except ValidationError as error:
        raise BadContent(
            document.fault((*base, *detail["loc"]), messages.explain(detail))
            for detail in error.errors()
        ) from error


def validate_list(model: type[Model], document: Document) -> list[Model]:
    """The models of a document that is one list, each with an id of its own. Raises BadContent."""
    if not isinstance(document.data, list) or not document.data:
        raise BadContent([document.fault((), "hier hoort een lijst, met streepjes.")])
    items = [validate(model, document, item, (i,)) for i, item in enumerate(document.data)]
    ids = [getattr(item, "id", None) for item in items]
    if twice := [i for i, name in enumerate(ids) if name in ids[:i]]:
        raise BadContent(
            document.fault((i, "id"), f"de id `{ids[i]}` staat er al. Kies een andere.")
            for i in twice
        )
    return items
