"""What all models of the content share."""

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict


class Strict(BaseModel):
    """Unknown fields and wrong types are faults, never guesses.

    A model is made ready when it is asked first: most are only parts of another one.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, defer_build=True)


def field_names() -> frozenset[str]:
    """The name of every field that an editor can write, as every model of the content has it."""
    return frozenset(
        field.alias or name
        for model in _models(Strict)
        for name, field in model.model_fields.items()
    )


def _models(base: type[Strict]) -> Iterator[type[Strict]]:
    for model in base.__subclasses__():
        yield model
        yield from _models(model)
