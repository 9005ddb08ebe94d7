"""The stand-ins of this site are what they promise, and say what they show."""

from content.catalogue import Catalogue
from content.clip import Clip
from media import stand_ins
from project.paths import CLIPS
from videos import stand_in_faults


def clips(catalogue: Catalogue) -> list[Clip]:
    """The clips that have a stand-in for a film."""
    return [clip for clip in catalogue.clips if clip.video and clip.video.stand_in]


def test_a_stand_in_is_short_small_and_starts_fast(catalogue: Catalogue) -> None:
    files = [CLIPS / path for clip in clips(catalogue) for path in clip.media()]
    films = [file for file in files if file.suffix == ".mp4"]
    odd = [
        f"{film.name}: niet waar dat hij {fault}"
        for film in films
        for fault in stand_in_faults(film)
    ]
    odd += [
        f"{film.name} is geen voorbeeldclip" for film in films if not stand_ins.is_stand_in(film)
    ]
    assert odd == [], "; ".join(odd)


def test_captions_and_chapters_of_a_stand_in_say_what_it_shows(catalogue: Catalogue) -> None:
    """The same words as in the YAML, each under the chapter in which it is shown."""
    odd = []
    for clip in clips(catalogue):
        shown = {
            chapter.title: [cue.text for cue in cues]
            for chapter, cues in clip.footage.spoken[0].transcript(clip.chapters)
            if chapter
        }
        wanted = {
            "Titel": [clip.title],
            "In het kort": clip.key_points,
            "Om te bespreken": [question.text for question in clip.questions[:2]],
        }
        titles = [chapter.title for chapter in clip.chapters]
        same = all(shown.get(title) == words for title, words in wanted.items())
        if not same or list(shown) != titles:
            odd.append(clip.id)
    told = "de voorbeeldclip toont niet meer wat in de YAML staat: "
    assert odd == [], f"{told}{', '.join(odd)}. Doe: python3 scripts media --stand-ins"
