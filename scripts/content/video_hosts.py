"""Videos that stand on another host: which host, its privacy-friendly player, its own page."""

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qs, urlsplit

YOUTUBE_HOSTS = {"youtube.com", "m.youtube.com", "youtube-nocookie.com", "youtu.be"}
VIMEO_HOSTS = {"vimeo.com", "player.vimeo.com"}
PEERTUBE_PATH = re.compile(r"/(?:w|videos/watch|videos/embed)/([\w-]{6,64})")


@dataclass(frozen=True)
class OutsideVideo:
    """A video elsewhere: who gets the viewer's data, and what to load after the click.

    `embed` is a page for a frame, or (when `is_file`) a video file. `start` is how its address
    says at which second to begin, for a frame that takes one.
    """

    host: str
    page: str
    embed: str
    start: str = ""
    is_file: bool = False


def _split(address: str) -> SplitResult:
    try:
        return urlsplit(address)
    except ValueError:  # such as an address with half a bracket
        return urlsplit("")


def _parts(address: str) -> tuple[str, str, dict[str, list[str]]]:
    parts = _split(address)
    return (parts.hostname or "").removeprefix("www."), parts.path, parse_qs(parts.query)


def youtube_id(value: str) -> str:
    """The id in a YouTube address, or the id itself. Raises ValueError for anything else."""
    if re.fullmatch(r"[\w-]{11}", value):
        return value
    host, path, query = _parts(value)
    found = query.get("v", [path.rstrip("/").rsplit("/", 1)[-1]])[0]
    if host in YOUTUBE_HOSTS and re.fullmatch(r"[\w-]{11}", found):
        return found
    raise ValueError(
        "dit is geen video van YouTube. Schrijf de id van elf tekens, of het adres van de video."
    )


def vimeo_id(value: str) -> str:
    """The number in a Vimeo address, or the number itself. Raises ValueError for anything else."""
    if re.fullmatch(r"\d{5,12}", value):
        return value
    host, path, _ = _parts(value)
    found = re.search(r"/(\d{5,12})(?:/|$)", path)
    if host in VIMEO_HOSTS and found:
        return found[1]
    raise ValueError("dit is geen video van Vimeo. Schrijf het nummer, of het adres van de video.")


def peertube_page(value: str) -> str:
    """The address of a video on a PeerTube host, as its short page. Raises ValueError."""
    parts = _split(value)
    found = PEERTUBE_PATH.fullmatch(parts.path.rstrip("/"))
    if parts.scheme == "https" and "." in (parts.hostname or "") and found:
        return f"https://{parts.netloc}/w/{found[1]}"
    raise ValueError(
        "dit is geen video op PeerTube. Schrijf het volledige adres, zoals "
        "https://video.voorbeeld.be/w/abc123."
    )


def youtube(video: str) -> OutsideVideo:
    """The player of YouTube that sets no cookies before play."""
    return OutsideVideo(
        host="YouTube (Google)",
        page=f"https://www.youtube.com/watch?v={video}",
        embed=f"https://www.youtube-nocookie.com/embed/{video}?autoplay=1&cc_lang_pref=nl&rel=0",
        start="&start=",
    )


def vimeo(video: str) -> OutsideVideo:
    """The player of Vimeo, asked not to track (dnt)."""
    return OutsideVideo(
        host="Vimeo",
        page=f"https://vimeo.com/{video}",
        embed=f"https://player.vimeo.com/video/{video}?autoplay=1&dnt=1",
        start="#t=",
    )


def peertube(page: str) -> OutsideVideo:
    """A PeerTube host's own player, without handing the viewer's address to other viewers."""
    base, _, video = page.rpartition("/w/")
    return OutsideVideo(
        host=urlsplit(page).netloc,
        page=page,
        embed=f"{base}/videos/embed/{video}?autoplay=1&p2p=0",
        start="&start=",
    )


def file(address: str) -> OutsideVideo:
    """A video file on a host of the network's own."""
    return OutsideVideo(
        host=urlsplit(address).netloc, page=address, embed=address, start="#t=", is_file=True
    )
