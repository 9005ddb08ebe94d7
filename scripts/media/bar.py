"""How far ffmpeg is with a film, as a bar in the terminal."""

from collections.abc import Iterator
from contextlib import contextmanager

from tqdm import tqdm

from media.survey import Progress

FORM = "{desc} {percentage:3.0f}% |{bar}| nog {remaining}"


@contextmanager
def following(name: str, seconds: float) -> Iterator[Progress]:
    """A bar for a film of so many seconds; what it gives is told how many are done."""
    with tqdm(total=seconds, desc=name, bar_format=FORM, leave=False) as bar:

        def show(done: float) -> None:
            # What is made again begins again; no bar goes past its end.
            bar.update(min(done, seconds) - bar.n)

        yield show
