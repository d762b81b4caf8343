"""Stock-taking: who may, what it asks, what it changes, once by its key, and what stays on the list."""

from datetime import timedelta
from uuid import uuid4

import pytest

from blocks.assets.models import Check, Outcome, Round
from blocks.assets.selectors import report
from blocks.assets.selectors import rounds as selector
from blocks.assets.services import rounds
from blocks.assets.tests.conftest import picture, sent
from core import access
from core.access import Forbidden
from core.models import AuditEntry
from core.rules import RuleBroken
from core.workflow import StaleState
from tests import walking

pytestmark = pytest.mark.django_db

FOUND = {"outcome": Outcome.FOUND, "condition": "baik"}
MISSING = {"outcome": Outcome.MISSING, "note": "Dicari di gudang"}


def test_a_round_asks_for_usable_assets_only(binding, make, world, disposed):
    kept, gone = make(), make(state=disposed)
    today = world.clock.now.date()
    opened = rounds.begin(binding, access.system(), "Satu", today, today + timedelta(days=9))
    assert list(opened.checks.values_list("asset_id", flat=True)) == [kept.assets_id]
    assert gone.assets_id != kept.assets_id


def test_found_confirms_condition_and_day(binding, opened, checker, world):
    record, _kept = opened
    check = rounds.check(binding, checker, record, sent(outcome=Outcome.FOUND, condition="rusak_ringan"))
    fresh = walking.fresh(record)
    assert (getattr(fresh, binding.condition), fresh.assets.checked_on) == ("rusak_ringan", world.clock.now.date())
    assert (check.officer, check.outcome) == (checker.user, Outcome.FOUND)
    assert AuditEntry.objects.filter(action="check", object_id=record.pk).count() == 1


def test_missing_moves_the_asset_and_found_brings_it_back(binding, opened, checker, in_use):
    record, _kept = opened
    walking.in_state(record, in_use)
    rounds.check(binding, checker, record, sent(**MISSING))
    lost = walking.fresh(record)
    assert lost.state == binding.entity_of("asset").workflow.transition(binding.missing).target
    rounds.check(binding, checker, lost, sent(**FOUND))
    assert walking.fresh(record).state == in_use


def test_a_photo_is_kept_with_the_asset(binding, opened, checker):
    record, _kept = opened
    check = rounds.check(binding, checker, record, sent(photo=picture(), **FOUND))
    assert check.photo.object_id == record.pk


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({}, "Pilih hasil pemeriksaan."),
        ({"outcome": "hilang"}, "Pilih hasil pemeriksaan."),
        ({"outcome": Outcome.FOUND}, "Pilih kondisi aset."),
        ({"outcome": Outcome.FOUND, "condition": "bagus"}, "Pilih kondisi aset."),
        ({"outcome": Outcome.MISSING}, "Tulis ke mana aset itu sudah dicari."),
    ],
)
def test_a_check_that_tells_too_little_is_refused(binding, opened, checker, values, said):
    with pytest.raises(RuleBroken) as refused:
        rounds.check(binding, checker, opened[0], sent(**values))
    assert said in refused.value.messages
    assert not Check.objects.exclude(outcome="").exists()


def test_the_same_sending_counts_once(binding, opened, checker):
    record, _kept = opened
    key = uuid4()
    rounds.check(binding, checker, record, sent(key=key, **FOUND))
    rounds.check(binding, checker, record, sent(key=key, **FOUND))
    assert AuditEntry.objects.filter(action="check", object_id=record.pk).count() == 1


def test_the_key_of_another_sending_is_refused(binding, opened, checker, make):
    record, _kept = opened
    key = uuid4()
    rounds.check(binding, checker, record, sent(key=key, **FOUND))
    with pytest.raises(RuleBroken, match="milik kiriman lain"):
        rounds.check(binding, checker, make(), sent(key=key, **FOUND))


def test_what_waited_on_a_phone_does_not_undo_a_later_check(binding, opened, checker, world):
    record, _kept = opened
    rounds.check(binding, checker, record, sent(**FOUND))
    earlier = world.clock.now - timedelta(hours=5)
    found = rounds.check(binding, checker, record, sent(made_at=earlier, **MISSING))
    assert found.outcome == Outcome.FOUND
    assert walking.fresh(record).state != binding.entity_of("asset").workflow.transition(binding.missing).target


@pytest.mark.parametrize(
    ("shift", "said"), [(timedelta(hours=2), "Jam ponsel lebih maju"), (-timedelta(days=31), "lebih dari 30 hari")]
)
def test_a_clock_that_cannot_be_right_is_refused(binding, opened, checker, world, shift, said):
    with pytest.raises(RuleBroken, match=said):
        rounds.check(binding, checker, opened[0], sent(made_at=world.clock.now + shift, **FOUND))


def test_nobody_else_checks_opens_or_closes(binding, opened, checker, outsider, world):
    record, kept = opened
    with pytest.raises(Forbidden):
        rounds.check(binding, outsider, record, sent(**FOUND))
    with pytest.raises(Forbidden):
        rounds.end(binding, checker, kept)
    with pytest.raises(Forbidden):
        rounds.begin(binding, checker, "Dua", world.clock.now.date(), world.clock.now.date())


def test_one_round_is_open_at_a_time_and_names_are_not_used_twice(binding, opened, manager, world):
    today = world.clock.now.date()
    with pytest.raises(RuleBroken, match="Masih ada inventarisasi"):
        rounds.begin(binding, manager, "Dua", today, today)
    rounds.end(binding, manager, opened[1])
    with pytest.raises(RuleBroken, match="sudah dipakai"):
        rounds.begin(binding, manager, "Putaran uji", today, today)


def test_a_closed_round_takes_nothing_and_closes_once(binding, opened, manager, checker):
    record, kept = opened
    rounds.end(binding, manager, kept)
    with pytest.raises(StaleState, match="Tidak ada inventarisasi"):
        rounds.check(binding, checker, record, sent(**FOUND))
    with pytest.raises(StaleState, match="sudah ditutup"):
        rounds.end(binding, manager, kept)


def test_an_asset_that_was_disposed_of_is_not_checked(binding, opened, checker, disposed):
    record, _kept = opened
    walking.in_state(record, disposed)
    with pytest.raises(StaleState, match="tidak dihitung lagi"):
        rounds.check(binding, checker, record, sent(**FOUND))


def test_figures_and_report_name_what_differs_what_is_gone_and_what_nobody_saw(binding, make, checker, manager, world):
    one, two, three = (make(condition="baik") for _at in range(3))
    today = world.clock.now.date()
    kept = rounds.begin(binding, manager, "Tiga", today, today + timedelta(days=3))
    elsewhere = sent(outcome=Outcome.FOUND, condition="rusak_berat", elsewhere="Gudang belakang")
    rounds.check(binding, checker, one, elsewhere)
    rounds.check(binding, checker, two, sent(**MISSING))
    figures = selector.progress(kept)
    assert (figures.listed, figures.found, figures.missing, figures.differing, figures.waiting) == (3, 1, 1, 1, 1)
    shown = {view: [check.asset_id for check in selector.chosen(kept, view)] for view in selector.VIEWS}
    assert shown["beda"] == [one.assets_id]
    assert shown["tidak_ditemukan"] == [two.assets_id]
    assert shown["belum"] == [three.assets_id]
    rounds.end(binding, manager, kept)
    assert report.pdf(binding, manager, Round.objects.get(pk=kept.pk)).startswith(b"%PDF")
    lines = report.table(binding, manager, list(selector.chosen(kept, "beda")))
    assert "Gudang belakang" in lines[0][-1]
