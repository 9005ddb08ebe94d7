"""What a site reads that shows a fragment's player by its address: oEmbed, as a static file.

Form: https://oembed.com. A file can't answer how large it may be, so it says one size.
"""

import json

from content.clip import Clip
from machines import pictures
from machines.site import Site

# In pixels: the picture in 16 by 9, and below it the title and one row of tools.
WIDTH, HEIGHT = 640, 480


def text(clip: Clip, site: Site, code: str) -> str:
    """The answer for one fragment; `code` is the HTML that shows its player."""
    # All three or none: of an own poster we do not know how large it is.
    thumbnail = {
        "thumbnail_url": site.at(pictures.of(clip)),
        "thumbnail_width": pictures.WIDTH,
        "thumbnail_height": pictures.HEIGHT,
    }
    answer = {
        "version": "1.0",
        "type": "video",
        "title": clip.title,
        "provider_name": site.name,
        "provider_url": site.at(""),
        "author_name": clip.publisher.name if clip.publisher else site.name,
        "html": code,
        "width": WIDTH,
        "height": HEIGHT,
        **({} if pictures.own(clip) else thumbnail),
    }
    return json.dumps(answer, ensure_ascii=False) + "\n"
