"""Videos that stand on another host: which host, its privacy-friendly player, its own page."""

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qs, urlsplit

from project.kinds_of_file import VIDEO

YOUTUBE_HOSTS = {"youtube.com", "m.youtube.com", "music.youtube.com", "youtube-nocookie.com"}
SHORT_YOUTUBE = "youtu.be"
VIMEO_HOSTS = {"vimeo.com", "player.vimeo.com"}
# A playlist in a frame is at /embed/videoseries, which is as long as an id.
YOUTUBE_PATH = re.compile(r"/(?:embed|shorts|live|v|e)/(?!videoseries$)([\w-]{11})")
YOUTUBE_ID = re.compile(r"[\w-]{11}")
VIMEO_PATH = re.compile(
    r"/(?:video/|manage/videos/|channels/[\w-]+/|groups/[\w-]+/videos/|(?:album|showcase)/\d+/video/)?"
    r"(\d{5,12})(?:/([0-9a-f]{6,16}))?"
)
PEERTUBE_PATH = re.compile(r"/(?:w|videos/watch|videos/embed)/([\w-]{6,64})")
WATCH = "https://www.youtube.com/watch?v="
# 42, 42s, 1m5s, 1h2m3s: how hosts write the second at which a video begins.
BEGIN = re.compile(r"(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,5})s?)?")
FRAME = re.compile(r"<iframe\b.*?\bsrc\s*=\s*[\"']?([^\"'\s>]+)", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True)
class OutsideVideo:
    """A video elsewhere: who gets the viewer's data, and what to load after the click.

    `field` is that of a clip's video in which its address stands. `embed` is a page for a frame, or
    (when `is_file`) a video file. `start` and `stop` are how its address says at which second to
    begin and to end (empty where a host has no way); `begin` is the second at which its editor
    wants it to.
    """

    field: str
    host: str
    page: str
    embed: str
    start: str = ""
    stop: str = ""
    begin: int = 0
    is_file: bool = False


def _split(address: str) -> SplitResult:
    bare = re.match(r"(?:www\.|m\.)?(?:youtube\.com|youtu\.be|vimeo\.com)/", address)
    try:
        return urlsplit(f"https://{address}" if bare else address)
    except ValueError:  # such as an address with half a bracket
        return urlsplit("")


def _host(parts: SplitResult) -> str:
    return (parts.hostname or "").removeprefix("www.")


def _begin(parts: SplitResult) -> int:
    """The second at which an address begins; 0 when it says none. Raises ValueError."""
    asked = {**parse_qs(parts.query), **parse_qs(parts.fragment)}
    text = next((asked[name][0] for name in ("t", "start", "time_continue") if name in asked), "0")
    found = BEGIN.fullmatch(text)
    if not found or not text:
        raise ValueError(
            f"het begin `{text}` in dit adres begrijpen we niet. Schrijf seconden, zoals `t=42`."
        )
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return hours * 3600 + minutes * 60 + seconds


def _refuse_frame(value: str) -> None:
    if frame := FRAME.search(value):
        raise ValueError(f"plak hier niet de hele code, alleen het adres: `{frame[1]}`.")


def youtube_id(value: str) -> str:
    """The id in a YouTube address, or the id itself. Raises ValueError for anything else."""
    _refuse_frame(value)
    if YOUTUBE_ID.fullmatch(value) and value != "videoseries":
        return value
    parts = _split(value)
    path, query = parts.path.rstrip("/"), parse_qs(parts.query)
    found = None
    if _host(parts) == SHORT_YOUTUBE:
        found = YOUTUBE_ID.fullmatch(path.removeprefix("/"))
    elif _host(parts) in YOUTUBE_HOSTS:
        watched = query.get("v", [""])[0] if path == "/watch" else ""
        found = YOUTUBE_ID.fullmatch(watched) or YOUTUBE_PATH.fullmatch(path)
        if not found and "list" in query:
            raise ValueError(
                "dit is een afspeellijst van YouTube, en geen video. Open één video uit de lijst, "
                "en plak het adres daarvan."
            )
    if not found:
        raise ValueError(
            "dit is geen video van YouTube. Schrijf de id van elf tekens, of het adres van de "
            "video."
        )
    return found[found.re.groups]


def _vimeo(value: str) -> tuple[str, str]:
    """The number of a video on Vimeo, and the key of one that is not listed (else empty)."""
    _refuse_frame(value)
    if re.fullmatch(r"\d{5,12}", value):
        return value, ""
    parts = _split(value)
    found = VIMEO_PATH.fullmatch(parts.path.rstrip("/"))
    if _host(parts) in VIMEO_HOSTS and found:
        key = found[2] or parse_qs(parts.query).get("h", [""])[0]
        if re.fullmatch(r"\w*", key, re.ASCII):
            return found[1], key
    raise ValueError("dit is geen video van Vimeo. Schrijf het nummer, of het adres van de video.")


def vimeo_id(value: str) -> str:
    """The number in a Vimeo address, or the number itself. Raises ValueError for anything else."""
    return _vimeo(value)[0]


def peertube_page(value: str) -> str:
    """The address of a video on a PeerTube host, as its short page. Raises ValueError."""
    _refuse_frame(value)
    parts = _split(value)
    found = PEERTUBE_PATH.fullmatch(parts.path.rstrip("/"))
    if parts.scheme == "https" and "." in (parts.hostname or "") and found:
        return f"https://{parts.netloc}/w/{found[1]}"
    raise ValueError(
        "dit is geen video op PeerTube. Schrijf het volledige adres, zoals "
        "https://video.voorbeeld.be/w/abc123."
    )


def youtube(address: str) -> OutsideVideo:
    """The player of YouTube that sets no cookies before play. Raises ValueError."""
    video, begin = youtube_id(address), _begin(_split(address))
    at = f"&t={begin}s" if begin else ""
    return OutsideVideo(
        field="youtube",
        host="YouTube (Google)",
        page=f"{WATCH}{video}{at}",
        embed=f"https://www.youtube-nocookie.com/embed/{video}?autoplay=1&cc_lang_pref=nl&rel=0",
        start="&start=",
        stop="&end=",
        begin=begin,
    )


def vimeo(address: str) -> OutsideVideo:
    """The player of Vimeo, asked not to track (dnt). Raises ValueError."""
    (video, key), begin = _vimeo(address), _begin(_split(address))
    at = f"#t={begin}s" if begin else ""
    secret = f"h={key}&" if key else ""
    return OutsideVideo(
        field="vimeo",
        host="Vimeo",
        page=f"https://vimeo.com/{video}{f'/{key}' if key else ''}{at}",
        embed=f"https://player.vimeo.com/video/{video}?{secret}autoplay=1&dnt=1",
        start="#t=",
        begin=begin,
    )


def peertube(address: str) -> OutsideVideo:
    """A PeerTube host's own player, which does not hand the viewer's address to other viewers.

    Raises ValueError.
    """
    page, begin = peertube_page(address), _begin(_split(address))
    base, _, video = page.rpartition("/w/")
    return OutsideVideo(
        field="peertube",
        host=urlsplit(page).netloc,
        page=f"{page}?start={begin}s" if begin else page,
        embed=f"{base}/videos/embed/{video}?autoplay=1&p2p=0",
        start="&start=",
        stop="&stop=",
        begin=begin,
    )


def file(address: str) -> OutsideVideo:
    """A video file on a host of the network's own. Raises ValueError for a page of another host."""
    _refuse_page(address)
    plain, _, moment = address.partition("#")
    begin = _begin(_split(address)) if moment else 0
    return OutsideVideo(
        field="url",
        host=urlsplit(plain).netloc,
        page=address,
        embed=plain,
        start="#t=",
        stop=",",
        begin=begin,
        is_file=True,
    )


def _refuse_page(address: str) -> None:
    """A slip: the page of a video in the place of the file itself."""
    parts = _split(address)
    field = "youtube" if _host(parts) in {*YOUTUBE_HOSTS, SHORT_YOUTUBE} else ""
    # Vimeo also hands out files, at longer paths.
    if _host(parts) in VIMEO_HOSTS and VIMEO_PATH.fullmatch(parts.path.rstrip("/")):
        field = "vimeo"
    if field:
        raise ValueError(
            f"dit is een pagina en geen bestand. Schrijf `{field}:` in plaats van `url:`."
        )


# How the address in each field of a clip's video is read.
FIELDS = {"youtube": youtube, "vimeo": vimeo, "peertube": peertube, "url": file}


def is_peertube(address: str) -> bool:
    """Whether an address is that of a video on a PeerTube host, by its form."""
    return bool(PEERTUBE_PATH.fullmatch(_split(address).path.rstrip("/")))


def outside(address: str) -> OutsideVideo:
    """The video at a web address, by the host that has it. Raises ValueError."""
    parts = _split(address)
    if _host(parts) in {*YOUTUBE_HOSTS, SHORT_YOUTUBE}:
        return youtube(address)
    if _host(parts) in VIMEO_HOSTS:
        return vimeo(address)
    if is_peertube(address):
        return peertube(address)
    if not parts.path.lower().endswith(tuple(VIDEO)):
        kinds = " of ".join(sorted(VIDEO))
        raise ValueError(
            "dit is geen film. Schrijf het adres van een video bij YouTube, Vimeo of PeerTube, of "
            f"van een bestand ({kinds})."
        )
    return file(address)
