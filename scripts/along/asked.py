"""What may be asked in JSON, by route: the shapes, and nothing that happens with them."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from along.remark import MOST_AT_ONCE, Id, Remark, Shape, Words, plain

# Of a question or a remark that the moderator shows: an id of the room, or a name of the site.
Name = Annotated[str, BeforeValidator(plain), Field(min_length=1, max_length=200)]


class Remarks(Shape):
    """What a phone sends until it hears that it was taken."""

    phone: Id
    remarks: Annotated[list[Remark], Field(min_length=1, max_length=MOST_AT_ONCE)]


class Like(Shape):
    """An "ik ook", or no longer."""

    phone: Id
    id: Name
    on: bool


class Decision(Shape):
    """What happens with one remark; `into` is the one that it joins."""

    id: Id
    do: Literal["accept", "leave", "wait", "merge"]
    into: Id | None = None


class Decisions(Shape):
    """Decisions in the order in which they were taken."""

    decisions: Annotated[list[Decision], Field(max_length=500)]


class Now(Shape):
    """What the room talks about."""

    clip: Words | None = None
    question: Words | None = None
    title: Words | None = None
    said: Words | None = None


class Shown(Shape):
    """Words on the stage, under the id of the remark that they come from."""

    id: Name
    text: Words


class Likable(Shown):
    """What the room may say "ik ook" to."""

    kind: Literal["question", "remark"]


class Place(Shape):
    """Where the stage is: what is said now, the seconds left, whether it is black, what follows."""

    kind: Words | None = None
    text: Words | None = None
    next: Words | None = None
    line: Words | None = None
    left: float | None = Field(None, allow_inf_nan=False)
    black: bool = False


class Stand(Shape):
    """What the moderator tells the room; what is left out stays as it is."""

    open: bool | None = None
    now: Now | None = None
    shown: Annotated[list[Shown], Field(max_length=50)] | None = None
    likable: Annotated[list[Likable], Field(max_length=200)] | None = None
    place: Place | None = None


class Command(Shape):
    """What a phone asks the stage to do."""

    id: Id
    do: Literal["next", "previous", "black", "timer"]
