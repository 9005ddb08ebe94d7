"""The content with light videos only, for a small stick."""

import dataclasses
from typing import TypeVar

from content.catalogue import Catalogue
from content.clip import Clip
from content.video import Video, VideoFile

Film = TypeVar("Film", bound=Video)


def lighten(catalogue: Catalogue) -> Catalogue:
    """The same content with only the light video of each clip; without one, with none at all."""
    return dataclasses.replace(catalogue, clips=tuple(map(_light, catalogue.clips)))


def _light(clip: Clip) -> Clip:
    if clip.videos:
        # One without a light file stays: its words, and the numbers of the others.
        videos = [*map(_film, clip.videos)]
        return clip.model_copy(update={"video": videos[0], "videos": videos})
    if clip.video is None or clip.video.file is None:
        return clip
    video = _film(clip.video) if clip.video.file.sd else None
    return clip.model_copy(update={"video": video})


def _film(film: Film) -> Film:
    if film.file is None:
        return film
    file = VideoFile(hd=film.file.sd, sd=None) if film.file.sd else None
    return film.model_copy(update={"file": file, "described": None, "signed": None})
