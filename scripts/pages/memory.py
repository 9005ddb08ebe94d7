"""The memory of a build: what was read goes once all pages have their text, and so do pages."""

import gc

from project import kept

# So many new objects that hold others are looked through for what nobody holds, each time; and so
# seldom are older ones.
YOUNG, OLDER, OLDEST = 100_000, 50, 1_000


def settle() -> None:
    """From here on, making a page leaves more behind than stays: have that be found.

    What there is by now stays to the end, and is not looked through again.
    """
    kept.forget()
    gc.freeze()
    gc.set_threshold(YOUNG, OLDER, OLDEST)
    gc.enable()
