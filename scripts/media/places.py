"""Where the files of a clip stand, and who may work on them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from content.clip import Clip
from project.paths import CLIPS, ROOT
from setup import lock

Say = Callable[[str], None]


@dataclass(frozen=True)
class Places:
    """Where paths of media start, and where is kept what was made of what."""

    clips: Path = CLIPS
    state: Path = ROOT / ".cache" / "media"

    def targets(self, clip: Clip) -> dict[str, Path]:
        """What is made of a clip's recording."""
        endings = {"hd": "hd.mp4", "sd": "sd.mp4", "poster": "jpg"}
        files = {part: self.clips / "media" / f"{clip.id}.{end}" for part, end in endings.items()}
        return {**files, "captions": self.captions(clip, clip.language)}

    def captions(self, clip: Clip, code: str) -> Path:
        """The captions in a language that are made of a file or a recording."""
        return self.clips / "media" / f"{clip.id}.film.{code}.vtt"

    @contextmanager
    def alone(self, clip: Clip, say: Say) -> Iterator[None]:
        """Be the only one who makes files of a clip; waits for who is at it, and says so."""
        self.state.mkdir(parents=True, exist_ok=True)
        busy = "een andere opdracht werkt hieraan; ik wacht tot die klaar is."
        with lock.held(self.state / f"{clip.id}.lock", lambda: say(busy)):
            yield


HERE = Places()
# What is said of a file that a person put there or changed.
KEPT = (
    "is niet hier gemaakt, of later aangepast: het blijft zoals het is. Wis het om het opnieuw te "
    "laten maken."
)
