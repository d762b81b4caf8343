"""Course and CourseInstance, read back by rdflib as search engines read them."""

import json
from dataclasses import replace
from datetime import date

import pytest

from blocks.training import course_data
from core import linked_data

rdflib = pytest.importorskip("rdflib")

SCHEMA = rdflib.Namespace("https://schema.org/")
RUN = course_data.Run(
    "Angkatan 1", date(2026, 12, 1), date(2027, 1, 8), "Bengkel jahit", "Poso", 16, date(2026, 11, 20)
)
COURSE = course_data.Course(
    name="Menjahit pakaian dasar",
    text="Membuat pola dan menjahit.",
    terms="",
    url="https://poso.example/kursus/1/",
    provider="Kabupaten Poso",
    provider_url="https://poso.example/",
    teaches=("Membuat pola", "Menjahit"),
    minutes=7200,
    runs=(RUN,),
)


def graph(one):
    """Parse the script as a library does; the vocabulary stands in for the context on the network."""
    data = json.loads(linked_data.as_script(course_data.course(one)))
    assert data.pop("@context") == "https://schema.org/"
    return rdflib.Graph().parse(data=json.dumps(data | {"@context": {"@vocab": str(SCHEMA)}}), format="json-ld")


def test_a_library_reads_the_course_and_its_instance():
    found, node = graph(COURSE), rdflib.URIRef(COURSE.url)
    assert (node, rdflib.RDF.type, SCHEMA.Course) in found
    assert str(found.value(node, SCHEMA.name)) == COURSE.name
    assert {str(value) for value in found.objects(node, SCHEMA.teaches)} == set(COURSE.teaches)
    run = found.value(node, SCHEMA.hasCourseInstance)
    assert (run, rdflib.RDF.type, SCHEMA.CourseInstance) in found
    assert str(found.value(run, SCHEMA.startDate)) == "2026-12-01"
    assert str(found.value(run, SCHEMA.courseWorkload)) == "PT120H"
    assert int(found.value(run, SCHEMA.maximumAttendeeCapacity)) == 16
    assert str(found.value(found.value(run, SCHEMA.location), SCHEMA.name)) == "Bengkel jahit"


def test_what_is_not_known_is_left_out():
    data = course_data.course(replace(COURSE, minutes=0, teaches=(), runs=()))
    assert not {"timeRequired", "teaches", "coursePrerequisites", "hasCourseInstance"} & set(data)


def test_hostile_text_stays_text():
    hostile = replace(COURSE, name="</script><script>alert(1)</script>")
    assert "<" not in linked_data.as_script(course_data.course(hostile))
    assert str(graph(hostile).value(rdflib.URIRef(COURSE.url), SCHEMA.name)) == hostile.name


@pytest.mark.parametrize(
    ("minutes", "expected"), [(7200, "PT120H"), (5040, "PT84H"), (45, "PT0H45M"), (5085, "PT84H45M")]
)
def test_spans(minutes, expected):
    assert course_data.span(minutes) == expected
