"""What was worked out of something that does not change: kept, until nobody needs it any more.

Under `serve` only what was edited is then worked out anew. A result is kept for what it was made of
itself, so it cannot be out of date.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from functools import _lru_cache_wrapper

Result = TypeVar("Result")
# More than the files, pages and tips of any site.
MOST = 100_000

_every: "list[_lru_cache_wrapper[Any]]" = []


def kept(work: Callable[..., Result]) -> "_lru_cache_wrapper[Result]":
    """A function that gives what it gave before for the same things."""
    made = lru_cache(maxsize=MOST)(work)
    _every.append(made)
    return made


def forget() -> None:
    """Let go of all that is kept."""
    for made in _every:
        made.cache_clear()
