"""What a site with an address has for other sites and programs, and what its pages say to them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial

from content import addresses
from content.catalogue import Catalogue
from content.clip import Clip
from content.video import Video
from machines import citation, clip_list, feeds, linked_data, oembed, pictures
from machines.site import Site
from pages import assets, caption_files, templates
from pages.site_files import VirtualFile
from project.paths import CARDS, CLIPS


@dataclass(frozen=True)
class Published:
    """A site with an address, as templates ask about it.

    `videos` is each <video> that the generator makes by the id of its part, once all pages have
    their text.
    """

    catalogue: Catalogue
    site: Site
    videos: Mapping[str, str]

    def picture(self, clip: Clip | None) -> str:
        """The picture of a page for other sites, from the site's root."""
        return pictures.of(clip) if clip else addresses.card(pictures.FULLEST)

    def linked_data(self, clip: Clip | None) -> str:
        """What search engines read of a fragment's page, or of home."""
        of_clip = linked_data.of_fragment(clip, self.site) if clip else None
        return linked_data.text(of_clip or linked_data.of_home(self.site))

    def film_file(self, video: Video) -> str | None:
        """The address of a film, where it is a file."""
        return linked_data.film_file(video, self.site)

    def player(self, clip: Clip) -> str:
        """The address of the page that plays nothing but a fragment."""
        return self.site.at(linked_data.player(clip))

    def apa(self, clip: Clip) -> str:
        """How to refer to a fragment in a text."""
        return citation.apa(clip, self.site)

    def bibtex(self, clip: Clip) -> str:
        """The same for a program."""
        return citation.bibtex(clip, self.site)

    def embed_code(self, clip: Clip) -> str:
        """The HTML that shows a fragment's player in a page of another site."""
        return templates.embed_code(clip, self.site, (oembed.WIDTH, oembed.HEIGHT))

    @cached_property
    def _feeds(self) -> list[tuple[str, str]]:
        return [*feeds.all_of(self.catalogue, self.site, _size)]

    @property
    def feeds(self) -> list[tuple[str, str]]:
        """The address and title of each feed that there is."""
        titles = {addresses.FEED: "Nieuwe fragmenten", addresses.TIP_FEED: "Nieuwe tips"}
        return [(address, titles[address]) for address, _ in self._feeds]

    def files(self) -> Iterator[VirtualFile]:
        """Every file that only other sites and programs ask for."""
        yield VirtualFile(addresses.ROBOTS, templates.robots(self.site))
        yield VirtualFile(addresses.CLIP_LIST, partial(clip_list.text, self.catalogue, self.site))
        yield VirtualFile(addresses.CLIP_LIST_SCHEMA, clip_list.schema())
        yield from (VirtualFile(address, text) for address, text in self._feeds)
        drawn = {pictures.number(clip) for clip in self.catalogue.clips if not pictures.own(clip)}
        for number in sorted({*drawn, pictures.FULLEST}):
            yield VirtualFile(addresses.card(number), CARDS / f"{number}.png")
        yield from (VirtualFile(*file) for file in assets.for_embeds())
        for clip in self.catalogue.clips:
            yield from (VirtualFile(*file) for file in caption_files.main(clip))
            player = partial(templates.embed, clip, self.videos, self.site)
            yield VirtualFile(addresses.embed(clip.id), player)
            yield VirtualFile(addresses.oembed(clip.id), partial(self._oembed, clip))

    def _oembed(self, clip: Clip) -> str:
        return oembed.text(clip, self.site, self.embed_code(clip))


def _size(path: str) -> int:
    return (CLIPS / path).stat().st_size
