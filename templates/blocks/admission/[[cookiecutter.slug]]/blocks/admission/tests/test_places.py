"""Checking, announcing, re-registration and moving up, through the services; and who may do none of it."""

from datetime import timedelta

import pytest

from blocks.admission.models import Rank, Run, Standing
from blocks.admission.selectors import explain
from blocks.admission.services import announcing, checking, clock, intake, places, ranking
from blocks.admission.services.checking import Found
from core import access
from core.access import Forbidden
from core.rules import RuleBroken
from core.workflow import StaleState
from tests import walking

pytestmark = [pytest.mark.django_db, pytest.mark.db]


def standing(record):
    return walking.fresh(record).admission.standing


def papers(binding, record, verdict="sesuai", reason=""):
    return [Found(name, verdict, reason) for name in checking.papers_of(binding, record)]


def test_only_the_school_and_the_committee_check(binding, make, operator, other_operator, stranger):
    record = make(check=False)
    for actor in (stranger, other_operator):
        with pytest.raises(Forbidden):
            checking.check(binding, actor, record, papers(binding, record))
    assert checking.check(binding, operator, record, papers(binding, record)) == "verified"
    assert standing(record) == Standing.VERIFIED


def test_every_paper_is_judged_and_what_is_wrong_says_why(binding, make, operator):
    record = make(check=False)
    found = papers(binding, record, "perbaiki", " ")
    with pytest.raises(RuleBroken) as problem:
        checking.check(binding, operator, record, [*found[1:], Found("asing", "sesuai")])
    assert len(problem.value.messages) == len(found) + 1
    assert standing(record) == Standing.OPEN
    assert not record.admission.checks.exists()


def test_what_was_sent_back_is_not_ranked_and_cannot_be_checked_twice(binding, make, operator, announce):
    good, bad = make(), make(check=False)
    found = papers(binding, bad, "perbaiki", "Tidak terbaca")
    assert checking.check(binding, operator, bad, found) == "returned"
    with pytest.raises(StaleState):
        checking.check(binding, operator, bad, found)
    announce(good)
    assert (standing(good), standing(bad)) == (Standing.PLACED, Standing.GONE)


def test_nothing_is_announced_while_papers_wait_or_before_the_day(binding, make, announce, manager):
    good, _waits = make(), make(check=False)
    with pytest.raises(RuleBroken, match="Masih ada 1 berkas"):
        announce(good)
    assert not Run.objects.exists()


def test_it_is_announced_by_the_committee_and_once(binding, make, announce, stranger, operator, manager):
    record = make()
    for actor in (stranger, operator):
        with pytest.raises(Forbidden):
            announcing.announce(binding, actor, getattr(record, binding.chosen))
        with pytest.raises(Forbidden):
            ranking.provisional(binding, actor, getattr(record, binding.chosen))
    with pytest.raises(RuleBroken, match="Pengumuman dijadwalkan"):
        announcing.announce(binding, manager, getattr(walking.fresh(record), binding.chosen))
    announce(record)
    with pytest.raises(RuleBroken, match="sudah diumumkan"):
        announce(record)


def test_shares_that_break_the_law_rank_nobody(binding, make, manager):
    round_ = getattr(make(), binding.chosen)
    type(round_)._default_manager.filter(pk=round_.pk).update(
        **dict(zip(binding.round_shares, (30, 30, 30, 10), strict=True))
    )
    with pytest.raises(RuleBroken) as problem:
        ranking.provisional(binding, manager, type(round_)._default_manager.get(pk=round_.pk))
    assert len(problem.value.messages) == 2


def test_the_nearest_get_the_places_and_the_others_wait_in_line(binding, make, announce, monkeypatch):
    monkeypatch.setattr(type(binding), "number", lambda self, name: 50 if name == "reserve_percent" else 2)
    people = [make() for _one in range(4)]
    announce(people[0])
    assert [standing(one) for one in people] == ["placed", "placed", "waiting", "refused"]
    states = {walking.fresh(one).state for one in people}
    assert len(states) == 3
    last = explain.of(binding, walking.fresh(people[2]))[0]
    assert last.text.startswith("Peringkat 3 dari 4; batas terakhir peringkat 2 (")
    assert last.outcome == "Cadangan ke-1"


def test_a_place_given_back_goes_to_the_next_in_line(binding, make, announce, monkeypatch):
    monkeypatch.setattr(type(binding), "number", lambda self, name: 100 if name == "reserve_percent" else 2)
    people = [make() for _one in range(4)]
    announce(people[0])
    places.leave(binding, walking.fresh(people[0]))
    assert [standing(one) for one in people] == ["gone", "placed", "placed", "waiting"]
    moved = walking.fresh(people[2])
    assert moved.admission.moved_up
    assert explain.of(binding, walking.fresh(people[3]))[0].outcome == "Cadangan ke-1"


def test_who_does_not_come_loses_the_place_by_the_clock(binding, make, announce, world):
    people = [make() for _one in range(3)]
    announce(people[0])
    places.enrol(binding, access.system(), walking.fresh(people[1]), world.clock.now)
    last = walking.fresh(people[0]).admission.confirm_by
    world.clock.move(world.clock.now + (last - world.clock.now.date()))
    clock.run(binding, world.clock.now)
    assert standing(people[0]) == Standing.PLACED
    world.clock.move(world.clock.now + timedelta(days=1))
    clock.run(binding, world.clock.now)
    assert [standing(one) for one in people] == ["lapsed", "enrolled", "placed"]
    assert clock.run(binding, world.clock.now) == 0


def test_re_registration_is_noted_by_the_school_in_time_and_once(
    binding, make, announce, operator, other_operator, stranger, world
):
    record, other = make(), make()
    announce(record)
    for actor in (stranger, other_operator):
        with pytest.raises(Forbidden):
            places.enrol(binding, actor, walking.fresh(record))
    places.enrol(binding, operator, walking.fresh(record), world.clock.now)
    with pytest.raises(StaleState):
        places.enrol(binding, operator, walking.fresh(record), world.clock.now)
    with pytest.raises(RuleBroken, match="Batas daftar ulang sudah lewat"):
        places.enrol(binding, operator, walking.fresh(other), world.clock.now + timedelta(days=60))


def test_the_end_of_the_line_refuses_who_still_waits(binding, make, announce, manager, world, monkeypatch):
    monkeypatch.setattr(type(binding), "number", lambda self, name: 100 if name == "reserve_percent" else 2)
    people = [make() for _one in range(3)]
    announce(people[0])
    round_ = getattr(walking.fresh(people[0]), binding.chosen)
    with pytest.raises(RuleBroken, match="belum daftar ulang"):
        places.close(binding, manager, round_)
    for one in people[:2]:
        places.enrol(binding, access.system(), walking.fresh(one), world.clock.now)
    assert places.close(binding, manager, round_) == 1
    assert standing(people[2]) == Standing.REFUSED
    with pytest.raises(RuleBroken, match="sudah ditutup"):
        places.close(binding, manager, round_)


def test_a_second_provisional_ranking_replaces_the_first(binding, make, manager, monkeypatch):
    monkeypatch.setattr(type(binding), "limits_now", lambda self: {})
    record = make()
    round_ = getattr(walking.fresh(record), binding.chosen)
    first = ranking.provisional(binding, manager, round_)
    make()
    second = ranking.provisional(binding, manager, round_)
    assert (first.candidates, second.candidates) == (1, 2)
    assert Run.objects.count() == 1
    assert Rank.objects.filter(pool__run=second).count() == 2


def test_what_keeps_papers_from_being_sent_is_said_all_at_once(binding, make, world):
    record = make(check=False)
    assert intake.hindrances(binding, record, world.clock.now) == []
    setattr(record, f"{binding.choices[2]}_id", getattr(record, f"{binding.choices[0]}_id"))
    late = intake.hindrances(binding, record, world.clock.now + timedelta(days=30))
    assert [text.split(":")[0] for text in late] == ["Pendaftaran sudah ditutup 11 Juli 2026.", "Sekolah pilihan 3"]
    record = walking.fresh(record)
    other = make(check=False)
    type(other)._default_manager.filter(pk=other.pk).update(**{binding.pupil: getattr(record, binding.pupil)})
    type(other.admission)._default_manager.filter(pk=other.admission_id).update(sent_at=world.clock.now)
    assert intake.hindrances(binding, record, world.clock.now) == ["Anak ini sudah didaftarkan pada penerimaan ini."]
