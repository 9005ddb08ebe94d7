"""From one recording to all that a clip needs, doing only what is not done yet."""

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

import webvtt
from tqdm import tqdm
from webvtt.errors import MalformedCaptionError, MalformedFileError

from content.clip import Clip
from media import encode
from media.encode import EncodeError
from project.paths import CLIPS, ROOT

STATE = ROOT / ".cache" / "media"
# Raise this when the recipes in encode.py change: then everything is made again.
RECIPE = 1


@dataclass
class State:
    """What was made of which recording: its hash, its gain, and the hash of each file made."""

    master: str
    recipe: int = RECIPE
    gain: float | None = None
    made: dict[str, str] = field(default_factory=dict)


def prepare(clip: Clip, master: Path) -> Iterator[str]:
    """Make HD, SD, poster and captions of a clip; yields a line about each.

    A file that is whole and was made of this same recording is left alone, so a run that was
    killed goes on where it stopped. Raises EncodeError, also when it would overwrite the master.
    """
    targets = _targets(clip)
    if any(target.exists() and target.samefile(master) for target in targets.values()):
        raise EncodeError("het bronbestand zou overschreven worden; zet het in een andere map")
    facts = encode.facts(master)
    state = _recall(clip, _hash(master))
    if facts.sound and state.gain is None:
        yield "meet het geluid"
        state.gain = encode.gain(master)
        _keep(clip, state)
    sound = encode.even(state.gain) if state.gain is not None else encode.SILENT
    at = clip.video.poster_at if clip.video else None
    still = min(facts.duration / 10 if at is None else at, max(facts.duration - 0.1, 0))
    steps: dict[str, Callable[[Path], None]] = {
        "hd": lambda target: _video(master, target, encode.HD, sound, facts.duration),
        "sd": lambda target: _video(master, target, encode.SD, sound, facts.duration),
        "poster": lambda target: encode.poster(master, target, still),
    }
    for name, make in steps.items():
        target = targets[name]
        shown = f"clips/{target.relative_to(CLIPS).as_posix()}"
        if target.is_file() and state.made.get(name) == _hash(target):
            yield f"{shown} was al klaar"
            continue
        make(target)
        state.made[name] = _hash(target)
        _keep(clip, state)
        yield f"{shown}: {target.stat().st_size / 1_000_000:.1f} MB"
    yield _captions(master, targets["captions"])
    yield f"duur: {facts.duration:.1f} s"


def settings(clip: Clip) -> str:
    """The YAML lines that put what was made on the page."""
    names = {name: f"media/{path.name}" for name, path in _targets(clip).items()}
    lines = [
        "video:",
        f"  file: {{hd: {names['hd']}, sd: {names['sd']}}}",
        f"  poster: {names['poster']}",
    ]
    if (CLIPS / names["captions"]).is_file():
        lines.append(f"  captions: {names['captions']}")
    return "\n".join(lines)


def _targets(clip: Clip) -> dict[str, Path]:
    endings = {"hd": "hd.mp4", "sd": "sd.mp4", "poster": "jpg", "captions": "film.nl.vtt"}
    return {name: CLIPS / "media" / f"{clip.id}.{end}" for name, end in endings.items()}


def _video(
    master: Path, target: Path, size: encode.Size, sound: tuple[str, ...], duration: float
) -> None:
    form = "{desc} {percentage:3.0f}% |{bar}| nog {remaining}"
    with tqdm(total=duration, desc=target.name, bar_format=form, leave=False) as bar:

        def show(done: float) -> None:
            bar.update(done - bar.n)

        encode.video(master, target, size, sound, show)


def _captions(master: Path, target: Path) -> str:
    """Captions that lie beside the recording, with its name, come along as WebVTT."""
    for source in (master.with_suffix(".srt"), master.with_suffix(".vtt")):
        if source.is_file():
            try:
                read = webvtt.read if source.suffix == ".vtt" else webvtt.from_srt
                text = read(str(source))
            except (
                MalformedFileError,
                MalformedCaptionError,
                UnicodeDecodeError,
                OSError,
            ) as error:
                raise EncodeError(
                    f"{source.name} bevat geen leesbare ondertitels: {error}"
                ) from error
            if not text.captions:
                raise EncodeError(f"in {source.name} staat geen enkele ondertitel met goede tijden")
            partial = target.with_suffix(".part")
            partial.write_text(text.content + "\n", encoding="utf-8")
            partial.replace(target)
            return f"clips/media/{target.name}: {len(text)} ondertitels"
    return (
        f"Let op: er zijn geen ondertitels. Zet {master.stem}.srt naast het bronbestand en "
        "doe dit opnieuw."
    )


def _hash(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def _recall(clip: Clip, master: str) -> State:
    try:
        state = State(**json.loads((STATE / f"{clip.id}.json").read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return State(master)
    if not isinstance(state.made, dict):
        return State(master)
    return state if (state.master, state.recipe) == (master, RECIPE) else State(master)


def _keep(clip: Clip, state: State) -> None:
    STATE.mkdir(parents=True, exist_ok=True)
    partial = STATE / f"{clip.id}.part"
    partial.write_text(json.dumps(asdict(state)), encoding="utf-8")
    partial.replace(STATE / f"{clip.id}.json")
