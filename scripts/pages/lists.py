"""The lists of a site of any size: which pages they fill, and by what a reader may narrow them.

A list that fits on one page is on the page that someone wrote for it. What does not fit goes on, on
pages that the site makes.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from content import addresses, sheets
from content.catalogue import Catalogue
from content.clip import Clip
from content.collections import Collection
from content.sheets import Sheet
from pages import tip_drawers, ways
from pages.list_parts import Choice, Narrowing, cards, names_of, narrowing, numbered, places
from pages.ways import Filter
from source.fields import AUDIENCES

# The templates (.html) of the pages with which lists begin, and go on.
TEMPLATES = {
    addresses.FRAGMENTS: "fragments",
    addresses.TIPS: "tips",
    addresses.QUESTIONS: "questions",
    addresses.TAKE_ALONG: "take-along",
}


@dataclass(frozen=True)
class Made:
    """A page that the site makes: its fields, and what its template gets."""

    title: str
    template: str
    description: str = ""
    # Whether the search may lead to it.
    found: bool = False
    values: Mapping[str, object] = field(default_factory=dict)


class Lists:
    """Every list of a site, in sheets."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    @cached_property
    def fragments(self) -> list[Sheet[Clip]]:
        """All fragments."""
        return cards(self._catalogue.clips, addresses.FRAGMENTS, "fragmenten")

    @cached_property
    def are_long(self) -> bool:
        """Whether there are more fragments than fit on one page."""
        return self.fragments[0].is_one_of_many

    @property
    def home(self) -> Sequence[Clip]:
        """The fragments that the home page shows: all, or the first of a long list."""
        clips = self._catalogue.clips
        return clips[: sheets.FIRST_CARDS] if self.are_long else clips

    @property
    def home_collections(self) -> Sequence[Collection]:
        """The collections that the home page shows."""
        return self._catalogue.collections[: sheets.FIRST_GROUPS]

    @cached_property
    def collections(self) -> list[Sheet[Collection]]:
        """All collections."""
        every = self._catalogue.collections
        return sheets.cut(every, sheets.CARDS, places(addresses.COLLECTIONS, "collecties"))

    @cached_property
    def films(self) -> list[Sheet[Clip]]:
        """The fragments of which someone can take the film along."""
        clips = [clip for clip in self._catalogue.clips if clip.has_film]
        return sheets.cut(clips, sheets.ROWS, places(addresses.TAKE_ALONG, "meenemen"))

    @cached_property
    def questions(self) -> list[Sheet[Clip]]:
        """The fragments with questions of their own."""
        clips = [clip for clip in self._catalogue.clips if clip.questions]
        return sheets.cut(clips, sheets.CARDS, places(addresses.QUESTIONS, "richtvragen"))

    @cached_property
    def tips_are_few(self) -> bool:
        """Whether all tips stand on one page."""
        return sheets.tips_are_few(self._catalogue.clips)

    @cached_property
    def tip_drawers(self) -> int:
        """In how many drawers the tips lie for who keeps some; 0 where all are on one page."""
        return tip_drawers.count(self._catalogue)

    @cached_property
    def tips(self) -> list[Choice]:
        """The tips of each theme. Those of the first begin on the page of all tips."""
        groups = self._catalogue.tips_by_theme()
        names = names_of(groups)
        first = addresses.TIPS
        made = []
        for theme, tips in groups.items():
            where = places(first or addresses.sheet("tips", names[theme]), "tips", names[theme])
            made.append(Choice(theme, sheets.cut(tips, sheets.TIPS, where)))
            first = ""
        return made

    @cached_property
    def tips_for(self) -> list[Choice]:
        """The tips that are for one role; nothing where all stand together, or that is no choice.

        What is for everyone stands with its theme only.
        """
        tips = [] if self.tips_are_few else self._catalogue.tips
        made = []
        for who, name in AUDIENCES.items():
            if found := [pair for pair in tips if who in pair[1].audience]:
                begins = addresses.sheet("tips-voor", who)
                where = places(begins, "tips-voor", who)
                made.append(Choice(name, sheets.cut(found, sheets.TIPS, where)))
        return made if any(choice.count < len(tips) for choice in made) else []

    def of_collection(self, collection: Collection) -> list[Sheet[Clip]]:
        """The fragments of one collection."""
        clips = self._catalogue.together(collection.id)
        return cards(clips, addresses.collection(collection.id), "collectie", collection.id)

    @cached_property
    def ways(self) -> list[Narrowing]:
        """By what the fragments can be narrowed; nothing where all of them stand on one page."""
        if not self.are_long:
            return []
        made = (narrowing(way, self._catalogue) for way in ways.WAYS)
        return [each for each in made if each.choices]

    @cached_property
    def filters(self) -> list[Filter]:
        """The same, and the collections, for who combines them."""
        collections = [ways.by_collection(self._catalogue)] if self.are_long else []
        found = [each.filter for each in self.ways]
        return [*found, *(each for each in collections if each.options)]

    @cached_property
    def pages(self) -> Mapping[str, Made]:
        """The pages to make, by their Markdown in docs/ (where nothing need be)."""
        return {addresses.source(address): made for address, made in self._pages()}

    def _pages(self) -> Iterator[tuple[str, Made]]:
        yield from self._more(self.fragments, addresses.FRAGMENTS)
        for choice in (choice for each in self.ways for choice in each.choices):
            yield from self._more(choice.sheets, addresses.FRAGMENTS, choice)
        yield from self._more(self.questions, addresses.QUESTIONS)
        yield from self._more(self.films, addresses.TAKE_ALONG)
        for choice in () if self.tips_are_few else (*self.tips, *self.tips_for):
            yield from self._more(choice.sheets, addresses.TIPS, choice)
        yield from self._of_collections()

    def _of_collections(self) -> Iterator[tuple[str, Made]]:
        if not self._catalogue.collections:
            return
        about = "Fragmenten die samen horen: een film, een reeks of een conferentie."
        for each in self.collections:
            title = numbered("Collecties", each)
            yield each.address, Made(title, "collections.html", about, values={"sheet": each})
        for collection in self._catalogue.collections:
            for sheet in self.of_collection(collection):
                title, is_first = numbered(collection.title, sheet), sheet.number == 1
                values = {"sheet": sheet, "collection": collection}
                yield (
                    sheet.address,
                    Made(title, "collection.html", collection.summary, is_first, values),
                )

    def _more(
        self, found: Iterable[Sheet[Any]], begins: str, choice: Choice | None = None
    ) -> Iterator[tuple[str, Made]]:
        """The sheets of a list that do not stand on the page with which it `begins`."""
        page = self._catalogue.written.get(addresses.source(begins))
        title = (page.fields.title if page else "") or "Alles"
        named = f"{title}: {choice.title}" if choice else title
        template = f"{TEMPLATES[begins]}.html"
        for sheet in found:
            if sheet.address != begins:
                values = {"sheet": sheet, "part": choice}
                yield (
                    sheet.address,
                    Made(numbered(named, sheet), template, values=values),
                )
