"""Reports that go to another level of government."""

from datetime import timedelta

import pytest
from django.utils import timezone

from blocks.complaint import forwardings
from blocks.complaint.adapters import sp4n_lapor
from blocks.complaint.models import ForwardingStatus
from blocks.complaint.tests import builders
from core.models import Notification


class Closed:
    """Another side that takes nothing."""

    def send(self, message):
        raise sp4n_lapor.NotSent("503")


def forwarded(binding, **inputs):
    record = builders.report(binding)
    return builders.step(binding, record, "forward", outside_target="sp4n", **inputs)


def test_keeps_the_number_and_tells_the_reporter(binding, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        record = forwarded(binding)
    record.refresh_from_db()
    number = record.complaint.forwardings.get().number
    assert number == f"SIMULASI-{record.complaint.reference}"
    assert binding.of(record, "outside_number") == number
    assert Notification.objects.filter(person=binding.of(record, "reporter"), title__contains=number).exists()


def test_tries_again_what_could_not_be_sent(binding, monkeypatch, django_capture_on_commit_callbacks):
    monkeypatch.setattr(sp4n_lapor, "adapter", Closed)
    with django_capture_on_commit_callbacks(execute=True):
        record = forwarded(binding)
    row = record.complaint.forwardings.get()
    assert (row.status, row.attempts, row.problem) == (ForwardingStatus.QUEUED, 1, "503")
    monkeypatch.undo()
    assert forwardings.send_waiting(binding, timezone.now()) == 0
    assert forwardings.send_waiting(binding, timezone.now() + timedelta(minutes=3)) == 1
    assert record.complaint.forwardings.get().status == ForwardingStatus.SENT


def test_gives_up_after_so_many_attempts(binding, monkeypatch, django_capture_on_commit_callbacks):
    monkeypatch.setattr(sp4n_lapor, "adapter", Closed)
    with django_capture_on_commit_callbacks(execute=True):
        record = forwarded(binding)
    for _attempt in range(forwardings.MAX_ATTEMPTS):
        forwardings.send_waiting(binding, timezone.now() + timedelta(days=30))
    row = record.complaint.forwardings.get()
    assert (row.status, row.attempts) == (ForwardingStatus.FAILED, forwardings.MAX_ATTEMPTS)


def test_a_letter_is_not_sent_by_the_adapter(binding, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True) as callbacks:
        record = builders.report(binding)
        builders.step(binding, record, "forward", outside_target="provinsi", outside_number="045/12/PROV")
    assert callbacks == []
    row = record.complaint.forwardings.get()
    assert (row.status, row.number) == (ForwardingStatus.BY_HAND, "045/12/PROV")


def test_what_is_sent_does_not_name_the_reporter(binding):
    record = forwarded(binding)
    message = forwardings.message_of(binding, record, record.complaint.forwardings.get())
    assert "Warga Uji" not in str(message)


def test_an_answer_without_number_is_not_taken():
    assert sp4n_lapor.number_in(b'{"number": 7123456}') == "7123456"
    for body in (b"", b"[]", b'{"id": 1}', b"<html>"):
        with pytest.raises(sp4n_lapor.NotSent):
            sp4n_lapor.number_in(body)
