"""What an editor reads about the content as a whole: all its faults, or that it is in order."""

from content.catalogue import Catalogue
from dutch.writing import counted
from source.faults import BadContent


def faults(error: BadContent) -> str:
    """Every fault on a line of its own, and how many there are."""
    return f"{error}\n{counted(len(error.faults), 'fout', 'fouten')} in de inhoud."


def in_order(catalogue: Catalogue) -> str:
    """What deserves attention, and what there is."""
    told = [f"Let op: {warning}" for warning in catalogue.warnings]
    clips = counted(len(catalogue.clips), "fragment", "fragmenten")
    tips = counted(sum(len(clip.tips) for clip in catalogue.clips), "tip", "tips")
    groups = counted(len(catalogue.collections), "collectie", "collecties")
    named = f" in {groups}" if catalogue.collections else ""
    told.append(f"De inhoud is in orde: {clips}, {tips}{named}.")
    return "\n".join(told)
