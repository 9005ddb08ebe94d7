"""The memory of a build: what was read goes once all pages have their text, and so do pages.

While someone edits, what nobody holds any more goes once the new page has been seen.
"""

import gc
from collections.abc import Callable
from threading import Timer

from project import kept

# So many new objects that hold others are looked through for what nobody holds, each time; and so
# seldom are older ones.
YOUNG, OLDER, OLDEST = 100_000, 50, 1_000
# Seconds after a build: a browser has shown the page by then.
SEEN = 2


def settle() -> None:
    """From here on, making a page leaves more behind than stays: have that be found.

    What there is by now stays to the end, and is not looked through again.
    """
    kept.forget()
    gc.freeze()
    gc.set_threshold(YOUNG, OLDER, OLDEST)
    gc.enable()


def tidied_later(build: Callable[[], None]) -> Callable[[], None]:
    """`build`, again and again; what it leaves behind is looked for when nobody waits for it.

    Of a thousand fragments that takes a third of a build.
    """
    waiting: list[Timer] = []

    def build_first() -> None:
        for timer in waiting:
            timer.cancel()
        gc.disable()
        try:
            build()
        finally:
            waiting[:] = [Timer(SEEN, _tidy)]
            waiting[0].daemon = True
            waiting[0].start()

    return build_first


def _tidy() -> None:
    gc.collect()
    gc.enable()
