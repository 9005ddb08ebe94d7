"""What all models of the content share."""

from pydantic import BaseModel, ConfigDict


class Strict(BaseModel):
    """Unknown fields and wrong types are faults, never guesses."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)
