"""Clocking: place, hours, once only, offline with and without proof; corrections and what a day comes to."""

from datetime import timedelta
from decimal import Decimal
from unittest.mock import patch
from uuid import uuid4

import pytest
from django.core.cache import cache
from django.utils import timezone

from blocks.personnel.models import Clocking, Correction
from blocks.personnel.selectors import recap
from blocks.personnel.services import clocking, corrections, proof
from core import access, workflow
from core.rules import RuleBroken
from core.seeding.moment import as_of
from core.workdays import workdays_after

pytestmark = [pytest.mark.db, pytest.mark.django_db]


@pytest.fixture(autouse=True)
def _fresh():
    cache.clear()


@pytest.fixture
def morning():
    """A working day's morning, well within the hours."""
    day = workdays_after(timezone.localdate(), -1)
    return timezone.make_aware(timezone.datetime(day.year, day.month, day.day, 7, 20))


@pytest.fixture
def clock(binding, chain, site, morning):
    """Clock the member; change one thing by name."""
    actor = access.actor_for(chain["users"]["member"])

    def make(at=morning, **values):
        given = {"kind": "masuk", "client_key": uuid4(), "lat": Decimal("-1.395000"), "lon": Decimal("120.752000")}
        with as_of(at):
            return clocking.take(binding, actor, clocking.Sent(**(given | values)))

    return make


def test_the_same_clocking_sent_twice_is_kept_once(clock):
    key = uuid4()
    assert clock(client_key=key).pk == clock(client_key=key).pk
    assert Clocking.objects.count() == 1


def test_a_clocking_is_one_insert(clock, django_assert_num_queries, binding):
    clock()
    with patch.object(Clocking, "save", autospec=True, side_effect=Clocking.save) as save:
        clock(kind="pulang")
    assert save.call_count == 1


def test_too_far_away_is_refused_with_the_metres(clock):
    with pytest.raises(RuleBroken, match="Anda 1.112 m dari Kantor uji; presensi paling jauh 100 m"):
        clock(lat=Decimal("-1.385000"))


def test_a_weak_signal_helps_by_few_metres_only(clock):
    assert clock(lat=Decimal("-1.393700"), accuracy_m=60).distance_m == 145
    with pytest.raises(RuleBroken, match="paling jauh"):
        clock(lat=Decimal("-1.393000"), accuracy_m=400)
    with pytest.raises(RuleBroken, match="belum teliti"):
        clock(accuracy_m=1500)


def test_outside_the_hours_is_refused(clock, morning):
    with pytest.raises(RuleBroken, match="Presensi dibuka pukul"):
        clock(at=morning.replace(hour=2))


def test_an_office_without_a_point_says_so(clock, site):
    site.delete()
    cache.clear()
    with pytest.raises(RuleBroken, match="belum mempunyai titik"):
        clock()


def test_offline_with_proof_counts_and_is_shown_as_offline(clock, chain, morning):
    with as_of(morning - timedelta(minutes=10)):
        token = proof.token_for(chain["users"]["member"])
    row = clock(at=morning + timedelta(hours=3), made_at=morning, token=token, elapsed=timedelta(minutes=10))
    assert (row.proof, row.status, row.at) == ("terbukti", "sah", morning)


def test_a_turned_clock_waits_for_the_superior(binding, clock, chain, morning):
    with as_of(morning - timedelta(minutes=10)):
        token = proof.token_for(chain["users"]["member"])
    row = clock(at=morning + timedelta(hours=3), made_at=morning, token=token, elapsed=timedelta(minutes=70))
    assert (row.proof, row.status) == ("perangkat", "menunggu")
    chief = access.actor_for(chain["users"]["chief"])
    assert corrections.clockings_for(binding, chief) == [row]
    with pytest.raises(access.Forbidden):
        corrections.decide_clocking(binding, access.actor_for(chain["users"]["member"]), row, True)
    corrections.decide_clocking(binding, chief, row, True)
    with pytest.raises(workflow.StaleState):
        corrections.decide_clocking(binding, chief, row, False)


def test_anothers_token_proves_nothing(clock, chain, morning):
    with as_of(morning):
        token = proof.token_for(chain["users"]["chief"])
    assert clock(at=morning + timedelta(hours=1), made_at=morning, token=token).proof == "perangkat"


def test_too_old_or_from_the_future_is_refused(clock, morning):
    with pytest.raises(RuleBroken, match="Ajukan koreksi"):
        clock(at=morning + timedelta(hours=30), made_at=morning)
    with pytest.raises(RuleBroken, match="lebih cepat"):
        clock(made_at=morning + timedelta(minutes=10))


def test_a_month_shows_late_and_a_correction_puts_it_right(binding, clock, chain, morning):
    clock(at=morning.replace(hour=9))
    clock(at=morning.replace(hour=16, minute=5), kind="pulang")
    member, day = chain["member"], timezone.localtime(morning).date()
    assert recap.between(binding, [member], day, day)[0].days[0].word == "terlambat"
    given = corrections.Asked(day, "jam", "Tamu", came_at=binding.hour("begins"))
    row = corrections.ask(binding, access.actor_for(chain["users"]["member"]), given)
    with pytest.raises(RuleBroken, match="Masih ada permohonan"):
        corrections.ask(binding, access.actor_for(chain["users"]["member"]), given)
    with pytest.raises(access.Forbidden):
        corrections.decide(binding, access.actor_for(chain["users"]["member"]), row, True)
    corrections.decide(binding, access.actor_for(chain["users"]["chief"]), row, True)
    assert recap.between(binding, [member], day, day)[0].days[0].word == "hadir"
    assert Correction.objects.get().decided_by == chain["users"]["chief"]


def test_duty_away_asks_for_the_assignment_letter(binding, chain):
    given = corrections.Asked(timezone.localdate(), "dinas", "Rapat")
    with pytest.raises(RuleBroken, match="surat tugas"):
        corrections.ask(binding, access.actor_for(chain["users"]["member"]), given)
