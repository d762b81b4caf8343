"""What everybody sees: the catalogue, files, rows by pages, DCAT; and what nobody sees."""

from datetime import timedelta

import pytest
from django.utils import timezone
from rdflib import Graph, Literal
from rdflib.namespace import DCAT, DCTERMS

from blocks.opendata.services import uploading
from blocks.opendata.tests.conftest import GOOD, put
from core import open_data

pytestmark = pytest.mark.db


@pytest.fixture
def published(binding, producer, dataset):
    uploading.upload(binding, producer, binding.row(dataset), GOOD, "data.csv")
    put(binding, dataset, "done")
    return binding.row(dataset)


def test_publication_moves_the_due_day_on(binding, dataset, published):
    dataset.refresh_from_db()
    assert getattr(dataset, binding.due) > timezone.localdate() + timedelta(days=300)


def test_the_catalogue_finds_it_by_its_words(binding, client, published):
    assert "Data uji" in client.get(binding.url("home"), {"cari": "uji"}).content.decode()
    assert "Data uji" not in client.get(binding.url("home"), {"cari": "kerbau"}).content.decode()


def test_its_page_shows_rows_chart_and_map(binding, client, published):
    page = client.get(binding.url("show", published.code))
    assert page.status_code == 200
    assert len(page.context["points"]) == 2
    assert page.context["drawn"].series[0].values == (12, 30)


def test_it_is_not_public_before_publication_nor_once_limited(binding, client, producer, dataset):
    uploading.upload(binding, producer, binding.row(dataset), GOOD, "data.csv")
    address = binding.url("file", binding.row(dataset).code, "csv")
    assert client.get(address).status_code == 404
    put(binding, dataset, "done")
    assert client.get(address).status_code == 200
    setattr(dataset, binding.openness, "terbatas")
    dataset.save()
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("form", ["csv", "json", "xlsx", "geojson"])
def test_each_form_can_be_had(binding, client, published, form):
    answer = client.get(binding.url("file", published.code, form))
    assert answer.status_code == 200
    assert answer["Access-Control-Allow-Origin"] == "*"


def test_rows_come_by_pages(binding, client, published):
    answer = client.get(binding.url("rows", published.code), {"limit": 1}).json()
    assert answer["data"] == [{"Kode": "99.01.01", "Jumlah": 12}]
    assert answer["berikutnya"].endswith("?limit=1&offset=1")
    assert client.get(binding.url("rows", published.code), {"limit": 0}).status_code == 400
    assert client.get(binding.url("rows", published.code), {"offset": "x"}).status_code == 400


@pytest.mark.parametrize(("form", "parser"), [("jsonld", "json-ld"), ("ttl", "turtle")])
def test_the_catalogue_is_read_by_a_dcat_reader(binding, client, published, form, parser):
    graph = Graph().parse(data=client.get(binding.url("dcat", form)).content, format=parser)
    (dataset,) = graph.subjects(DCTERMS.identifier, Literal(published.code))
    for needed in (DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCTERMS.accrualPeriodicity):
        assert (dataset, needed, None) in graph
    files = list(graph.objects(dataset, DCAT.distribution))
    assert len(files) == 4
    assert all((one, DCAT.downloadURL, None) in graph for one in files)


def test_a_producer_of_another_office_is_sent_away(binding, dataset, office, signed_in):
    from core.models import Office

    other = signed_in(Office.objects.create(code="uji-lain", name="Lain"))
    assert other.get(binding.url("upload", dataset.pk)).status_code == 403


def test_a_visitor_does_not_reach_the_desk(binding, client, dataset):
    assert client.get(binding.url("desk")).status_code in (302, 403)
    assert client.get(binding.url("upload", dataset.pk)).status_code in (302, 403)


def test_a_faulty_file_is_told_on_the_page(binding, dataset, office, signed_in):
    from django.core.files.uploadedfile import SimpleUploadedFile

    given = {"file": SimpleUploadedFile("data.csv", b"Kode,Jumlah\n99.01.01,dua\n")}
    page = signed_in(office).post(binding.url("upload", dataset.pk), given)
    assert page.status_code == 422
    assert "Baris 2" in page.content.decode()


SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
[] a sh:NodeShape ; sh:targetClass dcat:Catalog ;
  sh:property [ sh:path dct:title ; sh:minCount 1 ; sh:nodeKind sh:Literal ] ;
  sh:property [ sh:path dct:description ; sh:minCount 1 ; sh:nodeKind sh:Literal ] ;
  sh:property [ sh:path dct:publisher ; sh:minCount 1 ; sh:maxCount 1 ; sh:class foaf:Agent ] ;
  sh:property [ sh:path dcat:dataset ; sh:minCount 1 ; sh:class dcat:Dataset ] .
[] a sh:NodeShape ; sh:targetClass dcat:Dataset ;
  sh:property [ sh:path dct:title ; sh:minCount 1 ; sh:nodeKind sh:Literal ] ;
  sh:property [ sh:path dct:description ; sh:minCount 1 ; sh:nodeKind sh:Literal ] ;
  sh:property [ sh:path dct:publisher ; sh:maxCount 1 ; sh:class foaf:Agent ] ;
  sh:property [ sh:path dct:accrualPeriodicity ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path dcat:distribution ; sh:minCount 1 ; sh:class dcat:Distribution ] .
[] a sh:NodeShape ; sh:targetClass dcat:Distribution ;
  sh:property [ sh:path dcat:accessURL ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path dcat:downloadURL ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] .
"""


def test_the_catalogue_fits_the_shapes_of_dcat(binding, client, published):
    """What DCAT-AP makes mandatory of a catalogue, a data set and a distribution."""
    pyshacl = pytest.importorskip("pyshacl")
    graph = Graph().parse(data=client.get(binding.url("dcat", "ttl")).content, format="turtle")
    fits, _report, words = pyshacl.validate(graph, shacl_graph=Graph().parse(data=SHAPES, format="turtle"))
    assert fits, words
    graph.remove((None, DCAT.accessURL, None))
    assert not pyshacl.validate(graph, shacl_graph=Graph().parse(data=SHAPES, format="turtle"))[0]


def test_who_finds_nothing_may_ask(binding, client, published):
    assert binding.asking_url in client.get(binding.url("home")).content.decode()


def test_what_applications_declare_stands_in_the_catalogue(binding, client, db):
    page = client.get(binding.url("home")).content.decode()
    graph = Graph().parse(data=client.get(binding.url("dcat", "ttl")).content, format="turtle")
    for one in open_data.everything():
        (dataset,) = graph.subjects(DCTERMS.identifier, Literal(one.id))
        assert one.page_url in page
        files = list(graph.objects(dataset, DCAT.distribution))
        assert len(files) == 2
        assert all((file, DCTERMS.license, None) in graph for file in files)
    pyshacl = pytest.importorskip("pyshacl")
    fits, _report, words = pyshacl.validate(graph, shacl_graph=Graph().parse(data=SHAPES, format="turtle"))
    assert fits, words
