"""However an editor writes a video's address, the right video is found, at the right second."""

import re

import pytest

from content import video_hosts

YOUTUBE = {
    "dQw4w9WgXcQ": 0,
    "-Qw4w9WgXcQ": 0,
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=42s": 42,
    "https://www.youtube.com/watch?list=PL123&v=dQw4w9WgXcQ&index=3": 0,
    "https://youtu.be/dQw4w9WgXcQ?si=x&t=1m5s": 65,
    "https://youtu.be/dQw4w9WgXcQ#t=42": 42,
    "youtu.be/dQw4w9WgXcQ": 0,
    "www.youtube.com/watch?v=dQw4w9WgXcQ": 0,
    "https://m.youtube.com/watch?v=dQw4w9WgXcQ": 0,
    "https://www.youtube.com/embed/dQw4w9WgXcQ?start=3600": 3600,
    "https://www.youtube.com/shorts/dQw4w9WgXcQ/": 0,
    "https://www.youtube.com/live/dQw4w9WgXcQ?t=1h2m3s": 3723,
    "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ": 0,
}


@pytest.mark.parametrize("written", YOUTUBE)
def test_a_youtube_address_gives_its_id_and_where_to_begin(written: str) -> None:
    found = video_hosts.youtube(written)
    assert f"/embed/{video_hosts.youtube_id(written)}?" in found.embed
    assert video_hosts.youtube_id(written)[1:] == "Qw4w9WgXcQ"
    assert found.begin == YOUTUBE[written]
    assert found.page.endswith(f"&t={found.begin}s") == bool(found.begin)


VIMEO = {
    "76979871": ("76979871", "", 0),
    "https://vimeo.com/76979871": ("76979871", "", 0),
    "https://vimeo.com/76979871#t=65": ("76979871", "", 65),
    "https://vimeo.com/76979871/abcdef1234": ("76979871", "abcdef1234", 0),
    "https://vimeo.com/76979871/abcdef1234?share=copy#t=1m5s": ("76979871", "abcdef1234", 65),
    "https://vimeo.com/manage/videos/76979871/abcdef1234": ("76979871", "abcdef1234", 0),
    "https://vimeo.com/channels/staffpicks/76979871": ("76979871", "", 0),
    "https://vimeo.com/showcase/11223344/video/76979871": ("76979871", "", 0),
    "https://player.vimeo.com/video/76979871?h=1": ("76979871", "1", 0),
}


@pytest.mark.parametrize("written", VIMEO)
def test_a_vimeo_address_gives_its_number_its_key_and_where_to_begin(written: str) -> None:
    number, key, begin = VIMEO[written]
    found = video_hosts.vimeo(written)
    asked = f"?h={key}&autoplay" if key else "?autoplay"
    assert found.embed.startswith(f"https://player.vimeo.com/video/{number}{asked}")
    page = "/".join(filter(None, ("https://vimeo.com", number, key)))
    assert found.page == (f"{page}#t={begin}s" if begin else page)
    assert found.begin == begin


@pytest.mark.parametrize("path", ["w/abc123", "videos/watch/abc123", "videos/embed/abc123?a=1"])
def test_a_peertube_address_gives_its_page(path: str) -> None:
    assert video_hosts.peertube_page(f"https://video.be/{path}") == "https://video.be/w/abc123"


def test_a_peertube_address_and_a_file_begin_where_they_say() -> None:
    video = video_hosts.peertube("https://video.be/w/abc123?start=1m5s")
    assert (video.begin, video.page) == (65, "https://video.be/w/abc123?start=65s")
    film = video_hosts.file("https://video.be/film.mp4#t=42")
    assert (film.begin, film.embed) == (42, "https://video.be/film.mp4")


FRAME = (
    '<iframe width="560" src="https://www.youtube.com/embed/dQw4w9WgXcQ" allowfullscreen></iframe>'
)


@pytest.mark.parametrize(
    ("find", "written", "told"),
    [
        (video_hosts.youtube, "https://evil.be/watch?v=dQw4w9WgXcQ", "geen video van YouTube"),
        (video_hosts.youtube, "https://www.youtube.com/@kanaal", "geen video van YouTube"),
        (video_hosts.youtube, "https://www.youtube.com/user/elevensigns", "geen video van YouTube"),
        (video_hosts.youtube, "https://www.youtube.com/playlist?list=PL123", "afspeellijst"),
        (
            video_hosts.youtube,
            "https://www.youtube.com/embed/videoseries?list=PL123",
            "afspeellijst",
        ),
        (video_hosts.youtube, FRAME, "`https://www.youtube.com/embed/dQw4w9WgXcQ`"),
        (video_hosts.youtube, "https://youtu.be/dQw4w9WgXcQ?t=straks", "begin `straks`"),
        (video_hosts.vimeo, "https://evil.be/76979871", "geen video van Vimeo"),
        (video_hosts.vimeo, "https://vimeo.com/showcase/11223344", "geen video van Vimeo"),
        (video_hosts.vimeo, "https://vimeo.com/76979871/anders", "geen video van Vimeo"),
        (video_hosts.peertube, "http://video.be/w/abc123", "geen video op PeerTube"),
        (video_hosts.peertube, 'https://video.be/w/"><script>', "geen video op PeerTube"),
        (video_hosts.file, "https://youtu.be/dQw4w9WgXcQ", "Schrijf `youtube:`"),
        (video_hosts.file, "https://vimeo.com/76979871", "Schrijf `vimeo:`"),
    ],
)
def test_another_address_is_refused_with_what_to_do(find: object, written: str, told: str) -> None:
    assert callable(find)
    with pytest.raises(ValueError, match=re.escape(told)):
        find(written)
