"""What the planner and the projector need of the clips, as a script that file:// may load."""

from collections.abc import Mapping

from content import addresses, mentions
from content.catalogue import Catalogue
from content.clip import Clip
from content.footage import Spoken
from project import classic_script
from project.version import MADE


def script(catalogue: Catalogue) -> str:
    """A script that sets `vbtcDayData`: clips, guiding questions, example days and `made`."""
    data = {
        "clips": [_clip(clip, catalogue) for clip in catalogue.clips],
        "questions": [question.question for question in catalogue.guiding_questions],
        "days": [day.model_dump() for day in catalogue.days],
        "made": MADE,
    }
    return classic_script.assign("vbtcDayData", data)


def _spoken(clip: Clip, spoken: Spoken) -> tuple[str, str, str, str]:
    """A language with where its captions are fetched; the main ones stand in `cues`."""
    language = spoken.language
    apart = addresses.captions(clip.id, language.code, ".js")
    return language.code, language.name, language.dir, "" if spoken == clip.footage.main else apart


def _clip(clip: Clip, catalogue: Catalogue) -> Mapping[str, object]:
    outside = clip.video.outside if clip.video else None
    return {
        "id": clip.id,
        "formerly": clip.formerly,
        "number": clip.number,
        "title": clip.title,
        "summary": clip.summary,
        "files": clip.video.files if clip.video else (),
        "outside": outside.page if outside else "",
        "film": outside.embed if outside and outside.is_file else "",
        "stand_in": bool(clip.video and clip.video.stand_in),
        "duration": clip.footage.duration,
        "cues": [(cue.start, cue.end, cue.text) for cue in clip.footage.cues],
        "spoken": [_spoken(clip, each) for each in clip.footage.spoken],
        "pauses": [(pause.at, pause.label) for pause in clip.pauses],
        "questions": [question.text for question in clip.questions],
        "tips": [mentions.plain(tip.text, catalogue.names) for tip in clip.tips],
        "qr": addresses.qr_code(clip.id),
        **({"tongue": (clip.tongue.code, clip.tongue.dir)} if clip.tongue else {}),
    }
