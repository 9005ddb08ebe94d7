"""Themes are one where only their capitals or accents differ; who wrote them hears of it."""

from collections import Counter
from collections.abc import Iterator, Sequence

from content.clip import Clip
from dutch.words import words
from source.faults import Fault
from source.yaml_file import Document, Location

Read = Sequence[tuple[Clip, Document]]


def key(theme: str) -> str:
    """What themes that are the same have in common: `Duowerk` and `duowerk`."""
    return " ".join(words(theme)) or theme


def together(clips: Read) -> tuple[list[tuple[Clip, Document]], list[Fault]]:
    """The clips with each theme written one way, the most usual; and where it was not."""
    usual = _usual(clips)
    changed = [(_written(clip, usual), document) for clip, document in clips]
    told = [
        document.fault(place, f"elders heet dit thema `{usual[key(theme)]}`. We tonen het zo.")
        for clip, document in clips
        for place, theme in _places(clip)
        if theme != usual[key(theme)]
    ]
    return changed, told


def _usual(clips: Read) -> dict[str, str]:
    counts = Counter(theme for clip, _ in clips for _, theme in _places(clip))
    usual: dict[str, str] = {}
    for theme, _ in counts.most_common():
        usual.setdefault(key(theme), theme)
    return usual


def _places(clip: Clip) -> Iterator[tuple[Location, str]]:
    for index, theme in enumerate(clip.themes):
        yield ("themes", index), theme
    for index, tip in enumerate(clip.tips):
        if tip.theme:
            yield ("tips", index, "theme"), tip.theme


def _written(clip: Clip, usual: dict[str, str]) -> Clip:
    themes = [usual[key(theme)] for theme in clip.themes]
    tips = [
        tip.model_copy(update={"theme": usual[key(tip.theme)]}) if tip.theme else tip
        for tip in clip.tips
    ]
    if themes == clip.themes and tips == clip.tips:
        return clip
    return clip.model_copy(update={"themes": themes, "tips": tips})
