"""From what another catalogue tells of a film to the fields of a clip; what finds none is told."""

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import ValidationError

from content import video_hosts
from content.clip import ImportedContent
from content.video_hosts import OutsideVideo as Outside
from incoming import facts, plain_text
from incoming.entry import Entry
from incoming.mapped import Mapped, Unusable, line, whole, wrong_address
from incoming.plain_text import Text
from source import messages
from source.fields import as_text

# In signs: a paragraph that is not longer can be read in one look, on a card too.
SHORT = 300


def clip(entry: Entry, theme: str) -> Mapped:
    """A clip of an entry; `theme` is for one without any of its own. Raises Unusable."""
    mapped = Mapped(entry, source="")
    title = line(entry.title, "title", mapped)
    if not title:
        raise Unusable("title", "de titel ontbreekt. Dit komt niet mee.")
    mapped.fields["title"] = title
    _texts(entry, mapped)
    _film(entry, mapped)
    mapped.source = mapped.source or plain_text.line(entry.page or entry.key)
    mapped.fields["imported"] = mapped.source or title
    facts.add(entry, mapped, theme)
    mapped.without_place += entry.unknown
    _fit(mapped)
    mapped.source = mapped.fields["imported"]
    return mapped


def _texts(entry: Entry, mapped: Mapped) -> None:
    """What a film is about: a short first paragraph is the summary, the rest stands on its page."""
    text = Text()
    for written in filter(str.strip, entry.texts):
        part = plain_text.read(written)
        if text.plain and part.plain.startswith(text.plain):
            text = Text([], text.lost)  # the long text begins with the short one
        text.blocks += part.blocks
        text.lost += part.lost
    first = text.blocks[0] if text.blocks else None
    if first and not first.is_item and len(first.plain) <= SHORT and not _has_links(first.parts):
        mapped.fields["summary"] = whole(plain_text.line(first.plain), "texts", mapped)
        text.blocks = text.blocks[1:]
    mapped.prose = text.markdown
    for goal in dict.fromkeys(text.lost):
        mapped.tell("texts", f"de link `{goal[:100]}` leidt hier nergens heen. De woorden bleven.")


def _has_links(parts: list[str | tuple[str, str]]) -> bool:
    return any(not isinstance(part, str) for part in parts)


def _film(entry: Entry, mapped: Mapped) -> None:
    """The film that has a player here; of the others their addresses are told.

    A host whose player is named more than once, with other films, has other recordings: those are
    the parts. Files, and what another kind of host has, are the same recording once more: a
    catalogue lists each form in which it can be had.
    """
    if not entry.videos:
        mapped.tell("videos", "er is geen adres van een video.")
        return
    films = {address: _at(address) for address in entry.videos}
    chosen = next((each for each, film in films.items() if not isinstance(film, str)), "")
    film = films.get(chosen)
    others = [address for address in films if address != chosen]
    if isinstance(film, Outside):
        parts = dict.fromkeys(_parts(film, films.values()))
        kind = film.field
        if len(parts) > 1:
            mapped.fields["videos"] = [{kind: page} for page in parts]
        else:
            mapped.fields["video"] = {kind: film.page}
        mapped.source = film.page
        taken = {each for each, at in films.items() if getattr(at, "page", "") in parts}
        if others := [address for address in others if address not in taken]:
            told = ", ".join(others)
            which = "Mee komen die bij dezelfde host" if len(parts) > 1 else "De eerste komt mee"
            mapped.tell("videos", f"er is meer dan één video. {which}, en niet: {told}.")
    else:
        mapped.source = "" if wrong_address(others[0]) else others[0]
        mapped.tell("videos", f"`{others[0][:200]}`: {films[others[0]]}")


def _parts(film: Outside, films: Iterable[Outside | str]) -> Iterator[str]:
    """The pages of a film and of those that are another recording, in order."""
    if film.is_file:
        yield film.page
        return
    for other in films:
        if isinstance(other, Outside) and not other.is_file and other.host == film.host:
            yield other.page


def _at(address: str) -> Outside | str:
    """The film at an address, or why there is none for us."""
    try:
        return video_hosts.outside(address.strip())
    except ValueError as error:
        return str(error)


def _fit(mapped: Mapped) -> None:
    """Leave out what the model of a clip refuses, and tell why. Raises Unusable for a title."""
    mapped.fields = {name: _safe(value) for name, value in mapped.fields.items()}
    for _ in range(len(mapped.fields)):
        refused = dict(_refused(mapped.fields))
        if not refused:
            return
        for name, message in refused.items():
            if name not in mapped.fields or name in {"title", "imported"}:
                raise Unusable(name, message)
            del mapped.fields[name]
            mapped.tell(name, f"dit past niet in een fragment: {message}")


def _refused(fields: dict[str, Any]) -> Iterator[tuple[str, str]]:
    try:
        ImportedContent.model_validate(fields)
    except ValidationError as error:
        for detail in error.errors():
            yield str(detail["loc"][0] if detail["loc"] else "video"), messages.explain(detail)


def _safe(value: Any) -> Any:
    """The same, in which `<` is text."""
    if isinstance(value, str):
        return as_text(value)
    if isinstance(value, list):
        return [_safe(each) for each in value]
    return {name: _safe(each) for name, each in value.items()}
