"""However an editor writes a video's address, the right video is found."""

import pytest

from content import video_hosts


@pytest.mark.parametrize(
    "written",
    [
        "dQw4w9WgXcQ",
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=42s",
        "https://youtu.be/dQw4w9WgXcQ?si=x",
        "https://m.youtube.com/watch?v=dQw4w9WgXcQ",
        "https://www.youtube.com/embed/dQw4w9WgXcQ",
        "https://www.youtube.com/shorts/dQw4w9WgXcQ",
        "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
    ],
)
def test_a_youtube_address_gives_its_id(written: str) -> None:
    assert video_hosts.youtube_id(written) == "dQw4w9WgXcQ"


@pytest.mark.parametrize(
    "written",
    ["76979871", "https://vimeo.com/76979871", "https://player.vimeo.com/video/76979871?h=1"],
)
def test_a_vimeo_address_gives_its_number(written: str) -> None:
    assert video_hosts.vimeo_id(written) == "76979871"


@pytest.mark.parametrize("path", ["w/abc123", "videos/watch/abc123", "videos/embed/abc123?a=1"])
def test_a_peertube_address_gives_its_page(path: str) -> None:
    assert video_hosts.peertube_page(f"https://video.be/{path}") == "https://video.be/w/abc123"


@pytest.mark.parametrize(
    ("find", "written"),
    [
        (video_hosts.youtube_id, "https://evil.be/watch?v=dQw4w9WgXcQ"),
        (video_hosts.youtube_id, "https://www.youtube.com/@kanaal"),
        (video_hosts.vimeo_id, "https://evil.be/76979871"),
        (video_hosts.peertube_page, "http://video.be/w/abc123"),
        (video_hosts.peertube_page, 'https://video.be/w/"><script>'),
    ],
)
def test_another_address_is_refused(find: object, written: str) -> None:
    assert callable(find)
    with pytest.raises(ValueError, match="geen video"):
        find(written)
