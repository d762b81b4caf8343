"""Periods of renewal: each counted entry is asked once; who may say what; the period closes once."""

from datetime import date, timedelta

import pytest

from accounts.models import User
from blocks.registry.models import Outcome, Period, Renewal
from blocks.registry.selectors import words
from blocks.registry.services import renewals, visits
from blocks.registry.tests.builders import sent
from core import access, records, workflow
from core.access import Forbidden
from core.rules import RuleBroken
from core.workflow import StaleState
from tests import walking

pytestmark = pytest.mark.django_db


@pytest.fixture
def opened(binding, manager, world):
    """Open a period of half a year."""

    def build(name="Semester uji"):
        today = world.clock.now.date()
        return renewals.begin(binding, manager, name, today, today + timedelta(days=180))

    return build


def outcome_of(record):
    return Renewal.objects.get(entry=record.registry_id).outcome


def test_the_period_of_today_is_proposed_by_the_regions_length(binding):
    name, months = {6: "Semester 2 2026", 3: "Triwulan 3 2026", 12: "Tahun 2026"}, binding.setting("period_months")
    found = renewals.proposed(binding, date(2026, 8, 31))
    assert found["name"] == name[months]
    assert found["starts_on"] <= date(2026, 8, 31) <= found["ends_on"]


def test_a_period_asks_for_what_counts_and_counts_what_is_new(binding, make, gone, opened):
    counted, ended = make(), make(state=gone)
    period = opened()
    new = make()
    found = dict(period.renewals.values_list("entry", "outcome"))
    assert found == {counted.registry_id: "", new.registry_id: Outcome.NEW}
    assert ended.registry_id not in found


def test_only_one_period_is_open_and_names_are_used_once(binding, opened, manager):
    period = opened()
    with pytest.raises(RuleBroken, match="Tutup dahulu"):
        opened("Lain")
    renewals.end(binding, manager, period)
    with pytest.raises(RuleBroken, match="sudah dipakai"):
        opened()
    assert opened("Lain").closed_at is None


def test_a_period_is_closed_once_and_then_nothing_is_renewed(binding, make, opened, manager):
    record, period = make(), opened()
    renewals.end(binding, manager, period)
    with pytest.raises(StaleState, match="sudah ditutup"):
        renewals.end(binding, manager, period)
    with pytest.raises(RuleBroken, match="Tidak ada masa"):
        renewals.renew(binding, manager, record, Outcome.SAME)


def test_only_the_desk_opens_and_closes(binding, reader, outsider, opened, world):
    today = world.clock.now.date()
    period = opened()
    for actor in (reader, outsider):
        with pytest.raises(Forbidden):
            renewals.begin(binding, actor, "Lain", today, today)
        with pytest.raises(Forbidden):
            renewals.end(binding, actor, period)


def test_the_same_as_before_renews_and_does_not_verify(binding, make, opened, manager):
    record = make()
    opened()
    renewals.renew(binding, manager, record, Outcome.SAME)
    assert (outcome_of(record), binding.is_verified(walking.fresh(record))) == (Outcome.SAME, False)


def test_what_ends_an_entry_needs_words_and_moves_it(binding, make, opened, visitor):
    record = make()
    opened()
    with pytest.raises(RuleBroken, match="sejak kapan"):
        renewals.renew(binding, visitor, record, Outcome.ENDED)
    renewals.renew(binding, visitor, record, Outcome.ENDED, "Menurut RT, sejak Mei")
    assert walking.fresh(record).state == binding.entity.workflow.transition(binding.ended).target
    renewal = Renewal.objects.get(entry=record.registry_id)
    assert (renewal.outcome, renewal.note, renewal.actor) == (Outcome.ENDED, "Menurut RT, sejak Mei", visitor.user)
    with pytest.raises(StaleState, match="tidak dihitung lagi"):
        renewals.renew(binding, visitor, record, Outcome.SAME)


@pytest.mark.parametrize("outcome", ["", "baru", "digabung", "<script>"])
def test_nobody_may_say_anything_else(binding, make, opened, manager, outcome):
    record = make()
    opened()
    with pytest.raises(RuleBroken, match="Pilih salah satu"):
        renewals.renew(binding, manager, record, outcome)


def test_strangers_and_readers_say_nothing(binding, make, opened, reader, outsider):
    record = make()
    opened()
    for actor in (reader, outsider):
        with pytest.raises(Forbidden):
            renewals.renew(binding, actor, record, Outcome.SAME)


def test_owners_confirm_their_own_once_and_nothing_more(binding, make, opened, world, manager):
    if not binding.entity.owner:
        pytest.skip("entries of this register belong to nobody")
    record, other = make(), make()
    opened()
    owner = access.actor_for(owner_of(binding, record))
    assert [key for key, _label in words.said_by(binding, owner)] == [Outcome.SAME]
    for entry, outcome in ((other, Outcome.SAME), (record, Outcome.ENDED)):
        with pytest.raises(Forbidden):
            renewals.renew(binding, owner, entry, outcome, "Tutup")
    renewals.renew(binding, owner, record, Outcome.SAME)
    assert outcome_of(record) == Outcome.SAME
    with pytest.raises(StaleState, match="sudah dimutakhirkan"):
        renewals.renew(binding, owner, record, Outcome.SAME)
    renewals.renew(binding, manager, record, Outcome.NOT_FOUND)
    assert outcome_of(record) == Outcome.NOT_FOUND


def owner_of(binding, record):
    """The login of whose entry it is."""
    return User.objects.get(person=getattr(record, binding.entity.owner))


def test_owners_see_the_question_until_they_answered(binding, make, opened, world):
    if not binding.entity.owner:
        pytest.skip("entries of this register belong to nobody")
    record = make()
    opened()
    client = world.client(owner_of(binding, record))
    url, detail = binding.url("renew", record.pk), binding.entity.url("detail", record.pk)
    assert url in client.get(detail).content.decode()
    assert client.post(url, {"hasil": "tetap"}).url == detail
    assert url not in client.get(detail).content.decode()


def test_a_change_a_visit_and_a_step_that_ends_it_renew_too(binding, make, opened, visitor, waiting, gone):
    changed, visited, ended = make(), make(state=waiting), make()
    opened()
    records.edit(binding.entity, access.system(), walking.fresh(changed), {binding.address: "Jl. Lain"})
    visits.take(binding, visitor, visited, sent())
    flow = binding.entity.workflow
    step = next(step for step in flow.from_state(ended.state) if step.target not in binding.live)
    binding.on_moved(walking.in_state(ended, step.target), step, access.system())
    assert [outcome_of(one) for one in (changed, visited, ended)] == [Outcome.CHANGED, Outcome.SAME, Outcome.CHANGED]


def test_a_change_does_not_take_back_what_somebody_found(binding, make, opened, manager):
    record = make()
    opened()
    renewals.renew(binding, manager, record, Outcome.SAME)
    records.edit(binding.entity, access.system(), walking.fresh(record), {binding.address: "Jl. Lain"})
    assert outcome_of(record) == Outcome.SAME


def test_the_page_opens_a_period_and_says_what_is_wrong(world, binding, manager):
    client, url = world.client(manager.user), binding.url("period_open")
    wrong = client.post(url, {"name": "", "starts_on": "2026-07-01", "ends_on": "2026-01-01"})
    assert wrong.status_code == 422
    assert "Akhir masa harus sesudah mulainya." in wrong.content.decode()
    assert client.post(url, {"name": "Uji", "starts_on": "2026-07-01", "ends_on": "2026-12-31"}).status_code == 302
    assert Period.objects.get().opened_by == manager.user


def test_the_list_of_those_not_asked_shrinks(world, binding, make, opened, manager):
    first, second = make(), make()
    opened()
    client, url = world.client(manager.user), binding.url("waiting")
    assert len(client.get(url).context["rows"]) == 2
    answer = client.post(binding.url("renew", first.pk), {"hasil": "tetap", "kembali": "daftar"})
    assert answer.url == url
    assert [row["record"] for row in client.get(url).context["rows"]] == [second]


def test_one_step_of_a_workflow_is_not_a_renewal(binding, make, opened):
    record = make()
    opened()
    step = next((one for one in workflow.steps_for(binding.entity, record, access.system()) if one.roles), None)
    assert step is None or outcome_of(record) == ""
