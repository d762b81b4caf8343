"""A program of others, `georeport`, speaks to a running server. It cannot post, so `requests` sends the form for it."""

import pytest

from blocks.complaint.models import ApiKey
from blocks.complaint.tests import builders
from core.blocks import of_block

georeport = pytest.importorskip("georeport", reason="package georeport is not installed")
requests = pytest.importorskip("requests", reason="package requests is not installed")


@pytest.fixture
def binding(transactional_db):
    """The first application's binding, with rows that the server's own connection sees."""
    return of_block("complaint")[0]


@pytest.fixture
def root(live_server):
    return f"{live_server.url}/open311/v2"


@pytest.mark.parametrize("form", ["json", "xml"])
def test_a_client_of_others_lists_and_follows_what_was_posted(binding, root, form):
    builders.category(binding)
    code = f"{binding.app}.uji"
    reader = georeport.GeoReport(root, output_format=form)
    assert code in [one["service_code"] for one in listed(reader.get_service_list())]

    data = {
        "api_key": ApiKey.issue("Aplikasi Uji")[1],
        "service_code": code,
        "lat": str(builders.LAT),
        "long": str(builders.LON),
        "description": "Lubang di depan sekolah.\nDalam sekali.",
        "first_name": "Siti",
        "phone": "0812 3456 7890",
    }
    (made,) = requests.post(f"{root}/requests.json", data=data, timeout=30).json()
    reference = made["service_request_id"]
    record = binding.entity.model.objects.get(complaint__reference=reference)
    assert binding.of(record, "reporter").full_name == "Siti"

    builders.step(binding, record, "verify")
    seen = reader.get_service_request(reference)
    assert (seen["status"], seen["service_code"]) == ("open", code)
    assert reference in [one["service_request_id"] for one in listed(reader.get_service_requests(service_code=code))]
    builders.answered(binding, record)
    seen = reader.get_service_request(reference)
    assert seen["status"] == "closed"
    assert "Sudah diperbaiki" in seen["status_notes"]
    assert reference in [one["service_request_id"] for one in listed(reader.get_service_requests(status="closed"))]


def listed(found):
    """XML holds one child as itself and several as a list."""
    return found if isinstance(found, list) else [found]


def test_a_client_of_others_reads_the_questions_of_a_service(binding, root):
    question = {"kode": "lebar", "tanya": "Lebar?", "jenis": "number", "wajib": True, "pilihan": ""}
    builders.category(binding, "tanya", questions=[question])
    defined = georeport.GeoReport(root).get_service_definition(f"{binding.app}.tanya")
    assert defined["attributes"][0]["code"] == "lebar"
