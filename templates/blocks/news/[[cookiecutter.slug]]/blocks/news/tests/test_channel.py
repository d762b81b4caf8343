"""Videos in pages and feeds, the pieces players ask for, and the programme of a channel."""

import json
from datetime import datetime, time, timedelta
from random import Random

import pytest
from defusedxml import ElementTree
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from blocks.news import slots
from core import access, blocks, records
from core.rules import RuleBroken
from core.seeding import examples
from core.tests.videos import a_video

pytestmark = pytest.mark.django_db
CAPTIONS = b"WEBVTT\n\n00:00.000 --> 00:02.000\nSelamat pagi penonton\n"


@pytest.fixture
def binding():
    """The first application with a programme."""
    found = next((one for one in blocks.of_block("news") if one.slot), None)
    return found or pytest.skip("no application here has a programme")


@pytest.fixture
def episode(binding, picture):
    """An episode, shown or not: episode(is_open=False, video="https://…")."""

    def make(is_open=True, **given):
        film = SimpleUploadedFile("a.mp4", a_video(), content_type="video/mp4")
        captions = SimpleUploadedFile("a.vtt", CAPTIONS, content_type="text/vtt")
        values = {"video_file": film, "video_captions": captions, "video_length": timedelta(minutes=3)}
        values |= {"cover": picture(), "cover_alt": "Studio", "credit": "Uji", "video": "", "video_words": ""} | given
        named = {getattr(binding, key): value for key, value in values.items()}
        record = examples.make(binding.entity, Random(1), **named)
        if is_open:
            state = binding.entity.workflow.states_of("done")[0]
            type(record)._default_manager.filter(pk=record.pk).update(state=state)
            record.refresh_from_db()
            binding.on_moved(record, binding.entity.workflow.transitions[0], access.system())
        return record

    return make


@pytest.fixture
def slot(binding):
    """A time in the programme: slot(day, 10, 11, state="waiting")."""

    def make(day, first, last, phase="waiting", **given):
        entity = binding.entity_of("slot")
        values = {"slot_on": day, "slot_from": time(first), "slot_until": time(last), "slot_title": "Dialog"} | given
        named = {getattr(binding, key): value for key, value in values.items()}
        record = examples.make(entity, Random(1), **named)
        type(record)._default_manager.filter(pk=record.pk).update(state=entity.workflow.states_of(phase)[0])
        record.refresh_from_db()
        slots.saved(binding, record)
        return record

    return make


def film_url(binding, record):
    return binding.url("film", getattr(record, binding.video_file).token)


def test_a_video_plays_here_with_captions_words_and_data_for_search_engines(client, binding, episode):
    record = episode()
    page = client.get(binding.address(binding.row(record))).content.decode()
    assert '<video controls preload="none"' in page and 'kind="captions"' in page
    assert "Selamat pagi penonton" in page
    assert "<iframe" not in page
    data = json.loads(page.split('<script type="application/ld+json">')[1].split("</script>")[0])
    assert (data["@type"], data["duration"]) == ("VideoObject", "PT180S")
    assert data["contentUrl"].endswith(film_url(binding, record))


def test_players_get_the_piece_they_ask_for(client, binding, episode):
    url = film_url(binding, episode())
    whole = client.get(url)
    data = b"".join(whole.streaming_content)
    assert (whole.status_code, whole["Accept-Ranges"], whole["Content-Type"]) == (200, "bytes", "video/mp4")
    end = len(data) - 1
    for asked, first, last in (("bytes=4-9", 4, 9), ("bytes=20-", 20, end), ("bytes=-5", end - 4, end)):
        part = client.get(url, headers={"range": asked})
        assert part.status_code == 206
        assert part["Content-Range"] == f"bytes {first}-{last}/{len(data)}"
        assert b"".join(part.streaming_content) == data[first : last + 1]
    assert client.get(url, headers={"range": f"bytes={len(data)}-"}).status_code == 416


def test_the_video_of_a_draft_is_nobodys(client, binding, episode):
    assert client.get(film_url(binding, episode(is_open=False))).status_code == 404


def test_a_video_elsewhere_is_a_picture_that_leads_out(client, binding, episode):
    record = episode(video="https://www.youtube.com/watch?v=x", video_file=None, video_captions=None)
    page = client.get(binding.address(binding.row(record))).content.decode()
    assert 'href="https://www.youtube.com/watch?v=x" rel="noopener noreferrer external"' in page
    assert "<iframe" not in page and "<video" not in page


def test_a_link_to_any_other_site_is_refused_with_words(binding, episode):
    record = episode(is_open=False)
    with pytest.raises(RuleBroken, match="hanya dapat ditautkan"):
        records.edit(binding.entity, access.system(), record, {binding.video: "https://jahat.example/v"})


def test_feedparser_reports_no_fault_and_finds_the_video(client, binding, episode):
    feedparser = pytest.importorskip("feedparser")
    record = episode()
    found = feedparser.parse(client.get(binding.url("atom")).content)
    assert (found.bozo, len(found.entries)) == (0, 1)
    entry = found.entries[0]
    assert entry.media_content[0]["url"].endswith(film_url(binding, record))
    assert (entry.media_content[0]["type"], entry.media_content[0]["duration"]) == ("video/mp4", "180")
    assert {one["type"] for one in entry.enclosures} == {"image/jpeg", "video/mp4"}
    [item] = json.loads(client.get(binding.url("json")).content)["items"]
    size = getattr(record, binding.video_file).size
    kept = {"url": entry.media_content[0]["url"], "mime_type": "video/mp4", "size_in_bytes": size}
    assert item["attachments"] == [kept | {"duration_in_seconds": 180}]


def test_the_programme_shows_its_day_and_what_was_called_off(client, binding, slot):
    today = timezone.localdate()
    slot(today, 10, 11)
    slot(today, 12, 13, "received", slot_title="Belum disetujui")
    gone = slot(today, 14, 15, slot_title="Batal")
    row = binding.row(gone)
    row.is_off = True
    row.save()
    page = client.get(binding.url("programme")).content.decode()
    assert "Dialog" in page and "Batal tayang" in page and "Belum disetujui" not in page
    assert client.get(binding.url("programme"), {"tanggal": "2026-99-99"}).status_code == 200


def test_two_programmes_at_one_time_are_refused_also_over_midnight(binding, slot):
    day = timezone.localdate() + timedelta(days=1)
    first = slot(day, 21, 1)
    assert binding.row(first).ends_at - binding.row(first).starts_at == timedelta(hours=4)
    with pytest.raises(examples.NoExample, match="Jam itu sudah terisi"):
        slot(day, 20, 22)
    assert binding.slot_free(first)


def test_the_guide_is_xmltv(client, binding, slot):
    slot(timezone.localdate() + timedelta(days=1), 10, 11, slot_title='A & "B" <c>')
    root = ElementTree.fromstring(client.get(binding.url("guide")).content)
    programme = root.find("programme")
    assert programme.find("title").text == 'A & "B" <c>'
    assert programme.get("channel") == root.find("channel").get("id")
    start, stop = (datetime.strptime(programme.get(key), "%Y%m%d%H%M%S %z") for key in ("start", "stop"))
    assert stop - start == timedelta(hours=1)
