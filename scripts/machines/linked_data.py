"""What search engines read of a page: schema.org as JSON-LD, with what is known and nothing else.

Rules: https://schema.org/VideoObject, and what search engines ask of it at
https://developers.google.com/search/docs/appearance/structured-data/video.
"""

from collections.abc import Iterator, Sequence

from content import addresses, anchors, licences
from content.clip import Clip
from content.video import Video
from machines import pictures
from machines.site import Site
from project import classic_script
from source.fields import AUDIENCES

CONTEXT = "https://schema.org"
# The language of the pages, as base.html says it.
PAGES = "nl-BE"
# schema.org has a name for these.
SECOND = "seek_to_second_number"

Data = dict[str, object]


def text(data: object) -> str:
    """JSON as it may stand in a page."""
    return classic_script.literal(data)


def of_home(site: Site) -> Data:
    """What is said of the site itself."""
    return _known(
        {
            "@context": CONTEXT,
            "@type": "WebSite",
            "name": site.name,
            "description": site.description,
            "url": site.at(""),
            "inLanguage": PAGES,
            "license": _licence_of(site),
            "publisher": _organisation(site),
        }
    )


def of_fragment(clip: Clip, site: Site) -> list[Data]:
    """What is said of a fragment: what one can learn from it, its film, and where it stands."""
    return [_lesson(clip, site), _trail(clip, site)]


def _lesson(clip: Clip, site: Site) -> Data:
    audience = sorted({name for tip in clip.tips for name in tip.audience})
    return _known(
        {
            "@context": CONTEXT,
            "@type": "LearningResource",
            "name": clip.title,
            "description": clip.summary,
            "url": site.at(addresses.fragment(clip.id)),
            "image": site.at(pictures.of(clip)),
            "inLanguage": clip.tongue.code if clip.tongue else PAGES,
            "learningResourceType": "kennisclip",
            "educationalLevel": clip.level,
            "keywords": clip.themes,
            "audience": [
                {"@type": "Audience", "audienceType": AUDIENCES[name]} for name in audience
            ],
            "license": _licence_of(site),
            "publisher": _organisation(site),
            "video": _one_or_all([film(part, site) for part in clip.parts]),
        }
    )


def _one_or_all(films: Sequence[Data | None]) -> object:
    """Each film is a video of its own: a `Clip` is a part of one and the same file."""
    known = [each for each in films if each]
    return known if len(known) > 1 else next(iter(known), None)


def film(clip: Clip, site: Site) -> Data | None:
    """What is said of the film (a VideoObject) of a fragment or a part; a stand-in is none."""
    video = clip.real_film
    if video is None:
        return None
    return _known(
        {
            "@type": "VideoObject",
            "name": clip.title,
            "description": clip.summary,
            "thumbnailUrl": [site.at(pictures.of(clip))],
            "uploadDate": clip.date.published,
            "dateCreated": clip.date.recorded,
            "duration": _iso_duration(clip.footage.duration),
            "contentUrl": film_file(video, site),
            "embedUrl": site.at(player(clip)),
            "inLanguage": clip.language,
            "transcript": _transcript(clip),
            "caption": [
                _captions(clip, spoken.language.code, site) for spoken in clip.footage.spoken
            ],
            "license": licences.address(clip.licence) if clip.licence else None,
            "publisher": _publisher(clip),
            "contributor": [
                _known({"@type": "Person", "name": person.name, "jobTitle": person.role})
                for person in clip.people
            ],
            "recordedAt": {"@type": "Event", "name": clip.event} if clip.event else None,
            "hasPart": list(_parts(clip, site)),
            "potentialAction": _seek(clip, site),
        }
    )


def film_file(video: Video, site: Site) -> str | None:
    """Where a film can be fetched, where it is a file."""
    return site.at(video.files[0]) if video.files else video.outside_file


def player(clip: Clip) -> str:
    """Where a fragment or a part plays in other sites, from the site's root."""
    behind = f"#{anchors.part(clip.part)}" if clip.part > 1 else ""
    return addresses.embed(clip.fragment) + behind


def _iso_duration(seconds: float | None) -> str | None:
    """How long something lasts as ISO 8601 writes it, such as PT1M5S; None when unknown."""
    if seconds is None:
        return None
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"PT{f'{hours}H' if hours else ''}{f'{minutes}M' if minutes else ''}{rest}S"


def _transcript(clip: Clip) -> str:
    """What is said: in the language of the film where that is known, else in ours."""
    spoken = clip.footage.said_in(clip.language) or clip.footage.main
    return " ".join(cue.text for cue in spoken.captions.cues) if spoken else ""


def _captions(clip: Clip, code: str, site: Site) -> Data:
    return {
        "@type": "MediaObject",
        "contentUrl": site.at(addresses.captions(clip.id, code, ".vtt")),
        "encodingFormat": "text/vtt",
        "inLanguage": code,
    }


def _publisher(clip: Clip) -> Data | None:
    publisher = clip.publisher
    if publisher is None:
        return None
    return _known({"@type": "Organization", "name": publisher.name, "url": publisher.url})


def _parts(clip: Clip, site: Site) -> Iterator[Data]:
    """The chapters, each up to the next; the last one only where the film's end is known."""
    page = site.at(addresses.fragment(clip.fragment))
    ends: Sequence[float | None] = [*(part.at for part in clip.chapters[1:]), clip.footage.duration]
    for part, end in zip(clip.chapters, ends, strict=False):
        if end is not None:
            yield {
                "@type": "Clip",
                "name": part.title,
                "startOffset": part.at,
                "endOffset": round(end),
                "url": f"{page}#{anchors.moment(part.at, part=clip.part)}",
            }


def _seek(clip: Clip, site: Site) -> Data:
    moment = (
        f"{site.at(addresses.fragment(clip.fragment))}#t={{{SECOND}}}{anchors.in_part(clip.part)}"
    )
    return {
        "@type": "SeekToAction",
        "target": moment,
        "startOffset-input": f"required name={SECOND}",
    }


def _trail(clip: Clip, site: Site) -> Data:
    steps = [(site.name, ""), ("Fragmenten", addresses.FRAGMENTS)]
    steps += [(clip.title, addresses.fragment(clip.id))]
    return {
        "@context": CONTEXT,
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": name, "item": site.at(address)}
            for place, (name, address) in enumerate(steps, start=1)
        ],
    }


def _organisation(site: Site) -> Data | None:
    contact = site.settings.contact
    if not contact.organisation:
        return None
    return _known({"@type": "Organization", "name": contact.organisation, "email": contact.email})


def _licence_of(site: Site) -> str | None:
    licence = site.settings.licence
    return licence.url if licence else None


def _known(data: Data) -> Data:
    """The same without what nobody knows: absent says less than false."""
    return {name: value for name, value in data.items() if value not in (None, "", [])}
