"""JobPosting: what search engines require is there, what is not known is left out, nothing ends the script."""

import json
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from blocks.jobs import posting
from core import linked_data

WITA = ZoneInfo("Asia/Makassar")
VACANCY = posting.Vacancy(
    title="Juru masak",
    text="Memasak ikan.\nMenjaga dapur.",
    terms="Jujur",
    posted_at=datetime(2026, 11, 2, 9, 0, tzinfo=WITA),
    closes_at=datetime(2026, 11, 30, 23, 59, 59, tzinfo=WITA),
    url="https://poso.example/loker/1/",
    number="00001/LOKER/2026",
    employer="Hotel Tepi Danau",
    employer_site="https://hotel.example",
    logo_url="",
    street="Poso Kota",
    locality="Kabupaten Poso",
    region="Sulawesi Tengah",
    contract="kontrak",
    education="smk",
    places=2,
    pay_from=Decimal(2900000),
    pay_to=Decimal(3600000),
)


def test_all_required_properties_are_there():
    found = posting.job_posting(VACANCY)
    assert found["@type"] == "JobPosting"
    assert found["title"] == "Juru masak"
    assert found["datePosted"] == "2026-11-02"
    assert found["validThrough"] == "2026-11-30T23:59:59+08:00"
    assert found["hiringOrganization"] == {
        "@type": "Organization",
        "name": "Hotel Tepi Danau",
        "sameAs": "https://hotel.example",
    }
    assert found["jobLocation"]["address"]["addressCountry"] == "ID"
    assert found["description"].startswith("<p>Memasak ikan.</p><p>Menjaga dapur.</p>")


def test_pay_is_a_range_in_rupiah_a_month():
    value = posting.job_posting(VACANCY)["baseSalary"]
    assert value["currency"] == "IDR"
    assert value["value"] == {
        "@type": "QuantitativeValue",
        "unitText": "MONTH",
        "minValue": 2900000,
        "maxValue": 3600000,
    }


def test_pay_that_is_not_told_is_left_out():
    assert "baseSalary" not in posting.job_posting(replace(VACANCY, pay_from=None, pay_to=None))


def test_one_sided_pay_is_one_value():
    value = posting.job_posting(replace(VACANCY, pay_to=None))["baseSalary"]["value"]
    assert value["value"] == 2900000


def test_work_from_home_says_where_applicants_may_live():
    found = posting.job_posting(replace(VACANCY, is_remote=True))
    assert found["jobLocationType"] == "TELECOMMUTE"
    assert found["applicantLocationRequirements"]["name"] == "ID"


def test_every_contract_has_a_word_that_search_engines_know():
    known = {"FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN", "PER_DIEM", "OTHER"}
    for contract in ("tetap", "kontrak", "paruh_waktu", "harian", "magang", "lepas", "lain"):
        assert posting.job_posting(replace(VACANCY, contract=contract))["employmentType"] in known


def test_hostile_text_cannot_end_the_script_or_become_markup():
    hostile = replace(VACANCY, title="</script><script>alert(1)</script>", text="<img src=x onerror=alert(1)>")
    text = linked_data.as_script(posting.job_posting(hostile))
    assert "<" not in text
    assert ">" not in text
    found = json.loads(text)
    assert found["title"] == hostile.title
    assert "<img" not in found["description"]


def test_a_library_reads_the_vacancy_and_hostile_text_stays_text():
    rdflib = pytest.importorskip("rdflib")
    hostile = replace(VACANCY, title="</script><script>alert(1)</script>")
    script = linked_data.as_script(posting.job_posting(hostile))
    data, schema = json.loads(script), rdflib.Namespace("https://schema.org/")
    assert data.pop("@context").rstrip("/") == "https://schema.org" and "<" not in script
    # the vocabulary stands in for the context on the network
    found = rdflib.Graph().parse(data=json.dumps(data | {"@context": {"@vocab": str(schema)}}), format="json-ld")
    vacancy = found.value(predicate=rdflib.RDF.type, object=schema.JobPosting)
    assert str(found.value(vacancy, schema.title)) == hostile.title
    assert str(found.value(vacancy, schema.validThrough)) == "2026-11-30T23:59:59+08:00"
    pay = found.value(found.value(vacancy, schema.baseSalary), schema.value)
    assert int(found.value(pay, schema.minValue)) == 2900000
    address = found.value(found.value(vacancy, schema.jobLocation), schema.address)
    assert str(found.value(address, schema.addressCountry)) == "ID"
