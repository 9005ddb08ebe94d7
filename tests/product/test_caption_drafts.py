"""A draft of captions: of what a model hears, gone on with after a stop, never over a person's.

The model here is one that says what it is told to; a true one is heard in `bench captions`.
"""

import json
import os
import signal
import subprocess
import sys
import wave
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest
from playwright.sync_api import Page, expect

import cli
import recordings
import speech as voice
from captions import webvtt
from captions.cutting import Word
from content.catalogue import load
from content.clip import Clip
from html_pages import parse, text
from media import draft, prepare, speech, suggestions
from media.ffmpeg import EncodeError
from media.places import Places
from media.recording import look
from media.speech import Phrase
from media.whisper import Whisper
from project.paths import ROOT
from projects import Open, replace, run
from servers import serving
from setup import environment
from setup.requirements import SPEECH

SAID = "Welkom. Dit is een proefopname over buddywerk. Zorg dat je samen op pad gaat."


class Killed(Exception):
    """The program stops here."""


@dataclass
class Parrot:
    """A Transcriber that says one word a half second, and may stop in the middle."""

    said: str = SAID
    stops_after: int = 100
    name: str = "papegaai"
    lengths: list[float] = field(default_factory=list)

    def hear(self, sound: Path) -> Iterator[Phrase]:
        """One word is one phrase."""
        with wave.open(str(sound)) as file:
            assert (file.getframerate(), file.getnchannels()) == (16_000, 1)
            self.lengths.append(file.getnframes() / file.getframerate())
        for at, word in enumerate(self.said.split()):
            if at == self.stops_after:
                raise Killed
            yield [Word(at / 2, at / 2 + 0.4, word)]


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A film with a voice."""
    folder = tmp_path_factory.mktemp("camera")
    voice.record(folder / "opname.mov", folder)
    return folder / "opname.mov"


@pytest.fixture
def places(project: Path) -> Places:
    """Where the files of a project stand."""
    return Places(project / "clips", project / ".cache" / "media")


def clip_of(project: Path, clip_id: str = "duowerk") -> Clip:
    """A clip as its YAML is now."""
    return load(project, media_must_exist=False).clip(clip_id)


def quiet(_: str) -> None:
    """Nobody listens."""


def spoken(captions: Path) -> str:
    """All words of some captions."""
    return " ".join(cue.text for cue in webvtt.read(captions, captions.name).cues)


def test_what_is_heard_becomes_captions_that_say_they_are_a_draft(
    project: Path, places: Places, recording: Path
) -> None:
    made = draft.write(clip_of(project), recording, Parrot(), quiet, places)
    assert made == project / "clips" / "media" / "duowerk.film.nl.vtt"
    assert spoken(made) == SAID
    assert prepare.settings(clip_of(project), places).endswith(
        "  captions: media/duowerk.film.nl.vtt\n  captions_checked: false"
    )
    assert [file.name for file in places.state.iterdir() if file.suffix == ".wav"] == []


def test_a_run_that_was_stopped_goes_on_and_hears_nothing_twice(
    project: Path, places: Places, recording: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parrot = Parrot(stops_after=4)
    with pytest.raises(Killed):
        draft.write(clip_of(project), recording, parrot, quiet, places)
    assert not places.targets(clip_of(project))["captions"].exists()
    # Cut off in the middle of a line.
    (kept,) = places.state.glob("*.jsonl")
    with kept.open("a", encoding="utf-8") as file:
        file.write('[[2.0, 2.4, "ha')
    monkeypatch.delattr(speech, "measure")  # that was done the first time
    parrot.said, parrot.stops_after = " ".join(SAID.split()[4:]), 100
    made = draft.write(clip_of(project), recording, parrot, quiet, places)
    assert spoken(made) == SAID
    whole, rest = parrot.lengths
    assert abs(whole - rest - 1.9) < 0.1
    told: list[str] = []
    draft.write(clip_of(project), recording, parrot, told.append, places)
    assert told == ["clips/media/duowerk.film.nl.vtt was al klaar"]
    assert len(parrot.lengths) == 2


KILLED = """
import os, signal, sys
from pathlib import Path
from captions.cutting import Word
from content.catalogue import load
from media import draft
from media.places import Places

project, master, state = map(Path, sys.argv[1:])

class Parrot:
    name = "papegaai"
    def hear(self, sound):
        yield [Word(0.0, 0.4, "Welkom.")]
        yield [Word(0.5, 0.9, "Dit")]
        os.kill(os.getpid(), signal.SIGKILL)

clip = load(project, media_must_exist=False).clip("duowerk")
draft.write(clip, master, Parrot(), print, Places(project / "clips", state))
"""


@pytest.mark.skipif(os.name == "nt", reason="a kill of this kind is not there on Windows")
def test_what_was_heard_before_a_kill_is_kept_and_nothing_is_left_over(
    project: Path, places: Places, recording: Path
) -> None:
    scripts = {**os.environ, "PYTHONPATH": str(ROOT / "scripts")}
    command = [sys.executable, "-c", KILLED, str(project), str(recording), str(places.state)]
    assert subprocess.run(command, env=scripts, check=False).returncode == -signal.SIGKILL
    rest = Parrot("is wat overblijft.")
    assert spoken(draft.write(clip_of(project), recording, rest, quiet, places)) == (
        "Welkom. Dit is wat overblijft."
    )
    assert list(project.rglob(".part-*")) == []


def test_another_model_hears_it_again(project: Path, places: Places, recording: Path) -> None:
    draft.write(clip_of(project), recording, Parrot(), quiet, places)
    other = Parrot("Iets anders.", name="beo")
    assert spoken(draft.write(clip_of(project), recording, other, quiet, places)) == "Iets anders."


def test_a_fragment_that_turns_out_to_be_in_another_language_is_heard_again(
    project: Path, places: Places, recording: Path
) -> None:
    draft.write(clip_of(project), recording, Parrot(), quiet, places)
    french = clip_of(project).model_copy(update={"language": "fr"})
    made = draft.write(french, recording, Parrot("Bonjour à tous."), quiet, places)
    assert made.name == "duowerk.film.fr.vtt"
    assert spoken(made) == "Bonjour à tous."


def test_captions_of_a_person_stay(project: Path, places: Places, recording: Path) -> None:
    """Corrected, checked as they were, or named by the YAML."""
    made = draft.write(clip_of(project), recording, Parrot(), quiet, places)
    yaml = project / "clips" / "03-duowerk.yml"
    other = Parrot("Iets anders.", name="beo")
    told: list[str] = []

    def again() -> str:
        return spoken(draft.write(clip_of(project), recording, other, told.append, places))

    replace(yaml, "media/duowerk.nl.vtt", "media/duowerk.film.nl.vtt")
    replace(yaml, "  stand_in: true\n", "  captions_checked: true\n")
    assert again() == SAID
    assert told.pop() == "clips/media/duowerk.film.nl.vtt is nagekeken en blijft."
    replace(yaml, "  captions_checked: true\n", "  captions_checked: false\n")
    replace(made, "Welkom.", "Hallo.")
    assert again() == SAID.replace("Welkom.", "Hallo.")
    assert "het blijft zoals het is" in told.pop()
    replace(yaml, "media/duowerk.film.nl.vtt", "media/duowerk.nl.vtt")
    assert "Iets anders" not in again()
    assert told.pop() == "clips/media/duowerk.nl.vtt staat in de YAML en blijft."
    assert other.lengths == []


def test_captions_beside_the_recording_take_the_place_of_a_draft_and_not_the_other_way(
    project: Path, places: Places, recording: Path, tmp_path: Path
) -> None:
    master = tmp_path / "a.mov"
    master.write_bytes(recording.read_bytes())
    made = draft.write(clip_of(project), master, Parrot(), quiet, places)
    master.with_suffix(".srt").write_text("1\n00:00:01,000 --> 00:00:02,000\nVan mij.\n", "utf-8")
    prepare.prepare(clip_of(project), master, quiet, places)
    assert spoken(made) == "Van mij."
    assert "captions_checked" not in prepare.settings(clip_of(project), places)
    assert spoken(draft.write(clip_of(project), master, Parrot(), quiet, places)) == "Van mij."


def listened(folder: Path, *options: str) -> bytes:
    """The sound of a voice as a model gets it: of each moment how loud it is, from -128 to 127."""
    master, sound = folder / "a.mkv", folder / "a.wav"
    voice.speak(folder / "voice.wav")
    recordings.ffmpeg(*recordings.picture(), *options, *recordings.FAST, str(master))
    film = look(master)
    speech.extract(film, speech.measure(film), 0, sound)
    with wave.open(str(sound)) as file:
        frames: bytes = file.readframes(file.getnframes())
    return frames[1::2]


def is_heard(sound: bytes) -> bool:
    """Whether there is anything louder than a hiss; bytes below zero count from 256 down."""
    return any(8 < level < 248 for level in sound)


def test_a_voice_in_two_channels_that_cancel_is_heard(tmp_path: Path) -> None:
    """One of two microphones was upside down, as of a cable that is wired the other way round."""
    voices = ("-i", str(tmp_path / "voice.wav"), "-af", "pan=stereo|c0=c0|c1=-0.9*c0")
    assert is_heard(listened(tmp_path, *voices, "-c:a", "pcm_s16le"))


def test_words_stay_with_a_picture_that_begins_before_them(tmp_path: Path) -> None:
    late = ("-itsoffset", "1.5", "-i", str(tmp_path / "voice.wav"), "-c:a", "pcm_s16le")
    sound = listened(tmp_path, *late)
    second = speech.RATE
    assert not is_heard(sound[: second * 3 // 2])
    assert is_heard(sound[second * 3 // 2 : second * 2])


@pytest.mark.parametrize("sound", ["anullsrc=d=1", "sine=d=1,atrim=end=0"])
def test_a_track_in_which_nothing_sounds_is_told_before_anyone_listens(
    tmp_path: Path, sound: str
) -> None:
    with pytest.raises(EncodeError, match="is niets te horen"):
        listened(tmp_path, *recordings.sound(sound))


def test_who_heard_nothing_hears_it_again(project: Path, places: Places, recording: Path) -> None:
    with pytest.raises(EncodeError, match="geen spraak te horen"):
        draft.write(clip_of(project), recording, Parrot(""), quiet, places)
    assert spoken(draft.write(clip_of(project), recording, Parrot(), quiet, places)) == SAID


def test_a_recording_without_speech_is_told(project: Path, places: Places, recording: Path) -> None:
    with pytest.raises(EncodeError, match="geen spraak te horen"):
        draft.write(clip_of(project), recording, Parrot(""), quiet, places)
    assert not places.targets(clip_of(project))["captions"].exists()


def test_parts_and_tips_are_proposed_beside_the_content(
    project: Path, places: Places, recording: Path
) -> None:
    before = {file: file.read_bytes() for file in (project / "clips").glob("*.yml")}
    made = draft.write(clip_of(project), recording, Parrot(), quiet, places)
    found = suggestions.write(clip_of(project), recording, made, places)
    assert found == places.state / "duowerk.voorstellen.txt"
    lines = found.read_text(encoding="utf-8").splitlines()
    assert '  - at: "0:00"' in lines
    advice = lines[lines.index("Zinnen waarin iemand raad geeft (1):") + 2 :]
    assert advice == ["  0:03  Zorg dat je samen op pad gaat."]
    assert {file: file.read_bytes() for file in (project / "clips").glob("*.yml")} == before


def test_only_who_asks_for_a_draft_gets_what_hears_speech(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[Path, ...]] = []

    def ensure(files: tuple[Path, ...]) -> bool:
        asked.append(files)
        raise environment.SetupError

    monkeypatch.setattr(environment, "ensure", ensure)
    for words in (["media"], ["media", "--captions"], ["bench", "captions"], ["bench", "media"]):
        assert cli.main(words) == 1
    assert [SPEECH in files for files in asked] == [False, True, True, False]


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """What stands in for faster-whisper: a model that says one sentence, in its own form."""
    fake = ModuleType("faster_whisper")

    class Model:
        def __init__(self, name: str, **options: object) -> None:
            if name == "small":
                raise ConnectionError("no route to host")

        def transcribe(self, sound: str, **options: object) -> tuple[list[SimpleNamespace], None]:
            told = [(0.0, 0.4, " Dag"), (0.5, 0.9, " allemaal"), (0.9, 0.8, "!")]
            words = [SimpleNamespace(start=a, end=b, word=text) for a, b, text in told]
            return [part(words), part([])], None

    class InParts(Model):
        """Says a part over and over, which the model by itself does not."""

        def __init__(self, model: Model) -> None:
            self.model = model

        def transcribe(self, sound: str, **options: object) -> tuple[list[SimpleNamespace], None]:
            (first, second), _ = self.model.transcribe(sound)
            if "lus" not in sound:
                return [first, second], None
            return [part(first.words * 9, looped=True), second], None

    def part(words: list[SimpleNamespace], *, looped: bool = False) -> SimpleNamespace:
        return SimpleNamespace(
            words=words, start=0.0, end=0.9, compression_ratio=9 if looped else 1
        )

    fake.WhisperModel = Model  # type: ignore[attr-defined]
    fake.BatchedInferencePipeline = InParts  # type: ignore[attr-defined]
    fake.available_models = lambda: ["tiny.en", "small"]  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "faster_whisper", fake)
    return fake


@pytest.mark.usefixtures("library")
def test_a_model_in_a_folder_is_heard_word_by_word(tmp_path: Path) -> None:
    (tmp_path / "model.bin").touch()
    heard = list(Whisper(str(tmp_path), "", quiet).hear(tmp_path / "x.wav"))
    assert heard == [[Word(0.0, 0.4, "Dag"), Word(0.5, 0.9, "allemaal!")]]


@pytest.mark.usefixtures("library")
def test_what_a_model_says_over_and_over_is_heard_again(tmp_path: Path) -> None:
    (tmp_path / "model.bin").touch()
    heard = list(Whisper(str(tmp_path), "", quiet).hear(tmp_path / "lus.wav"))
    assert heard == [[Word(0.0, 0.4, "Dag"), Word(0.5, 0.9, "allemaal!")]]


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize(
    ("model", "told"),
    [
        ("", "model.bin ontbreekt"),
        ("weg/er/mee", "Kies een map, of uit: small"),
        ("smal", "Kies een map, of uit: small"),
        ("small", "Kijk na of er internet is"),
    ],
)
def test_a_model_that_is_not_there_is_told_with_what_to_do(
    model: str, told: str, tmp_path: Path
) -> None:
    with pytest.raises(EncodeError, match=told):
        list(Whisper(model or str(tmp_path), "", quiet).hear(tmp_path / "x.wav"))


# In the place of the library: a model that says what stands in its folder.
LIBRARY = """
from pathlib import Path
from types import SimpleNamespace

def available_models():
    return ["small"]

class WhisperModel:
    def __init__(self, model, **options):
        self.said = (Path(model) / "model.bin").read_text(encoding="utf-8").split()

    def transcribe(self, sound, **options):
        words = [
            SimpleNamespace(start=at / 2, end=at / 2 + 0.4, word=f" {word}")
            for at, word in enumerate(self.said)
        ]
        return [SimpleNamespace(words=words, compression_ratio=1)], None

def BatchedInferencePipeline(model):
    return model
"""
COMMAND = """
import sys
from cli import _parser
from commands import media
sys.exit(media.run(_parser().parse_args(sys.argv[1:])))
"""


@dataclass(frozen=True)
class Editor:
    """Someone who types the command in a project where the library is installed."""

    project: Path
    model: Path

    def drafts(
        self, *words: str, command: str = COMMAND, given: str = ""
    ) -> subprocess.CompletedProcess[str]:
        """Ask for a draft."""
        paths = os.pathsep.join([str(self.project / "scripts"), str(self.model)])
        options = ["media", "--captions", "--model", str(self.model)]
        return subprocess.run(
            [sys.executable, "-c", command, *options, *words],
            env={**os.environ, "PYTHONPATH": paths},
            input=given,
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def editor(project: Path, tmp_path: Path) -> Editor:
    """An editor with a model in a folder."""
    model = tmp_path / "model"
    model.mkdir()
    (model / "faster_whisper.py").write_text(LIBRARY, encoding="utf-8")
    (model / "model.bin").write_text(SAID, encoding="utf-8")
    return Editor(project, model)


def test_a_draft_is_corrected_checked_and_published(
    editor: Editor, recording: Path, visit: Open
) -> None:
    """From the command, over the page that corrects captions, to what a reader finds.

    What the command says to write is written.
    """
    done = editor.drafts("duowerk", "--master", str(recording))
    assert done.returncode == 0, done.stderr
    told = done.stdout.splitlines()
    assert "  voorstellen voor delen en tips: .cache/media/duowerk.voorstellen.txt" in told
    yaml = editor.project / "clips" / "03-duowerk.yml"
    assert told[-3] == "Zet dit in clips/03-duowerk.yml, onder `video:`"
    replace(yaml, "  captions: media/duowerk.nl.vtt", "\n".join(told[-2:]))
    with serving(editor.project) as server:
        page = visit(f"{server.address}ondertitels.html?ondertitels=media/duowerk.film.nl.vtt")
        before = page.request.get(f"{server.address}fragmenten/duowerk.html").text()
        assert "Welkom. Dit is een proefopname over buddywerk." in before
        assert "De ondertitels zijn nog niet nagekeken." in before
        field = page.get_by_label("Ondertitel 1", exact=True)
        field.fill(field.input_value().replace("Welkom", "Goeiedag"))
        page.get_by_text("Alles is bewaard.").wait_for()
        with page.expect_response("**/ondertitels/**"):
            page.get_by_role("button", name="Alles is nagekeken").click()
        page.goto("about:blank")
    assert "  captions_checked: true\n" in yaml.read_text(encoding="utf-8")
    assert run(editor.project, "build").returncode == 0
    shown = parse(editor.project / "site" / "fragmenten" / "duowerk.html")
    assert "Goeiedag. Dit is een proefopname" in text(shown)
    assert "nog niet nagekeken" not in text(shown)
    found_by_a_reader(visit((editor.project / "site" / "index.html").as_uri()))
    again = editor.drafts("duowerk", "--master", str(recording))
    assert "clips/media/duowerk.film.nl.vtt is nagekeken en blijft." in again.stdout
    assert "captions_checked" not in again.stdout


def found_by_a_reader(page: Page) -> None:
    """Who searches for a word that only the corrected captions have, comes to where it is said."""
    page.get_by_role("combobox", name="Zoek op deze site").fill("goeiedag")
    moment = page.locator("[role=option]", has_text="Goeiedag").first
    expect(moment).to_contain_text("Sterk duowerk")
    moment.click()
    page.wait_for_url("**/fragmenten/duowerk.html#t=*")
    page.get_by_role("button", name="Goeiedag").wait_for()


NOT_TO_BE_HEARD = {
    (): "Noem één fragment",
    ("duowerk", "impact", "--master", "a.mov"): "Noem één fragment",
    ("duowerk",): "hier is geen opname van. Noem ze: python3 scripts media duowerk --captions",
    ("duowerk", "--master", "weg.mov"): "weg.mov is er niet",
    ("duowerk", "--master", "mkdocs.yml"): "dit is geen video die ffmpeg kan lezen",
}
# One Python for all of them.
ALL_OF_THEM = """
import json, sys
from cli import _parser
from commands import media
for words in json.load(sys.stdin):
    print(media.run(_parser().parse_args([*sys.argv[1:], *words])), "END", file=sys.stderr)
"""


def test_what_cannot_be_heard_is_told(editor: Editor) -> None:
    done = editor.drafts(command=ALL_OF_THEM, given=json.dumps(list(NOT_TO_BE_HEARD)))
    assert done.returncode == 0, done.stderr
    *told, rest = done.stderr.split("END\n")
    assert rest == ""
    for said, wanted in zip(told, NOT_TO_BE_HEARD.values(), strict=True):
        assert wanted in said
        assert said.endswith("1 ")
