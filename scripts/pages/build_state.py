"""What outlives one step of a build; under `serve`, also the last content that was whole."""

from collections.abc import Callable, Mapping
from typing import Any

import jinja2

from content import addresses
from content.catalogue import Catalogue
from content.clip import Clip
from source.faults import Fault


class State:
    """The content that is being built, and what was begun or made of it."""

    serving = False
    catalogue = Catalogue((), ())
    faults: tuple[Fault, ...] = ()
    loader: jinja2.BaseLoader | None = None
    # The generator's navigation.
    nav: Any = None
    # What other processes make meanwhile: search indexes and pages; and QR codes by their address.
    others: Callable[[], object] = list
    codes: Callable[[], Mapping[str, str]] = dict

    def __init__(self) -> None:
        # Of each clip: itself by the Markdown of its page, and in this build its <video> by its id.
        self.clips: dict[str, Clip] = {}
        self.videos: dict[str, str] = {}

    def take(self, catalogue: Catalogue) -> None:
        """Go on with this content, which is whole."""
        self.catalogue, self.faults, self.videos = catalogue, (), {}
        self.clips = {addresses.fragment_source(clip.id): clip for clip in catalogue.clips}

    def clip_of(self, uri: str) -> Clip | None:
        """The clip whose page is made of this file in docs/, if it is a fragment's."""
        return self.clips.get(uri)
