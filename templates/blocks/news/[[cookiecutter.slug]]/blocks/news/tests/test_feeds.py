"""Atom, JSON Feed, iCalendar and sitemap: of the right form, of the right articles, and with nothing that runs."""

import json
from datetime import datetime, timedelta

import pytest
from defusedxml import ElementTree
from django.utils import timezone

from blocks.news.tests.hostile import TEXTS
from blocks.news.tests.test_markup import assert_harmless

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"
ODD = 'Harga "cabai" <naik> & turun \x0b\x08]]>'


def atom_of(client, binding, **query):
    response = client.get(binding.url("atom"), query)
    assert response["Content-Type"].startswith("application/atom+xml")
    return ElementTree.fromstring(response.content)


def json_of(client, binding, **query):
    response = client.get(binding.url("json"), query)
    assert response["Content-Type"].startswith("application/feed+json")
    return json.loads(response.content)


def test_atom_has_what_rfc_4287_asks_for(client, binding, publish):
    publish(title=ODD, tags="Pasar")
    feed = atom_of(client, binding)
    for name in ("id", "title", "updated"):
        assert feed.find(f"{ATOM}{name}").text
    assert {link.get("rel") for link in feed.findall(f"{ATOM}link")} >= {"self", "alternate"}
    entry = feed.find(f"{ATOM}entry")
    assert entry.find(f"{ATOM}id").text.startswith("tag:")
    assert entry.find(f"{ATOM}title").text == 'Harga "cabai" <naik> & turun ]]>'
    assert entry.find(f"{ATOM}content").get("type") == "html"
    assert entry.find(f"{ATOM}author/{ATOM}name").text
    for name in ("updated", "published"):
        assert datetime.fromisoformat(entry.find(f"{ATOM}{name}").text).tzinfo is not None


def test_feedparser_reports_no_fault(client, binding, publish):
    feedparser = pytest.importorskip("feedparser")
    publish(title=ODD, tags="Pasar, Cabai")
    publish(title="Kedua", kind=binding.announcement_kind)
    found = feedparser.parse(client.get(binding.url("atom")).content)
    assert found.bozo == 0
    assert found.version == "atom10"
    assert len(found.entries) == 2
    assert found.entries[1].title_detail.value.startswith("Harga")


def test_json_feed_has_what_version_1_1_asks_for(client, binding, publish):
    publish(title=ODD, tags="Pasar")
    feed = json_of(client, binding)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"] and feed["feed_url"].startswith("http") and feed["home_page_url"].startswith("http")
    [item] = feed["items"]
    assert isinstance(item["id"], str) and item["url"].startswith("http")
    assert item["content_html"] and item["image"].endswith("-1200.jpg")
    assert datetime.fromisoformat(item["date_published"]).tzinfo is not None
    assert item["tags"] == ["Umum", "Pasar"]
    assert all(set(author) <= {"name", "url", "avatar"} for author in item["authors"])


def test_both_feeds_name_the_same_articles_by_the_same_ids(client, binding, publish):
    publish()
    publish(title="Kedua")
    ids = [entry.find(f"{ATOM}id").text for entry in atom_of(client, binding).findall(f"{ATOM}entry")]
    assert ids == [item["id"] for item in json_of(client, binding)["items"]]
    assert len(set(ids)) == 2


def test_an_id_outlives_a_correction_of_the_title(client, binding, publish, step):
    record = publish()
    before = json_of(client, binding)["items"][0]["id"]
    step(record, "koreksi", **{binding.correction: "Judul diperbaiki.", binding.title: "Judul lain"})
    [item] = json_of(client, binding)["items"]
    assert item["id"] == before
    assert item["title"] == "Judul lain"
    assert item["date_modified"] >= item["date_published"]


def test_no_feed_carries_what_runs(client, binding, publish):
    publish(body="\n\n".join(f"Awal {text}\n\n{text}" for text in TEXTS))
    assert_harmless(json_of(client, binding)["items"][0]["content_html"])
    assert_harmless(atom_of(client, binding).find(f"{ATOM}entry/{ATOM}content").text)


def test_drafts_and_withdrawn_articles_are_in_no_feed(client, binding, write, publish, step):
    write(title="Draf")
    step(publish(title="Ditarik"), "tarik", **{binding.withdrawn_because: "Salah"})
    assert json_of(client, binding)["items"] == []
    assert atom_of(client, binding).find(f"{ATOM}entry") is None


def test_a_feed_of_one_category_holds_only_that(client, binding, publish):
    publish(title="Satu", code="kesehatan")
    publish(title="Dua", code="ekonomi")
    assert [item["title"] for item in json_of(client, binding, rubrik="kesehatan")["items"]] == ["Satu"]


def test_readers_that_have_everything_are_told_so(client, binding, publish):
    record_count = len([publish()])
    mark = client.get(binding.url("atom"))["ETag"]
    assert client.get(binding.url("atom"), headers={"if-none-match": mark}).status_code == 304
    publish(title="Baru")
    answer = client.get(binding.url("atom"), headers={"if-none-match": mark})
    assert answer.status_code == 200
    assert answer.content.count(b"<entry>") == record_count + 1


def test_json_feed_leads_to_its_next_page(client, binding, publish, monkeypatch):
    monkeypatch.setattr(type(binding), "setting", lambda self, key: 2)
    for number in range(3):
        publish(title=f"Nomor {number}")
    first = json_of(client, binding)
    assert len(first["items"]) == 2
    second = json_of(client, binding, halaman=2)
    assert first["next_url"].endswith("halaman=2")
    assert len(second["items"]) == 1 and "next_url" not in second


def test_the_sitemap_lists_public_articles_only(client, binding, publish, write):
    record = publish()
    write(title="Draf")
    answer = client.get("/sitemap.xml")
    root = ElementTree.fromstring(answer.content)
    places = [node.text for node in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert len([place for place in places if "/baca/" in place and place.count("-") and record.news.slug in place]) == 1
    assert not any("draf" in place for place in places)


def test_the_calendar_holds_coming_events_in_the_form_of_rfc_5545(client, binding, publish):
    publish(title="Pekan, budaya; besar", kind=binding.event_kind, starts_at=timezone.now() + timedelta(days=2))
    publish(title="Lewat", kind=binding.event_kind, starts_at=timezone.now() - timedelta(days=2))
    text = client.get(binding.url("calendar")).content.decode()
    assert text.startswith("BEGIN:VCALENDAR\r\n") and text.endswith("END:VCALENDAR\r\n")
    assert "SUMMARY:Pekan\\, budaya\\; besar" in text
    assert text.count("BEGIN:VEVENT") == 1
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
