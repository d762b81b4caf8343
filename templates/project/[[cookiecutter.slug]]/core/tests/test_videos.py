"""Videos and captions are judged by their content, and tell nothing about who filmed them."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from core import files, videos
from core.tests.videos import a_video, box

PLACE = b"+01.3980+120.7530/"


def judged(data, accept=files.MOVING_KINDS, name="x.mp4"):
    return files.check(SimpleUploadedFile(name, data), accept=accept)


def test_a_video_keeps_its_length_and_loses_where_it_was_filmed():
    data = a_video(extra=box(b"udta", box(b"\xa9xyz", PLACE)))
    kept = judged(data)
    assert (kept.kind, kept.content_type, len(kept.data)) == ("mp4", "video/mp4", len(data))
    assert PLACE not in kept.data
    assert b"free" in kept.data


@pytest.mark.parametrize(
    "data",
    [
        a_video(codec=b"hvc1"),
        a_video()[:60],
        box(b"ftyp", b"isom") + b"<script>alert(1)</script>",
        b"\x00\x00\x00\x01ftyp" + bytes(20),
        b"\x1a\x45\xdf\xa3 matroska",
        b"<video src=x>",
    ],
)
def test_what_browsers_do_not_play_is_refused_with_words(data):
    with pytest.raises(ValidationError, match="Jenis berkas tidak diterima"):
        judged(data)


def test_a_field_that_does_not_ask_for_videos_takes_none():
    with pytest.raises(ValidationError):
        judged(a_video(), accept=files.ALL_KINDS)


def test_subrip_becomes_webvtt_and_gives_its_words():
    text = b"1\r\n00:00:01,000 --> 00:00:03,000\r\nSelamat pagi\r\n\r\n"
    text += b"2\r\n00:00:03,000 --> 00:00:05,000\r\n<i>Pasar buka</i>\r\n"
    kept = judged(text, name="x.srt")
    assert kept.kind == "vtt"
    assert kept.data.startswith(b"WEBVTT\n\n1\n00:00:01.000 --> 00:00:03.000")
    assert videos.words_of(kept.data) == ["Selamat pagi", "Pasar buka"]


def test_captions_without_times_are_refused():
    with pytest.raises(ValidationError):
        judged(b"WEBVTT\n\nHalo", name="x.vtt")
