"""A merge takes the chosen values and the parts, keeps both histories, and is all or nothing."""

import pytest

from blocks.registry.models import Decision, Merge, Pair, Renewal, VersionKind
from blocks.registry.selectors import history
from blocks.registry.services import doubles, merging, renewals
from core import access, records
from core.access import Forbidden
from core.entities import get
from core.rules import RuleBroken
from core.workflow import StaleState
from tests import walking

pytestmark = pytest.mark.django_db
REASON = "Usaha yang sama, didata dua kali"


@pytest.fixture
def two(make):
    """The entry that stays and the one that goes."""
    return make(name="Sri Wahyuningsih", address="Jl. Lama 1"), make(name="Sri Wahyuningsih", address="Jl. Baru 2")


def test_chosen_values_come_over_and_the_other_counts_no_more(binding, manager, two):
    kept, merged = two
    row = merging.merge(binding, manager, kept, merged, [binding.address], REASON)
    kept, merged = walking.fresh(kept), walking.fresh(merged)
    assert getattr(kept, binding.address) == "Jl. Baru 2"
    assert merged.state == binding.entity.workflow.transition(binding.merge).target
    assert merged.registry.merged_into == kept.registry
    assert (row.taken, row.reason, row.actor) == ([binding.address], REASON, manager.user)
    assert kept.registry.versions.last().kind == VersionKind.MERGED


def test_both_histories_can_be_read_from_the_one_that_stays(world, binding, manager, two):
    kept, merged = two
    merging.merge(binding, manager, kept, merged, [binding.address], REASON)
    entry = walking.fresh(kept).registry
    assert {line["row"].entry_id for line in history.of_entry(binding, entry)} == {entry.pk, merged.registry_id}
    page = world.client(manager.user).get(binding.url("history", kept.pk)).content.decode()
    assert REASON in page
    assert merged.number in page
    assert kept.number in world.client(manager.user).get(binding.entity.url("detail", merged.pk)).content.decode()


def test_what_only_one_may_have_moves_too(binding, manager, make):
    unique = [name for rule in binding.entity.model._meta.constraints for name in getattr(rule, "fields", ())]
    if not unique:
        pytest.skip("nothing of this register is unique")
    kept, merged = make(name="Sri Wahyuningsih"), make(name="Sri Wahyuningsih", **{unique[0]: "9120304050607"})
    merging.merge(binding, manager, kept, merged, [unique[0]], REASON)
    assert (getattr(walking.fresh(kept), unique[0]), getattr(walking.fresh(merged), unique[0])) == ("9120304050607", "")


def test_parts_move_along_and_what_is_there_already_stays(world, binding, manager, two):
    kept, merged = two
    part = get(binding.app, binding.entity.children[0])
    values = world.sample(f"{binding.app}.{part.name}").values(world, world.owner)
    title = part.title_field
    for whole, name in ((kept, "Sama"), (merged, "Sama"), (merged, "Lain")):
        records.create(part, access.system(), values | {part.parent: whole, title: name})
    row = merging.merge(binding, manager, kept, merged, [], REASON)
    is_unique = any(getattr(rule, "fields", ()) for rule in part.model._meta.constraints)
    here = part.model.objects.filter(**{part.parent: kept.pk}).values_list(title, flat=True)
    assert sorted(here) == (["Lain", "Sama"] if is_unique else ["Lain", "Sama", "Sama"])
    assert row.parts_moved == (1 if is_unique else 2)


def test_suspicions_about_the_merged_one_are_settled(binding, manager, two, make, world):
    make(name="Sri Wahyuningsih")
    doubles.scan(binding, world.clock.now)
    assert Pair.objects.count() == 3
    merging.merge(binding, manager, *two, [], REASON)
    assert sorted(Pair.objects.values_list("decision", flat=True)) == ["", Decision.MERGED, Decision.MERGED]
    doubles.scan(binding, world.clock.now)
    assert doubles.open_pairs(walking.fresh(two[0]).registry).count() == 1


def test_the_open_period_says_that_it_was_merged(binding, manager, two, world):
    period = renewals.begin(binding, manager, "Masa uji", world.clock.now.date(), world.clock.now.date())
    merging.merge(binding, manager, *two, [], REASON)
    assert Renewal.objects.get(period=period, entry=two[1].registry).outcome == "digabung"


def test_who_looked_at_older_values_looks_again(binding, manager, two):
    kept, merged = two
    looked_at = merging.seen(kept, merged)
    records.edit(binding.entity, access.system(), walking.fresh(merged), {binding.address: "Jl. Lain 3"})
    with pytest.raises(StaleState, match="diubah orang lain"):
        merging.merge(binding, manager, kept, merged, [binding.address], REASON, looked_at)
    assert getattr(walking.fresh(kept), binding.address) == "Jl. Lama 1"
    assert not Merge.objects.exists()


def test_a_merge_that_breaks_a_rule_changes_nothing(binding, manager, make, same_nik, gone):
    if binding.same_nik != "refused":
        pytest.skip("this register allows a NIK twice")
    kept, merged = make(), make(state=gone, **same_nik)
    make(**same_nik)
    walking.in_state(merged, binding.live[0])
    with pytest.raises(RuleBroken, match="sudah terdata"):
        merging.merge(binding, manager, kept, merged, [binding.nik], REASON)
    assert walking.fresh(merged).state in binding.live
    assert not Merge.objects.exists()


def test_only_the_desk_merges(binding, reader, outsider, two):
    for actor in (reader, outsider):
        with pytest.raises(Forbidden):
            merging.merge(binding, actor, *two, [], REASON)


@pytest.mark.parametrize("reason", ["", "   ", "dua"])
def test_a_merge_needs_a_reason(binding, manager, two, reason):
    with pytest.raises(RuleBroken, match="alasan"):
        merging.merge(binding, manager, *two, [], reason)


def test_an_entry_is_not_merged_with_itself_or_twice(binding, manager, two, make):
    kept, merged = two
    with pytest.raises(RuleBroken, match="dirinya sendiri"):
        merging.merge(binding, manager, kept, kept, [], REASON)
    merging.merge(binding, manager, kept, merged, [], REASON)
    for pair in ((kept, merged), (make(), merged), (merged, make())):
        with pytest.raises(StaleState, match="tidak dihitung lagi"):
            merging.merge(binding, manager, *pair, [], REASON)


def test_the_page_offers_what_differs_and_merges(world, binding, manager, two):
    kept, merged = two
    doubles.scan(binding, world.clock.now)
    pair, client = Pair.objects.get(), world.client(manager.user)
    url = binding.url("pair", pair.pk)
    page = client.get(url)
    assert f'name="ambil" value="{binding.address}"' in page.content.decode()
    short = client.post(url, {"reason": "", "ambil": binding.address, "versi": page.context["seen"]})
    assert short.status_code == 422
    assert f'value="{binding.address}" id="ambil-{binding.address}" checked' in short.content.decode()
    done = client.post(url, {"reason": REASON, "ambil": binding.address, "versi": page.context["seen"]})
    assert (done.status_code, done.url) == (302, binding.url("history", kept.pk))
    assert client.post(url, {"reason": REASON}).status_code == 404


def test_the_page_keeps_the_other_one_when_asked(world, binding, manager, two):
    kept, merged = two
    doubles.scan(binding, world.clock.now)
    url = binding.url("pair", Pair.objects.get().pk) + "?simpan=kedua"
    assert world.client(manager.user).post(url, {"reason": REASON}).status_code == 302
    assert walking.fresh(kept).registry.merged_into == merged.registry
