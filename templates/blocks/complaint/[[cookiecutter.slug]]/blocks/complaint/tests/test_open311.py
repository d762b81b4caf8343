"""GeoReport v2 as another program meets it."""

import json
from datetime import timedelta

import pytest
from defusedxml import ElementTree
from django.utils import timezone

from blocks.complaint.models import ApiKey, Case
from blocks.complaint.tests import builders

BASE = "/open311/v2"
QUESTIONS = [{"kode": "lebar", "tanya": "Lebar?", "jenis": "number", "wajib": True, "pilihan": ""}]


@pytest.fixture
def service(binding):
    """A category and its service code."""
    kind = builders.category(binding)
    return kind, f"{binding.app}.uji"


@pytest.fixture
def key(db):
    return ApiKey.issue("Aplikasi Uji")[1]


def post(client, form="json", **data):
    return client.post(f"{BASE}/requests.{form}", data)


def good(service, key, **changes):
    return {
        "api_key": key,
        "service_code": service[1],
        "lat": str(builders.LAT),
        "long": str(builders.LON),
        "description": "Lubang di depan sekolah.\nDalam sekali.",
        "first_name": "Siti",
        "phone": "0812 3456 7890",
    } | changes


def test_lists_services_in_both_formats(client, service):
    listed = json.loads(client.get(f"{BASE}/services.json").content)
    root = ElementTree.fromstring(client.get(f"{BASE}/services.xml").content)
    assert service[1] in [one["service_code"] for one in listed]
    assert service[1] in [one.findtext("service_code") for one in root.findall("service")]


def test_defines_the_questions_of_a_service(client, binding):
    builders.category(binding, "tanya", questions=QUESTIONS)
    defined = json.loads(client.get(f"{BASE}/services/{binding.app}.tanya.json").content)
    assert defined["attributes"][0]["code"] == "lebar"
    assert client.get(f"{BASE}/services/{binding.app}.tidak-ada.json").status_code == 404


def test_a_report_posted_can_be_followed(client, binding, service, key):
    made = post(client, **good(service, key))
    assert made.status_code == 201, made.content
    reference = json.loads(made.content)[0]["service_request_id"]
    record = binding.entity.model.objects.get(complaint__reference=reference)
    assert binding.of(record, "title") == "Lubang di depan sekolah."
    assert binding.of(record, "reporter").full_name == "Siti"
    read = json.loads(client.get(f"{BASE}/requests/{reference}.json").content)[0]
    assert (read["status"], read["description"]) == ("open", "")
    builders.step(binding, record, "verify")
    read = json.loads(client.get(f"{BASE}/requests/{reference}.json").content)[0]
    assert read["description"].startswith("Lubang")
    assert read["agency_responsible"] == "Kantor-A"
    builders.answered(binding, record)
    root = ElementTree.fromstring(client.get(f"{BASE}/requests/{reference}.xml").content)
    assert root.findtext("request/status") == "closed"
    assert "Sudah diperbaiki" in root.findtext("request/status_notes")


def test_a_token_gives_the_id(client, service, key):
    reference = json.loads(post(client, **good(service, key)).content)[0]["service_request_id"]
    found = json.loads(client.get(f"{BASE}/tokens/{reference}.json").content)[0]
    assert found == {"service_request_id": reference, "token": reference}


@pytest.mark.parametrize(
    ("change", "status", "words"),
    [
        ({"api_key": ""}, 403, "api_key was not provided"),
        ({"api_key": "salah"}, 403, "api_key is not valid"),
        ({"service_code": ""}, 400, "service_code was not provided"),
        ({"service_code": "zzz"}, 404, "service_code not found"),
        ({"lat": "", "long": ""}, 400, "must be provided"),
        ({"lat": "abc"}, 400, "lat must be a number"),
        ({"lat": "NaN"}, 400, "lat"),
        ({"lat": "52.1"}, 400, "outside Indonesia"),
        ({"description": "x" * 4001}, 400, "4000 characters"),
        ({"email": "bukan"}, 400, "email"),
        ({"phone": "12"}, 400, "phone"),
        ({"media_url": "javascript:alert(1)"}, 400, "media_url"),
        ({"jurisdiction_id": "lain.example"}, 404, "jurisdiction_id"),
    ],
)
def test_says_what_is_wrong_and_makes_nothing(client, service, key, change, status, words):
    answer = post(client, **good(service, key, **change))
    assert answer.status_code == status
    assert words in json.loads(answer.content)[0]["description"]
    assert not Case.objects.exists()


def test_errors_are_xml_for_who_asks_xml(client, service, key):
    answer = post(client, form="xml", **good(service, key, lat="", long=""))
    root = ElementTree.fromstring(answer.content)
    assert (root.tag, root.findtext("error/code")) == ("errors", "400")


def test_asks_for_a_required_attribute(client, binding, key):
    builders.category(binding, "tanya", questions=QUESTIONS)
    data = good((None, f"{binding.app}.tanya"), key)
    assert "attribute[lebar]" in json.loads(post(client, **data).content)[0]["description"]
    assert post(client, **data, **{"attribute[lebar]": "2,5"}).status_code == 201
    assert Case.objects.get().answers == {"lebar": "2,5"}


def test_a_key_may_post_only_so_much_an_hour(client, service):
    key = ApiKey.issue("Sedikit", requests_per_hour=1)[1]
    assert post(client, **good(service, key)).status_code == 201
    assert post(client, **good(service, key)).status_code == 429


def test_a_key_that_was_taken_away_is_refused(client, service, key):
    ApiKey.objects.update(is_active=False)
    assert post(client, **good(service, key)).status_code == 403


def test_needs_no_csrf_token(binding, service, key):
    from django.test import Client

    strict = Client(enforce_csrf_checks=True)
    assert strict.post(f"{BASE}/requests.json", good(service, key)).status_code == 201


def test_takes_a_photo_sent_along_and_refuses_another_file(client, binding, service, key):
    assert post(client, **good(service, key), media=builders.picture()).status_code == 201
    assert binding.of(binding.entity.model.objects.get(), "photos").count() == 1
    bad = builders.SimpleUploadedFile("a.jpg", b"<svg onload=alert(1)>")
    assert post(client, **good(service, key), media=bad).status_code == 400


def shown(binding, **changes):
    record = builders.report(binding, **changes)
    return builders.step(binding, record, "verify")


def listed(client, **query):
    answer = client.get(f"{BASE}/requests.json", query)
    assert answer.status_code == 200, answer.content
    return [one["service_request_id"] for one in json.loads(answer.content)]


def test_lists_only_what_is_shown(client, binding):
    builders.report(binding)
    record = shown(binding)
    assert listed(client) == [record.complaint.reference]


def test_narrows_by_status_service_and_time(client, binding):
    record, other = shown(binding), shown(binding, category=builders.category(binding, "lain"))
    builders.answered(binding, other)
    assert listed(client, status="open") == [record.complaint.reference]
    assert listed(client, status="closed") == [other.complaint.reference]
    assert listed(client, service_code=f"{binding.app}.lain") == [other.complaint.reference]
    tomorrow = (timezone.now() + timedelta(days=1)).isoformat()
    assert listed(client, start_date=tomorrow) == []


def test_gives_several_by_their_ids(client, binding):
    one, two = shown(binding), builders.report(binding)
    ids = f"{one.complaint.reference},{two.complaint.reference}"
    assert listed(client, service_request_id=ids) == ids.split(",")


def test_pages_through(client, binding):
    first, second = shown(binding), shown(binding)
    assert listed(client, page="1", page_size="1") == [second.complaint.reference]
    assert listed(client, page="2", page_size="1") == [first.complaint.reference]


@pytest.mark.parametrize(
    "query",
    [{"status": "x"}, {"start_date": "kemarin"}, {"page": "0"}, {"page_size": "-1"}, {"start_date": "2026-02-30"}],
)
def test_refuses_a_wrong_filter(client, binding, query):
    assert client.get(f"{BASE}/requests.json", query).status_code == 400


def test_discovery_names_the_endpoint(client, db):
    found = json.loads(client.get("/open311/discovery.json").content)
    assert found["endpoints"][0]["url"].endswith(BASE)
    root = ElementTree.fromstring(client.get(f"{BASE}/discovery.xml").content)
    assert root.findtext("endpoints/endpoint/specification").endswith("GeoReport_v2")
