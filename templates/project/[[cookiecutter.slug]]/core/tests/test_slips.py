"""Every kind of record that officers enter for residents has a slip, and asks nobody else how it arrived."""

import pytest
from django.test import RequestFactory

from accounts.tests.builders import a_resident, an_office, an_officer_with
from core.access import actor_for
from core.casework import arrivals, slips
from core.entities import all_entities
from core.tests import bare_records
from core.tests.pdfs import text_of

pytestmark = pytest.mark.db


def enterer(entity):
    """An officer with a role that makes this kind of record; None where no role does."""
    roles = [word.name for word in entity.access.create if word.kind == "role"]
    return actor_for(an_officer_with(entity.app, roles[0], all_offices=True)) if roles else None


@pytest.mark.parametrize("entity", all_entities(), ids=lambda entity: f"{entity.app}.{entity.name}")
def test_the_slip_tells_number_and_pin_and_the_way_in_is_for_the_role(db, entity):
    actor = enterer(entity)
    if actor is None or not arrivals.is_offered(entity, actor):
        return
    bare_records.places()
    record = bare_records.a_bare(entity)
    pin = "123456" if slips.has_pin(entity) else ""
    words = text_of(slips.pdf(entity, record, pin))
    assert getattr(record, "number", "") in words and pin in words
    assert "Tanda terima" in words or "TANDA TERIMA" in words
    said = arrivals.message(entity, record, pin, slips.address(entity))
    assert pin in said and slips.address(entity) in said
    assert not arrivals.is_offered(entity, actor_for(a_resident()))
    assert not arrivals.is_offered(entity, actor_for(an_officer_with("lain", "operator", an_office())))


def test_a_pin_is_shown_for_a_quarter_of_an_hour(monkeypatch):
    kinds = [entity for entity in all_entities() if slips.has_pin(entity)]
    if not kinds:
        pytest.skip("no application of this replica knows guests")
    request, record = RequestFactory().get("/"), kinds[0].model(pk=1)
    request.session = {}
    slips.keep(request, kinds[0], record, "123456")
    assert slips.pin_of(request, kinds[0], record) == "123456"
    since = next(iter(request.session.values()))[1]
    monkeypatch.setattr("core.casework.slips.time.time", lambda: since + slips.SECONDS + 1)
    assert slips.pin_of(request, kinds[0], record) == ""
    assert request.session == {}
