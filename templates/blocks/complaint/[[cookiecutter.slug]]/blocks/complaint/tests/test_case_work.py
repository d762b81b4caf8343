"""Clock, holder and outcome of a report as it moves."""

from datetime import timedelta

import pytest
from django.utils import timezone

from blocks.complaint import case_work, clock, holdings
from blocks.complaint.tests import builders
from core import workitems
from core.rules import RuleBroken
from core.workflow import StaleState


def test_the_office_of_the_category_holds_it_after_verification(binding):
    record = builders.report(binding)
    builders.step(binding, record, "verify")
    assert binding.of(record, "office") == builders.office("kantor-a")
    assert holdings.spans(record.complaint)[-1]["office"] == builders.office("kantor-a")


def test_verification_is_due_before_the_whole_report(binding):
    record = builders.report(binding)
    verify_by = timezone.localtime(workitems.of_record(binding.entity, record).due_at).date()
    assert verify_by == clock.due_on(timezone.localdate(), binding.setting("verification_workdays"))


def test_a_transfer_keeps_the_clock_and_notes_the_reason(binding):
    record = builders.report(binding)
    builders.step(binding, record, "verify")
    due = record.complaint.due_on
    other = builders.office("kantor-b")
    builders.step(binding, record, "transfer", note="Bukan ruas kami", destination=other)
    spans = holdings.spans(record.complaint)
    assert [span["office"].code for span in spans][-2:] == ["kantor-a", "kantor-b"]
    assert spans[-2]["reason"] == "Bukan ruas kami"
    assert record.complaint.due_on == due
    kept = workitems.of_record(binding.entity, record)
    assert (kept.office, timezone.localtime(kept.due_at).date()) == (other, due)


def test_a_transfer_frees_the_field_officer(binding):
    record = builders.report(binding)
    builders.step(binding, record, "verify")
    worker = builders.field_officer(binding, builders.office("kantor-a"))
    builders.step(binding, record, "take", officer=worker.user)
    builders.step(binding, record, "transfer", destination=builders.office("kantor-b"))
    assert binding.of(record, "officer") is None


def test_the_same_office_twice_is_one_span(binding):
    record = builders.report(binding)
    builders.step(binding, record, "verify")
    count = len(holdings.spans(record.complaint))
    assert holdings.follow(record.complaint, builders.office("kantor-a"), timezone.now()) is False
    assert len(holdings.spans(record.complaint)) == count


def test_the_clock_stands_while_the_reporter_completes(binding):
    record = builders.report(binding)
    builders.step(binding, record, "return_to")
    assert record.complaint.stopped_on == timezone.localdate()


def test_an_answer_ends_the_clock(binding):
    record = builders.report(binding)
    builders.step(binding, record, "verify")
    builders.answered(binding, record)
    assert record.complaint.is_answered
    assert record.complaint.on_time is True
    assert workitems.of_record(binding.entity, record).due_at is None


def test_an_answer_after_the_last_day_is_late(binding):
    record = builders.report(binding)
    builders.step(binding, record, "verify")
    record.complaint.counted_from -= timedelta(days=60)
    record.complaint.save()
    builders.answered(binding, record)
    assert record.complaint.on_time is False


def test_reopening_starts_a_new_round(binding):
    owner = builders.resident()
    record = builders.report(binding, owner)
    builders.step(binding, record, "verify")
    builders.answered(binding, record)
    builders.step(binding, record, "reopen", owner, reply="Masih berlubang.")
    assert record.complaint.is_answered is False
    assert record.complaint.counted_from == timezone.localdate()
    assert workitems.of_record(binding.entity, record).due_at is not None


def test_the_second_of_two_officers_is_refused(binding):
    record = builders.report(binding)
    stale = binding.entity.model.objects.get(pk=record.pk)
    builders.step(binding, record, "verify")
    with pytest.raises(StaleState):
        builders.step(binding, stale, "verify")


def allow(monkeypatch, binding, policy):
    """Let only these report."""
    real = type(binding).setting
    own = {"who_reports": policy}

    def setting(self, key, default=None):
        return own.get(key) or real(self, key, default)

    monkeypatch.setattr(type(binding), "setting", setting)


def test_a_guest_is_refused_where_the_region_wants_accounts(binding, monkeypatch):
    monkeypatch.setattr(
        type(binding), "setting", lambda self, key, default=None: "akun" if key == "who_reports" else default
    )
    with pytest.raises(RuleBroken, match="Masuk ke akun"):
        case_work.require_policy(binding, builders.Actor())


def test_an_account_without_nik_is_refused_where_the_region_wants_it(binding, monkeypatch):
    monkeypatch.setattr(
        type(binding), "setting", lambda self, key, default=None: "nik" if key == "who_reports" else default
    )
    with pytest.raises(RuleBroken, match="NIK"):
        case_work.require_policy(binding, builders.resident())
    case_work.require_policy(binding, builders.resident(nik="7202010101909901"))


def test_a_report_without_point_lies_in_the_district_of_its_village(binding):
    values = {f"{binding.place}_lat": None, f"{binding.place}_lon": None}
    record = binding.entity.model(**values)
    setattr(record, binding.village, builders.village())
    from blocks.complaint import places

    places.settle(binding, record)
    assert getattr(record, f"{binding.place}_district_id") == builders.village().district_id


def test_another_class_gives_another_last_day(binding):
    record = builders.report(binding)
    before = record.complaint.due_on
    setattr(record, binding.sla, "dengan_pemeriksaan")
    binding.on_edited(record, builders.Actor(is_system=True))
    record.complaint.refresh_from_db()
    assert record.complaint.due_on > before
