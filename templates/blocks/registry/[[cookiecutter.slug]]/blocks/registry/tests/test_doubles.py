"""Doubles: a NIK refused or suspected, alike names found by the clock, each suspicion decided once."""

from datetime import date

import pytest

from blocks.registry.models import Decision, Pair
from blocks.registry.selectors import desk
from blocks.registry.services import doubles
from blocks.registry.tests.builders import nik_of
from core import access, records
from core.access import Forbidden
from core.rules import RuleBroken
from core.workflow import StaleState
from tests import walking

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair(binding, make, world):
    """Two entries of one name in one village, found by the clock."""
    make(name="Sri Wahyuningsih"), make(name="Ny. Sri Wahjuningsih"), make(name="Bakti Poso Jaya")
    doubles.scan(binding, world.clock.now)
    return Pair.objects.get()


def test_the_clock_finds_alike_names_of_a_village_and_says_why(pair, binding):
    assert pair.score >= binding.setting("similarity_percent")
    assert set(pair.reasons) >= {"desa_sama"} and "nama_mirip" in pair.reasons
    assert (pair.app, pair.one_id < pair.other_id) == (binding.app, True)


def test_each_entry_is_compared_once_until_it_is_changed(binding, make, world):
    record = make()
    assert doubles.scan(binding, world.clock.now) == 1
    assert doubles.scan(binding, world.clock.now) == 0
    records.edit(binding.entity, access.system(), walking.fresh(record), {binding.address: "Jl. Lain"})
    assert doubles.scan(binding, world.clock.now) == 1


def test_an_edit_that_ends_the_likeness_ends_the_suspicion(pair, binding, world):
    one = binding.record_of(pair.one)
    records.edit(binding.entity, access.system(), one, {binding.name: "Zulkifli Hasan Basri"})
    doubles.scan(binding, world.clock.now)
    assert not Pair.objects.exists()


def test_alike_names_far_apart_are_not_suspected(binding, make, village, world):
    make(name="Sri Wahyuningsih", village=village("Desa Satu"))
    make(name="Sri Wahyuningsih", village=village("Desa Dua"), **other_birth_date(binding))
    doubles.scan(binding, world.clock.now)
    assert not Pair.objects.exists()


def other_birth_date(binding):
    return {"birth_date": date(1961, 1, 1)} if binding.birth_date else {}


def test_two_that_are_two_are_not_asked_again(pair, binding, manager, world):
    doubles.keep_apart(binding, manager, pair)
    one = binding.record_of(pair.one)
    records.edit(binding.entity, access.system(), one, {binding.address: "Jl. Lain"})
    doubles.scan(binding, world.clock.now)
    (kept,) = Pair.objects.all()
    assert (kept.decision, kept.decided_by) == (Decision.DIFFERENT, manager.user)
    assert list(desk.pairs(binding, manager)) == []


def test_a_suspicion_is_decided_once(pair, binding, manager):
    doubles.keep_apart(binding, manager, pair)
    with pytest.raises(StaleState, match="sudah diputuskan"):
        doubles.keep_apart(binding, manager, pair)


def test_only_the_desk_decides(pair, binding, reader, outsider):
    for actor in (reader, outsider):
        with pytest.raises(Forbidden):
            doubles.keep_apart(binding, actor, pair)


def test_an_entry_that_counts_no_more_is_not_suspected(pair, binding, manager, gone):
    walking.in_state(binding.record_of(pair.other), gone)
    assert list(desk.pairs(binding, manager)) == []


def test_a_nik_that_is_there_is_refused_or_suspected(binding, make, same_nik, world):
    first = make(name="Sri Wahyuningsih", **same_nik)
    if binding.same_nik == "refused":
        with pytest.raises(RuleBroken) as refused:
            make(name="Orang Lain Sekali", **same_nik)
        assert getattr(first, "number", "") in refused.value.messages[0]
        assert binding.nik in refused.value.fields
        return
    make(name="Sri Wahyuningsih 2", **same_nik)
    make(name="Bengkel Las", **same_nik)
    doubles.scan(binding, world.clock.now)
    assert "nik_sama" in Pair.objects.get().reasons


def test_a_refused_nik_cannot_be_edited_in_either(binding, make, same_nik):
    if binding.same_nik != "refused":
        pytest.skip("this register allows a NIK twice")
    make(**same_nik)
    other = make()
    with pytest.raises(RuleBroken, match="sudah terdata"):
        records.edit(binding.entity, access.system(), other, {binding.nik: same_nik["nik"]})
    assert binding.row(walking.fresh(other)).version == 1


def test_an_entry_that_counts_no_more_frees_its_nik(binding, make, same_nik, gone):
    make(state=gone, **same_nik)
    assert make(**same_nik).pk


def test_the_list_and_the_pair_hide_the_nik(world, binding, pair, manager):
    client = world.client(manager.user)
    for url in (binding.url("doubles"), binding.url("pair", pair.pk)):
        page = client.get(url)
        assert page.status_code == 200
        for entry in (pair.one, pair.other):
            assert nik_of(binding, binding.record_of(entry)) not in page.content.decode()


def test_the_button_on_the_page_keeps_them_apart_once(world, binding, pair, manager):
    client = world.client(manager.user)
    assert client.post(binding.url("apart", pair.pk)).status_code == 302
    assert client.post(binding.url("apart", pair.pk)).status_code == 404
    assert Pair.objects.get().decision == Decision.DIFFERENT
