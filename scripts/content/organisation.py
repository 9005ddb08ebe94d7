"""The model of an organisation: one behind the site, or one that made a film public."""

from pydantic import Field

from source.fields import Line, WebAddress
from source.strict import Strict


class Organisation(Strict):
    """An organisation, with or without a website."""

    name: Line = Field(description="De naam van de organisatie.")
    url: WebAddress | None = Field(None, description="Haar website.")
