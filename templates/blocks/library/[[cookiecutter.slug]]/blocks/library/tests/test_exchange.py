"""Titles to other libraries and back; read by pymarc and harvested by sickle, which know nothing of us."""

import io
from xml.etree import ElementTree as ET

import pytest
from django.test import Client
from pymarc import MARCReader, Record, parse_xml_to_array
from pymarc.field import Field, Indicators, Subfield

from blocks.library import marc, oai
from blocks.library.models import Work
from blocks.library.services import importing
from core.rules import RuleBroken

pytestmark = pytest.mark.db


@pytest.fixture
def full(title):
    """A title with everything."""
    return title(
        "Bertanam kakao : dari bibit",
        isbn="978-0-306-40615-7",
        subjects="Kakao; Budidaya",
        publisher="Penerbit Uji",
        place="Poso",
        year=2022,
        summary="Isi <b>buku</b> & lainnya",
        **{"class": "633.74"},
    )


def foreign(title="Judul Luar :", isbn="", year="2019", tag="260"):
    """A record as a cataloguer of another library writes it."""
    made = Record(force_utf8=True)
    made.add_field(Field(tag="001", data="INLIS000000000001"))
    made.add_field(Field(tag="008", data=f"200101s{year}    io                  ind d"))
    rows = [
        ("020", "  ", [("a", isbn)]),
        ("082", "  ", [("a", "899.221/3")]),
        ("100", "0 ", [("a", "Pengarang Luar,")]),
        ("245", "00", [("a", title), ("b", "anak judul /")]),
        (tag, "  ", [("a", "Jakarta :"), ("b", "Penerbit Luar,"), ("c", f"c{year}.")]),
        ("650", " 4", [("a", "Novel.")]),
    ]
    for name, indicators, parts in rows:
        kept = [Subfield(code, text) for code, text in parts if text]
        if kept:
            made.add_field(Field(tag=name, indicators=Indicators(*indicators), subfields=kept))
    return made


def test_a_title_is_read_by_another_program(binding, full):
    for record in (
        next(iter(MARCReader(marc.iso2709(binding, [full])))),
        parse_xml_to_array(io.BytesIO(marc.collection(binding, [full])))[0],
    ):
        assert record["245"]["a"] == "Bertanam kakao : dari bibit"
        assert record["020"]["a"] == "9780306406157"
        assert [one["a"] for one in record.get_fields("100", "700")] == ["Uji, Penulis", "Uji, Kedua"]
        assert [one["a"] for one in record.get_fields("650")] == ["Kakao", "Budidaya"]
        assert record["264"]["b"] == "Penerbit Uji"
        assert (len(record["008"].data), record["008"].data[35:38]) == (40, "ind")


def test_our_own_file_comes_back_the_same(binding, full):
    (found,) = marc.read(marc.iso2709(binding, [full]), {"ind", "eng"})
    assert found.problems == []
    kept = {key: binding.of(full, key) for key in found.values if key != "title_isbn"}
    assert {key: value for key, value in found.values.items() if key != "title_isbn"} == kept


@pytest.mark.parametrize("form", ["mrc", "xml"])
def test_a_foreign_file_is_tried_and_then_taken(binding, librarian, form):
    one = foreign(isbn="0-306-40615-2 (pbk.)")
    data = one.as_marc() if form == "mrc" else marc.record_to_xml(one, namespace=True)
    tried = importing.bring_in(binding, librarian, data, is_trial=True)
    assert (tried.new, Work.objects.count()) == (["Judul Luar : anak judul"], 0)
    importing.bring_in(binding, librarian, data, is_trial=False)
    record = binding.record_of("title", Work.objects.get())
    assert binding.of(record, "title_authors") == "Pengarang Luar"
    assert (binding.of(record, "title_year"), binding.of(record, "title_place")) == (2019, "Jakarta")
    again = importing.bring_in(binding, librarian, data, is_trial=False)
    assert "ISBN sudah ada" in again.left_out[0][2]
    assert Work.objects.count() == 1


def test_what_is_wrong_in_a_file_is_said_by_record(binding, librarian):
    wrong, nameless = foreign("Salah", isbn="978-0-306-40615-8"), foreign("")
    nameless.remove_fields("245")
    data = wrong.as_marc() + nameless.as_marc() + foreign("Salah").as_marc()
    outcome = importing.bring_in(binding, librarian, data, is_trial=False)
    assert outcome.new == ["Salah : anak judul"]
    assert [row[0] for row in outcome.left_out] == [2, 3]
    assert "salah dan dilewati" in outcome.remarks[0][2]


@pytest.mark.parametrize(
    "data", [b"", b"halo", b"<html></html>", b"<collection><record>", b'<!DOCTYPE x [<!ENTITY a "b">]><collection/>']
)
def test_what_is_no_marc_is_refused(binding, librarian, data):
    with pytest.raises(RuleBroken):
        importing.bring_in(binding, librarian, data, is_trial=False)


def test_a_third_program_harvests_all(binding, title, full, live_server, monkeypatch, settings):
    sickle = pytest.importorskip("sickle")
    settings.SITE_ADDRESS = live_server.url
    monkeypatch.setattr(oai, "PAGE", 3)
    names = {full.judul} | {title(f"Judul {number} \x0b & <lain>").judul for number in range(7)}
    client = sickle.Sickle(live_server.url + binding.url("oai"))
    assert client.Identify().protocolVersion == "2.0"
    assert {one.metadataPrefix for one in client.ListMetadataFormats()} == {"oai_dc", "marc21"}
    found = list(client.ListRecords(metadataPrefix="oai_dc"))
    assert len(found) == len({one.header.identifier for one in found}) == 8
    assert {one.metadata["title"][0] for one in found} == {name.replace("\x0b", "") for name in names}
    name = oai.identifier_of(binding, full)
    assert client.GetRecord(identifier=name, metadataPrefix="oai_dc").metadata["date"] == ["2022"]
    raw = client.GetRecord(identifier=name, metadataPrefix="marc21").raw
    inside = ET.fromstring(raw).find(".//{http://www.loc.gov/MARC21/slim}record")  # noqa: S314 - our own text
    assert parse_xml_to_array(io.BytesIO(ET.tostring(inside)))[0]["245"]["a"] == full.judul
    day = found[0].header.datestamp[:10]
    assert len(list(client.ListIdentifiers(**{"metadataPrefix": "oai_dc", "from": day, "until": day}))) == 8
    with pytest.raises(sickle.oaiexceptions.NoRecordsMatch):
        client.ListRecords(**{"metadataPrefix": "oai_dc", "from": "2030-01-01"})


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ("", "badVerb"),
        ("verb=Nonsense", "badVerb"),
        ("verb=Identify&verb=Identify", "badVerb"),
        ("verb=ListRecords", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&x=1", "badArgument"),
        ("verb=ListRecords&metadataPrefix=mods", "cannotDisseminateFormat"),
        ("verb=ListRecords&metadataPrefix=oai_dc&set=a", "noSetHierarchy"),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=2026-13-01", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01&until=2026-01-01T00:00:00Z", "badArgument"),
        ("verb=ListRecords&resumptionToken=xx", "badResumptionToken"),
        ("verb=ListRecords&resumptionToken=W10%3D", "badResumptionToken"),
        ("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:x:1", "idDoesNotExist"),
        ("verb=ListSets", "noSetHierarchy"),
        ("verb=ListIdentifiers&metadataPrefix=oai_dc", "noRecordsMatch"),
    ],
)
def test_a_wrong_request_has_a_word(db, binding, client, asked, code):
    page = client.get(f"{binding.url('oai')}?{asked}")
    assert page.status_code == 200
    assert f'<error code="{code}">' in page.content.decode()


def test_a_harvester_may_post(binding, full):
    page = Client(enforce_csrf_checks=True).post(
        binding.url("oai"), {"verb": "ListRecords", "metadataPrefix": "oai_dc"}
    )
    assert "<dc:title>Bertanam kakao" in page.content.decode()
