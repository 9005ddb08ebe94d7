"""The content with light videos only, for a small stick."""

import dataclasses

from content.catalogue import Catalogue
from content.clip import Clip
from content.video import VideoFile


def lighten(catalogue: Catalogue) -> Catalogue:
    """The same content with only the light video of each clip; without one, with none at all."""
    return dataclasses.replace(catalogue, clips=tuple(map(_light, catalogue.clips)))


def _light(clip: Clip) -> Clip:
    if clip.video is None or clip.video.file is None:
        return clip
    if clip.video.file.sd is None:
        return clip.model_copy(update={"video": None})
    video = clip.video.model_copy(
        update={
            "file": VideoFile(hd=clip.video.file.sd, sd=None),
            "described": None,
            "signed": None,
        }
    )
    return clip.model_copy(update={"video": video})
