"""The ids of clips and tips: those of now, and those that links and paper still name."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from content.clip import Clip
from source import near_names
from source.faults import Fault
from source.yaml_file import Document, Location

Read = Sequence[tuple[Clip, Document]]
Found = tuple[Document, Location, str]
# The page of all fragments stands at the address that a fragment of this name would have.
NOT_AN_ID = "index"


@dataclass(frozen=True)
class ClipIds:
    """Every clip's id, also of those whose file could not be read, and each former id with it."""

    known: frozenset[str]
    former: Mapping[str, str]
    drafts: frozenset[str]

    def now(self, written: str) -> str:
        """The id of now for an id that someone wrote, or kept."""
        return self.former.get(written, written)

    def wrong(self, written: str, *, from_draft: bool = False) -> str:
        """Why an editor cannot refer to a clip so, and what to do; empty when that is right.

        What is a draft itself may refer to one.
        """
        if written in self.drafts and not from_draft:
            return (
                f"het fragment `{written}` is nog een concept (`draft: true`). Verwijs ernaar als "
                "het op de site staat."
            )
        if written in self.known:
            return ""
        if written in self.former:
            return f"het fragment `{written}` heet nu `{self.now(written)}`. Schrijf dat hier."
        if meant := near_names.near(written, self.known):
            return f"er is geen fragment `{written}`.{near_names.did_you_mean(meant)}"
        each = ", ".join(sorted(self.known))
        return f"er is geen fragment `{written}`. Kies uit: {each}. {self.renamed(written)}"

    @staticmethod
    def renamed(written: str) -> str:
        """What to do when the clip that had this id has another one now."""
        return f"Kreeg het een nieuwe naam? Zet dan bij dat fragment `formerly: [{written}]`."


def of(clips: Read, known: Iterable[str]) -> ClipIds:
    """The ids of all clips. `known` holds those of now."""
    former = {old: clip.id for clip, _ in clips for old in clip.formerly}
    drafts = frozenset(clip.id for clip, _ in clips if clip.draft)
    return ClipIds(frozenset(known), former, drafts)


def faults(clips: Read, known: Collection[str]) -> Iterator[Fault]:
    """Former names that would lead to two places."""
    yield from _clash(_of_clips(clips), {*known, NOT_AN_ID}, "een fragment")
    living = {tip.id for clip, _ in clips for tip in clip.tips}
    yield from _clash(_of_tips(clips), living, "een tip")


def _of_clips(clips: Read) -> Iterator[Found]:
    for clip, document in clips:
        for index, old in enumerate(clip.formerly):
            yield document, ("formerly", index), old


def _of_tips(clips: Read) -> Iterator[Found]:
    for clip, document in clips:
        for number, tip in enumerate(clip.tips):
            for index, old in enumerate(tip.formerly):
                yield document, ("tips", number, "formerly", index), old


def _clash(found: Iterable[Found], living: Collection[str], what: str) -> Iterator[Fault]:
    owners: dict[str, tuple[str, Location]] = {}
    for document, location, old in found:
        here = (document.path, location)
        first = owners.setdefault(old, here)
        if old in living:
            message = f"`{old}` is de naam van {what} van nu. Een naam leidt maar naar één plaats."
            yield document.fault(location, message)
        elif first != here:
            message = f"de vroegere naam `{old}` staat al in {first[0]}. Laat er één staan."
            yield document.fault(location, message)
