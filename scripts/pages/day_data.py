"""What the planner and the projector need of the clips, as scripts that file:// may load.

Of a site with no more fragments than fit on one page all of it stands in one script. Of a larger
one that script holds none: each fragment has a script of its own, which comes when a day holds it,
and all in short stand in lists, which come when someone chooses. overrides/study_day/fragments.js
reads them.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from content import addresses, mentions, sheets
from content.catalogue import Catalogue
from content.clip import Clip
from content.footage import Spoken
from pages import assets
from project import classic_script
from project.version import MADE

# How many fragments a list holds: some 15 kB over the wire.
IN_A_LIST = 500


def scripts(catalogue: Catalogue) -> Iterator[tuple[str, str | Callable[[], str]]]:
    """Each script with its address; that of one fragment is made when it is asked for.

    The first sets `vbtcDayData`: clips, guiding questions, example days and `made`, and where the
    clips come apart `apart`, how to find them.
    """
    clips = catalogue.clips
    few = sheets.clips_are_few(clips)
    data = {
        "clips": [_clip(clip, catalogue) for clip in clips] if few else [],
        "questions": [question.question for question in catalogue.guiding_questions],
        "days": [day.model_dump() for day in catalogue.days],
        "made": MADE,
    }
    lists = [] if few else list(_lists(catalogue))
    if not few:
        data["apart"] = _apart(catalogue, [address for address, _ in lists])
    first = classic_script.assign("vbtcDayData", data)
    yield addresses.DAY_DATA, first if few else first + assets.fragments_apart()
    yield from lists
    for clip in () if few else clips:
        yield addresses.day_piece(clip.id), partial(_piece, clip, catalogue)


def _piece(clip: Clip, catalogue: Catalogue) -> str:
    piece = {**_clip(clip, catalogue), "page": addresses.fragment(clip.id)}
    return classic_script.add("vbtcDayPieces", clip.id, piece)


def _apart(catalogue: Catalogue, lists: list[str]) -> Mapping[str, object]:
    """Where pieces and lists are, from the site's root, and what the ids of before are now."""
    former = {old: clip.id for clip in catalogue.clips for old in clip.formerly}
    return {"pieces": addresses.DAY_PIECES, "lists": lists, "formerly": former}


def _lists(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """All clips in short: id, number, title, duration, themes, and the title of the collection.

    One in another language than the site has its code and direction after these.
    """
    rows = [_row(clip, catalogue) for clip in catalogue.clips]
    for number, start in enumerate(range(0, len(rows), IN_A_LIST), start=1):
        address = addresses.day_list(number)
        part = rows[start : start + IN_A_LIST]
        yield address, classic_script.add("vbtcDayLists", address, part)


def _row(clip: Clip, catalogue: Catalogue) -> tuple[object, ...]:
    collection = catalogue.collection(clip)
    group = collection.title if collection else ""
    short = (clip.id, clip.number, clip.title, clip.duration, clip.themes, group)
    return (*short, (clip.tongue.code, clip.tongue.dir)) if clip.tongue else short


def _spoken(clip: Clip, spoken: Spoken) -> tuple[str, str, str, str]:
    """A language with where its captions are fetched; the main ones stand in `cues`."""
    language = spoken.language
    apart = addresses.captions(clip.id, language.code, ".js")
    return language.code, language.name, language.dir, "" if spoken == clip.footage.main else apart


def _clip(clip: Clip, catalogue: Catalogue) -> Mapping[str, object]:
    films = [_film(part) for part in clip.parts]
    return {
        "id": clip.id,
        "formerly": clip.formerly,
        "number": clip.number,
        "title": clip.title,
        "summary": clip.summary,
        # Of several films the first is what a fragment is shown by, and each has words of its own.
        **(films[0] | {"cues": (), "pauses": ()} if clip.videos else films[0]),
        "duration": clip.duration,
        "questions": [question.text for question in clip.questions],
        "tips": [mentions.plain(tip.text, catalogue.names) for tip in clip.tips],
        "qr": addresses.qr_code(clip.id),
        **({"tongue": (clip.tongue.code, clip.tongue.dir)} if clip.tongue else {}),
        **({"parts": [*map(_part, clip.parts, films)]} if clip.videos else {}),
    }


def _part(part: Clip, film: Mapping[str, object]) -> Mapping[str, object]:
    """One of several films, as a fragment that has nothing but a film."""
    none = {"number": part.number, "summary": "", "questions": (), "tips": (), "qr": ""}
    return {"id": part.id, "title": part.title, **none, **film}


def _film(clip: Clip) -> dict[str, object]:
    outside = clip.video.outside if clip.video else None
    return {
        "files": clip.video.files if clip.video else (),
        "outside": outside.page if outside else "",
        "film": outside.embed if outside and outside.is_file else "",
        "stand_in": bool(clip.video and clip.video.stand_in),
        "duration": clip.footage.duration,
        "cues": [(cue.start, cue.end, cue.text) for cue in clip.footage.cues],
        "spoken": [_spoken(clip, each) for each in clip.footage.spoken],
        "pauses": [(pause.at, pause.label) for pause in clip.pauses],
    }
