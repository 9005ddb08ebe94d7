"""One run for one clip: what is done is not done again, and what a person made is left alone."""

from collections.abc import Callable
from pathlib import Path

from captions import languages
from content.clip import Clip
from media import ffmpeg
from media.made import Ledger
from media.places import KEPT, Places, Say

# Raise this when the recipes of this room change: then everything is made again.
RECIPE = 3


def of_captions(code: str) -> str:
    """What captions in a language are called in the record of what was made."""
    return "captions" if code == languages.MAIN else f"captions.{code}"


def own(clip: Clip, places: Places) -> dict[str, str]:
    """Files that the YAML names and that were not made here; those of a stand-in do not stay."""
    if clip.video is None or clip.video.stand_in:
        return {}
    made = {of_captions(code): places.captions(clip, code) for code in clip.video.captions}
    made["poster"] = places.targets(clip)["poster"]
    named = {of_captions(code): path for code, path in clip.video.captions.items()}
    if clip.video.poster:
        named["poster"] = clip.video.poster
    others = {part: path for part, path in named.items() if places.clips / path != made[part]}
    return {part: path for part, path in others.items() if (places.clips / path).is_file()}


class Steps:
    """The steps of a run, with the record of what they made; `say` gets a line about each."""

    def __init__(self, clip: Clip, say: Say, places: Places) -> None:
        self.clip, self.say, self.places = clip, say, places
        self._own = own(clip, places)
        record = places.state / f"{clip.id}.json"
        ffmpeg.sweep(record)
        self.ledger = Ledger(record)

    def warn(self, line: str) -> None:
        """Say what an editor should know; without a stop at the end."""
        self.say(f"Let op: {line}.")

    def stays(self, part: str) -> bool:
        """Whether the YAML names a file of its own for this, which is told."""
        if part in self._own:
            self.say(f"clips/{self._own[part]} staat in de YAML en blijft.")
        return part in self._own

    def do(self, part: str, target: Path, of: str, make: Callable[[Path], None]) -> None:
        """Make a file whole, unless it is there already, or is a person's."""
        ffmpeg.sweep(target)
        shown = f"clips/{target.relative_to(self.places.clips).as_posix()}"
        standing = self.ledger.standing(part, target, of)
        if standing == "own":
            self.say(f"{shown} {KEPT}")
        elif standing == "ready":
            self.say(f"{shown} was al klaar")
        else:
            with ffmpeg.whole(target) as partial:
                make(partial)
                self.ledger.announce(part, partial, target, of)
            self.say(f"{shown}: {target.stat().st_size / 1_000_000:.1f} MB")
