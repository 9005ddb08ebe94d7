"""Moments in a clip's film that have a name: where a chapter begins, where the projector stops."""

from pydantic import Field

from source.fields import Line, Seconds, Whole
from source.strict import Strict

PART = "In de hoeveelste film van `videos` dit is. Zonder dit is het de eerste."


class Chapter(Strict):
    """A named moment in the clip."""

    at: Seconds = Field(description='Wanneer het begint, bijvoorbeeld "1:05".')
    part: Whole = Field(1, ge=1, description=PART)
    title: Line = Field(description="Hoe dit deel heet.")


class Pause(Strict):
    """A moment at which the projector stops the clip, and why."""

    at: Seconds = Field(description='Waar de clip stopt, bijvoorbeeld "0:33".')
    part: Whole = Field(1, ge=1, description=PART)
    label: Line = Field(description="Wat er dan op het scherm komt, bijvoorbeeld een vraag.")
