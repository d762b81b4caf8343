"""Job fairs: stands with one number each, tickets that run out, the door, results by where people come from."""

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from django.utils import timezone

from blocks.jobs.models import Ticket
from blocks.jobs.selectors import fairs as selector
from blocks.jobs.services import fairs as service
from core import access, workflow
from core.rules import RuleBroken
from core.seeding import examples

pytestmark = [pytest.mark.db, pytest.mark.django_db]
SYSTEM = access.system()


@pytest.fixture
def fair(fairs):
    """Makes fairs that take registrations; a running one begins today."""

    def make(running=False, stands=2, places=2, residents_only=False):
        entity = fairs.entity_of("fair")
        count = entity.model.objects.count()
        first = timezone.localdate() + timedelta(days=0 if running else 5)
        given = {
            fairs.fair_name: f"Bursa {count}",
            fairs.fair_from: first,
            fairs.fair_until: first,
            fairs.fair_stands: stands,
            fairs.fair_places: places,
            fairs.fair_residents_only: residents_only,
        }
        record = examples.make(entity, Random("fairs"), **given)
        state = fairs.fair_running if running else fairs.fair_open[0]
        entity.model.objects.filter(pk=record.pk).update(state=state)
        record.refresh_from_db()
        return record

    return make


@pytest.fixture
def stand(fairs, employer):
    """Makes a stand; with a number it is allotted."""
    entity = fairs.entity_of("stand")

    def make(at, number=""):
        given = {fairs.stand_fair: at, fairs.stand_employer: employer()}
        record = examples.make(entity, Random("stands"), **given)
        if number:
            workflow.move(entity, record, "tetapkan", SYSTEM, inputs={fairs.stand_number: number})
        return record

    return make


@pytest.fixture
def ticket(fairs, home, seeker, actor_of):
    """Registers a new seeker."""

    def make(at, region="luar"):
        profile = seeker(seeker_region=region)
        return service.register(fairs, at, actor_of(home.of(profile, "seeker_person")))

    return make


def test_two_stands_never_have_one_number(fair, stand):
    at = fair(stands=5)
    stand(at, "A-1")
    with pytest.raises(RuleBroken, match="Nomor stan"):
        stand(at, "a-1")


def test_no_more_stands_than_the_hall_has(fair, stand):
    at = fair(stands=1)
    stand(at, "A-1")
    with pytest.raises(RuleBroken, match="semua stan sudah terisi"):
        stand(at, "A-2")


def test_the_last_ticket_is_given_once(fairs, fair, ticket):
    at = fair(places=2)
    ticket(at)
    ticket(at)
    with pytest.raises(RuleBroken, match="habis"):
        ticket(at)
    assert Ticket.objects.filter(app=fairs.app).count() == 2


def test_a_fair_for_residents_refuses_others(fair, ticket):
    with pytest.raises(RuleBroken, match="KTP daerah ini"):
        ticket(fair(residents_only=True))


def test_a_visitor_comes_in_once(fairs, fair, ticket):
    given = ticket(fair(running=True))
    service.arrive(fairs, given, SYSTEM)
    given.refresh_from_db()
    assert given.state == "hadir"
    with pytest.raises(RuleBroken, match="sudah dipakai"):
        service.arrive(fairs, given, SYSTEM)


def test_the_door_is_closed_before_the_day(fairs, fair, ticket):
    with pytest.raises(RuleBroken, match="belum dimulai"):
        service.arrive(fairs, ticket(fair()), SYSTEM)


def test_a_ticket_given_back_does_not_open_the_door_and_stays_unused(fairs, fair, ticket):
    given = ticket(fair(running=True))
    workflow.move(fairs.entity_of("ticket"), given, "batalkan", SYSTEM)
    with pytest.raises(RuleBroken, match="dibatalkan"):
        service.arrive(fairs, given, SYSTEM)
    given.jobs.refresh_from_db()
    assert given.jobs.arrived_at is None


def test_results_count_the_hired_by_where_they_come_from(fairs, fair, stand, ticket):
    at = fair(running=True)
    desk = stand(at, "A-1")
    for region in ("luar", "luar"):
        given = ticket(at, region)
        service.arrive(fairs, given, SYSTEM)
        given.refresh_from_db()
        service.note_result(fairs, desk, given, SYSTEM, {"job": "Kasir", "kind": "diterima"})
    found = selector.figures(fairs, at)
    assert (found["hired_inside"], found["hired_outside"], found["visits"]) == (0, 2, 2)


def test_a_second_note_for_one_job_takes_the_place_of_the_first(fairs, fair, stand, ticket):
    at = fair(running=True)
    desk, given = stand(at, "A-1"), ticket(at)
    service.arrive(fairs, given, SYSTEM)
    given.refresh_from_db()
    for kind in ("wawancara", "diterima"):
        service.note_result(fairs, desk, given, SYSTEM, {"job": "Kasir", "kind": kind})
    assert selector.figures(fairs, at)["visits"] == 1
    assert selector.figures(fairs, at)["hired_outside"] == 1


def test_a_result_needs_a_visitor_who_came_in(fairs, fair, stand, ticket):
    at = fair(running=True)
    desk, given = stand(at, "A-1"), ticket(at)
    with pytest.raises(RuleBroken, match="belum dicatat masuk"):
        service.note_result(fairs, desk, given, SYSTEM, {"job": "Kasir", "kind": "wawancara"})


def test_a_ticket_is_found_by_code_and_number_in_any_case(fairs, fair, ticket):
    given = ticket(fair())
    assert service.by_code(fairs, given.jobs.code.lower()) == given
    assert service.by_code(fairs, f" {given.number} ") == given
    assert service.by_code(replace(fairs), "") is None
