"""What a phone may write: its text made plain, and why some of it is refused."""

import re
import unicodedata
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

# In letters (code points), as the field on the phone says.
MOST_LETTERS = 600
# At most this many remarks come in one request.
MOST_AT_ONCE = 20
# Signs that turn the order of what follows around, and so hide what is written.
TURNING = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
LINE_ENDS = re.compile("\r\n|[\r\u0085\u2028\u2029]")

Why = Literal["long", "empty", "many", "paused", "full"]


class Shape(BaseModel):
    """Wrong types are refused; what is not known is dropped: nothing typed is lost for that."""

    model_config = ConfigDict(extra="ignore", frozen=True, strict=True)


def plain(text: object) -> object:
    """Text without what can neither be read nor kept; anything else stays as it is.

    Half of an emoji, cut off by a field that counts other letters, becomes a sign that says so.
    """
    if not isinstance(text, str):
        return text
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    lines = TURNING.sub("", LINE_ENDS.sub("\n", whole)).replace("\t", " ")
    kept = (sign for sign in lines if sign == "\n" or unicodedata.category(sign) != "Cc")
    return "".join(kept).strip()


# Made on the phone: 128 random bits in base64url.
Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{22}$")]
Text = Annotated[str, BeforeValidator(plain)]
# A name, a title or a question of the site: what it is for limits it less than the request does.
Words = Annotated[str, BeforeValidator(plain), Field(max_length=2000)]


class Remark(Shape):
    """What someone in the room wrote, to which question (words) and clip (its id), if any."""

    id: Id
    text: Text
    clip: Words | None = None
    question: Words | None = None

    @property
    def fault(self) -> Why | None:
        """Why nobody can do anything with it; None where it can be kept."""
        if len(self.text) > MOST_LETTERS:
            return "long"
        seen = any(unicodedata.category(sign)[0] in "LNPS" for sign in self.text)
        return None if seen else "empty"
