"""What an editor reads about the content as a whole: all its faults, or that it is in order."""

from content.catalogue import Catalogue
from source.faults import BadContent


def faults(error: BadContent) -> str:
    """Every fault on a line of its own, and how many there are."""
    count = len(error.faults)
    return f"{error}\n{count} {'fout' if count == 1 else 'fouten'} in de inhoud."


def in_order(catalogue: Catalogue) -> str:
    """What deserves attention, and what there is."""
    told = [f"Let op: {warning}" for warning in catalogue.warnings]
    tips = sum(len(clip.tips) for clip in catalogue.clips)
    groups = len(catalogue.collections)
    named = f" in {groups} {'collectie' if groups == 1 else 'collecties'}" if groups else ""
    told.append(f"De inhoud is in orde: {len(catalogue.clips)} fragmenten, {tips} tips{named}.")
    return "\n".join(told)
