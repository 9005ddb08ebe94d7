"""The published site, as what other programs read of it needs to know it."""

from dataclasses import dataclass

from content import addresses
from content.settings import Settings


@dataclass(frozen=True)
class Site:
    """A site's address, its name, and what its editors set."""

    home: str
    name: str
    description: str
    settings: Settings

    def at(self, address: str) -> str:
        """The full address of what stands at one from the site's root."""
        return addresses.online(self.home, address)
