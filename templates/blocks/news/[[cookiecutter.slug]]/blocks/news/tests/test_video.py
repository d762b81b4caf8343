"""Only plain https addresses on sites that are allowed become links to videos."""

import pytest

from blocks.news import video


@pytest.mark.parametrize(
    ("url", "provider"),
    [
        ("https://www.youtube.com/watch?v=abc", "YouTube"),
        ("https://youtu.be/abc", "YouTube"),
        ("https://m.facebook.com/watch/1", "Facebook"),
        ("https://video.daerah.example/1", "video.daerah.example"),
    ],
)
def test_a_video_is_named_after_who_keeps_it(url, provider):
    assert video.of(url, "tv.example, https://video.daerah.example/").provider == provider


@pytest.mark.parametrize(
    "url",
    [
        "",
        "https://lain.example/video",
        "javascript:alert(1)",
        "http://youtube.com/x",
        "https://",
        "https://youtube.com@evil.example/",
        "https://[x",
        "//x",
    ],
)
def test_anything_else_is_no_video(url):
    assert video.of(url) is None
