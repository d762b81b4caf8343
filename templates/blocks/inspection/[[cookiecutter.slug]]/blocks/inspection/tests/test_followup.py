"""Report and follow-up: sixty days from receipt, answers with proof, verification, and who may see what."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from blocks.inspection.models import Recommendation
from blocks.inspection.services import advising, findings, housekeeping, ordering
from blocks.inspection.tests import driving
from blocks.inspection.tests.conftest import again
from core import access
from core.access import Forbidden
from core.blocks import of_block
from core.models import Notification, Office, WorkItem
from core.rules import RuleBroken
from core.workflow import StaleState
from tests.files import a_file
from tests.sample import One


@pytest.fixture
def advised(binding, reported):
    """The recommendation's record."""
    row = binding.row(reported).recommendations.get()
    return binding.advice.rows().get(pk=row.record_id)


def row_of(record):
    return Recommendation.objects.get(record_id=record.pk)


def test_the_clock_counts_from_the_day_of_receipt(binding, reported, advised, system, monkeypatch):
    later = timezone.now() + timedelta(days=5)
    monkeypatch.setattr(timezone, "now", lambda: later)
    ordering.receive(binding, system, reported, "lhp")
    due = timezone.localdate() + timedelta(days=binding.number("followup_days"))
    advised.refresh_from_db()
    assert row_of(advised).due_on == getattr(advised, binding.rec_due) == due
    item = WorkItem.objects.get(app=binding.app, entity=binding.recommendation, object_id=advised.pk)
    assert timezone.localtime(item.due_at).date() == due
    with pytest.raises(RuleBroken, match="sudah diterima"):
        ordering.receive(binding, system, reported, "lhp")


def test_the_recommendation_lies_with_the_inspected_office(binding, reported, advised):
    item = WorkItem.objects.get(app=binding.app, entity=binding.recommendation, object_id=advised.pk)
    assert item.office_id == binding.office_of(reported).pk
    assert item.due_at is not None


def test_an_answer_needs_words_proof_and_no_more_than_the_rest(binding, advised, system):
    with pytest.raises(RuleBroken) as broken:
        advising.answer(binding, system, advised, " ", 1_000_001, [])
    assert len(broken.value.messages) == 3


def test_a_part_is_not_enough(binding, advised, system):
    advising.answer(binding, system, advised, "Disetor", 400_000, [a_file()])
    with pytest.raises(StaleState):
        advising.answer(binding, system, advised, "Disetor lagi", 1, [a_file()])
    with pytest.raises(RuleBroken, match="nyatakan belum sesuai"):
        advising.verify(binding, system, advised, "sesuai", 400_000, "")
    with pytest.raises(RuleBroken, match="Tulis alasannya"):
        advising.verify(binding, system, advised, "belum", 400_000, "")
    advising.verify(binding, system, advised, "belum", 400_000, "Sisanya belum")
    assert (row_of(advised).settled_value, row_of(advised).status) == (400_000, "belum")
    assert row_of(advised).closed_on is None


def test_the_last_recommendation_closes_the_inspection(world, binding, reported, advised, system):
    advising.answer(binding, system, advised, "Disetor", 1_000_000, [a_file()])
    advising.verify(binding, system, advised, "sesuai", 1_000_000, "")
    assert binding.phase(again(binding, reported)) == "done"
    with pytest.raises(StaleState):
        advising.verify(binding, system, advised, "sesuai", 0, "")


def test_only_the_chief_excuses(binding, advised, system):
    advising.answer(binding, system, advised, "Desa digabung", 0, [a_file()])
    with pytest.raises(Forbidden, match="pimpinan"):
        advising.verify(binding, driving.actor_at(binding, "ketua"), advised, "tidak_dapat", 0, "Perubahan struktur")
    advising.verify(binding, system, advised, "tidak_dapat", 0, "Perubahan struktur organisasi")
    assert row_of(advised).status == "tidak_dapat"


def test_the_team_does_not_answer_and_the_office_does_not_verify(world, binding, advised, system):
    with pytest.raises(Forbidden):
        advising.answer(binding, driving.actor_at(binding, "ketua"), advised, "x", 0, [a_file()])
    advising.answer(binding, access.actor_for(world.head), advised, "Disetor", 0, [a_file()])
    with pytest.raises(Forbidden):
        advising.verify(binding, access.actor_for(world.head), advised, "belum", 0, "x")


def test_the_draft_is_answered_whole_or_not_at_all(world, binding, ordered, system):
    driving.send_draft(world, binding, ordered)
    made = binding.row(ordered).findings.get()
    with pytest.raises(RuleBroken, match="Pilih sikap"):
        findings.respond(binding, system, ordered, {})
    with pytest.raises(RuleBroken, match="Tulis tanggapan"):
        findings.respond(binding, system, ordered, {made.pk: ("tidak", " ")})
    with pytest.raises(Forbidden):
        findings.respond(binding, access.actor_for(world.clerk), ordered, {made.pk: ("setuju", "")})
    findings.respond(binding, system, ordered, {made.pk: ("tidak", "Ukuran berbeda")})
    with pytest.raises(StaleState):
        findings.respond(binding, system, ordered, {made.pk: ("setuju", "")})


def test_a_draft_that_is_not_answered_lapses_once(world, binding, ordered):
    driving.send_draft(world, binding, ordered)
    now = timezone.now() + timedelta(days=60)
    assert housekeeping.run(binding, now) >= 1
    assert binding.phase(again(binding, ordered)) == "verifying"
    assert housekeeping.run(binding, now) == 0


def test_the_head_is_reminded_once_a_step(world, binding, reported, advised):
    assert world.head
    near = timezone.now() + timedelta(days=binding.number("followup_days") - 3)
    assert housekeeping.run(binding, near) == 1
    assert housekeeping.run(binding, near) == 0


def test_papers_are_closed_to_everybody_outside(world, binding, ordered):
    place = binding.url("book", ordered.pk)
    other = world.officer(binding.app, binding.inspectors[0])
    for user, status in ((other, 404), (world.clerk, 404), (world.head, 404)):
        client = Client()
        client.force_login(user)
        assert client.get(place).status_code == status
    client = Client()
    client.force_login(driving.inspector(binding, "anggota"))
    assert client.get(place).status_code == 200


def test_the_office_sees_what_was_sent_to_it_and_no_other_office_does(world, binding, ordered):
    made = driving.find(binding, ordered)
    client = Client()
    client.force_login(world.head)
    answer = client.get(binding.url("desk", ordered.pk))
    assert answer.status_code == 200
    assert made.title not in answer.context["findings"]
    assert not answer.context["findings"]  # the draft was not sent
    other = Office.objects.create(code="uji-lain", name="Kantor lain")
    row = binding.row(ordered)
    row.office = other
    row.save()
    assert client.get(binding.url("desk", ordered.pk)).status_code == 404
    assert client.get(binding.url("desk_pdf", ordered.pk, "spt")).status_code == 404


def test_the_office_does_not_read_the_evidence_of_a_finding(world, binding, ordered):
    from blocks.inspection.services import proofs

    row = binding.row(ordered)
    kept = proofs.keep(binding, access.system(), ordered, [a_file()], inspection=row)[0]
    client = Client()
    client.force_login(world.head)
    assert client.get(kept.file.url).status_code in (403, 404)
    client.force_login(driving.inspector(binding, "anggota"))
    assert client.get(kept.file.url).status_code == 200


def test_figures_say_what_is_settled(world, binding, reported, advised, system):
    from blocks.inspection.selectors import followup

    line = followup.line_of("", followup.rows_of(binding, None))
    assert (line.total, line.untouched, line.percent) == (1, 1, 0)
    assert followup.by_age(followup.rows_of(binding, None))[0][1:] == (1, 1_000_000)
    advising.answer(binding, system, advised, "Disetor", 1_000_000, [a_file()])
    advising.verify(binding, system, advised, "sesuai", 1_000_000, "")
    assert followup.line_of("", followup.rows_of(binding, None)).percent == 100


def test_the_head_is_told_of_a_letter(world, binding, begin):
    head = world.head
    record = begin(binding)
    driving.order(world, binding, record)
    number = binding.row(record).letters.get().number
    assert Notification.objects.filter(user=head, text__contains=number).count() == 1


@pytest.fixture
def keepers(world):
    """The applications that keep letters, with the general archive class, without which none is entered."""
    found = of_block("correspondence")
    for one in found:
        classes = one.in_entity.model._meta.get_field(one.in_classification).remote_field.model
        made = world.one(One(f"{one.app}.{classes._meta.model_name}"))
        classes.objects.filter(pk=made.pk).update(**{one.class_code: "000"})
    return found


def test_e_office_enters_the_letter_into_the_agenda_of_the_office(binding, keepers, ordered):
    """With an application that keeps letters the order is in the office's agenda; without one it is only told."""
    letter = binding.row(ordered).letters.get()
    assert letter.by_office_letter is bool(keepers)
    for keeper in keepers:
        arrived = keeper.in_entity.rows().get(**{keeper.in_number: letter.number})
        assert getattr(arrived, keeper.in_office) == letter.office
