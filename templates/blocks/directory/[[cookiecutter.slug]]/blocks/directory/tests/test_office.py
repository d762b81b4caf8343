"""The desk: reports and their answers, closures, facts found right, reminders; who may and who may not."""

from datetime import timedelta
from random import Random

import pytest
from django.utils import timezone

from accounts.tests.builders import an_office, an_officer_with
from blocks.directory.demo import publish
from blocks.directory.models import Closure, Correction, Decision, Listing
from blocks.directory.services import closures, corrections, listings, reminding
from core import access
from core.models import Notification, Office
from core.rules import RuleBroken
from core.workflow import StaleState

pytestmark = [pytest.mark.django_db, pytest.mark.db]
READING = ("desk", "stale", "corrections", "closures", "statistics")


def report(binding, record, text="Jam bukanya lain.", actor=None):
    return corrections.report(binding, actor or access.Actor(), record, "jam", text)


def test_a_guest_reports_and_follows_without_a_name(binding, make, client):
    record = make("Kolam Lama")
    assert client.post(binding.url("report", record.pk), {"subject": "jam", "text": ""}).status_code == 422
    answer = client.post(binding.url("report", record.pk), {"subject": "jam", "text": "Senin tutup."})
    row = Correction.objects.get()
    assert answer["Location"] == binding.url("correction", row.token)
    assert row.reporter is None
    assert "Menunggu" in client.get(answer["Location"]).content.decode()
    assert client.get(binding.url("correction", "x" * 16)).status_code == 404


def test_an_answer_reaches_who_reported(world, binding, make, manager, outsider, client):
    record = make("Kolam Baru")
    row = report(binding, record, actor=outsider)
    corrections.decide(binding, manager, row, Decision.ACCEPTED, "Sudah diganti.")
    assert "Sudah diganti." in client.get(binding.url("correction", row.token)).content.decode()
    told = Notification.objects.get(user=outsider.user)
    assert "Kolam Baru" in told.title


def test_a_report_is_decided_once_and_with_words(binding, make, manager):
    row = report(binding, make())
    with pytest.raises(RuleBroken, match="jawaban"):
        corrections.decide(binding, manager, row, Decision.REFUSED, "  ")
    with pytest.raises(RuleBroken, match="keputusan"):
        corrections.decide(binding, manager, row, "mungkin", "Ya")
    corrections.decide(binding, manager, row, Decision.REFUSED, "Masih benar.")
    with pytest.raises(StaleState, match="sudah diputus"):
        corrections.decide(binding, manager, row, Decision.ACCEPTED, "Diganti.")
    assert Correction.objects.get().answer == "Masih benar."


def test_the_same_report_twice_is_one_and_too_many_are_refused(binding, make):
    record = make()
    assert report(binding, record) == report(binding, record)
    for at in range(corrections.MOST_OPEN - 1):
        report(binding, record, f"Hal {at}")
    with pytest.raises(RuleBroken, match="Sudah banyak laporan"):
        report(binding, record, "Satu lagi")


def test_a_closure_needs_days_that_can_be(binding, make, manager):
    record, today = make(), timezone.localdate()
    with pytest.raises(RuleBroken) as problem:
        closures.close(binding, manager, record, today, today - timedelta(days=1), "libur", "")
    assert problem.value.messages == ["Hari terakhir harus sesudah hari pertama.", "Hari terakhir sudah lewat."]
    with pytest.raises(RuleBroken, match="sudah terbit"):
        closures.close(binding, manager, make("Usul", is_live=False), today, None, "libur", "")


def test_two_closures_do_not_overlap(binding, make, manager):
    record, today = make(), timezone.localdate()
    closures.close(binding, manager, record, today, today + timedelta(days=5), "perbaikan", "")
    for first, last in ((5, 9), (-3, 0), (2, None)):
        ends_on = None if last is None else today + timedelta(days=last)
        with pytest.raises(RuleBroken, match="Sudah tutup"):
            closures.close(binding, manager, record, today + timedelta(days=first), ends_on, "acara", "")
    closures.close(binding, manager, record, today + timedelta(days=6), None, "acara", "")
    with pytest.raises(RuleBroken, match="Cabut dahulu"):
        closures.close(binding, manager, record, today + timedelta(days=90), None, "acara", "")


def test_a_closure_is_lifted_once(binding, make, manager):
    row = closures.close(binding, manager, make(), timezone.localdate(), None, "cuaca", "")
    closures.lift(binding, manager, row)
    with pytest.raises(StaleState, match="sudah dicabut"):
        closures.lift(binding, manager, row)


def test_facts_found_right_are_looked_at_again_after_the_setting(binding, make, manager, world):
    record = make()
    listings.confirm(binding, manager, record)
    listing = Listing.objects.get(pk=record.directory_id)
    assert listing.checked_by == manager.user
    assert listing.recheck_on > timezone.localdate() + timedelta(days=25)
    assert binding.days_since_check(binding.entity.rows().get(pk=record.pk)) == 0
    client = world.client(manager.user)
    assert "Tidak ada yang perlu diperiksa lagi" in client.get(binding.url("stale")).content.decode()
    Listing.objects.update(recheck_on=timezone.localdate())
    assert "Tempat Uji" in client.get(binding.url("stale")).content.decode()
    with pytest.raises(RuleBroken, match="sudah terbit"):
        listings.confirm(binding, manager, make("Usul", is_live=False))


def test_the_desk_works_through_its_pages(world, binding, make, manager):
    record = make("Taman Kota")
    row = report(binding, record)
    client = world.client(manager.user)
    for name in READING:
        assert client.get(binding.url(name)).status_code == 200, name
    answer = client.post(binding.url("decide", row.pk), {f"{row.pk}-decision": "diterima"})
    assert answer.status_code == 422
    assert "Tulis jawaban bagi pelapor." in answer.content.decode()
    client.post(binding.url("decide", row.pk), {f"{row.pk}-decision": "diterima", f"{row.pk}-answer": "Diganti."})
    assert Correction.objects.get().decision == Decision.ACCEPTED
    assert "Diganti." in client.get(binding.url("corrections"), {"lihat": "selesai"}).content.decode()
    today = timezone.localdate().isoformat()
    assert client.get(binding.url("close", record.pk)).status_code == 200
    client.post(binding.url("close", record.pk), {"starts_on": today, "reason": "perbaikan", "notice": "Cat basah"})
    closure = Closure.objects.get()
    assert "Cat basah" in client.get(binding.url("closures")).content.decode()
    assert "Cat basah" in client.get(binding.entity.url("detail", record.pk)).content.decode()
    client.post(binding.url("lift", closure.pk))
    client.post(binding.url("confirm", record.pk), {"kembali": "tempat"})
    assert Listing.objects.get(pk=record.directory_id).checked_on == timezone.localdate()


def test_readers_read_and_do_nothing(world, binding, make, reader):
    record = make()
    row, client = report(binding, record), world.client(reader.user)
    for name in READING:
        page = client.get(binding.url(name))
        assert page.status_code == 200, name
        assert binding.url("decide", row.pk) not in page.content.decode()
    for url in deeds(binding, record, row):
        assert client.post(url).status_code == 403, url


def test_strangers_and_guests_open_nothing_of_the_office(world, binding, make, outsider):
    record = make()
    row = report(binding, record)
    for user, codes in ((outsider.user, (403,)), (None, (302, 403))):
        for name in READING:
            assert world.client(user).get(binding.url(name)).status_code in codes, name
        for url in deeds(binding, record, row):
            assert world.client(user).post(url).status_code in codes, url
    assert Correction.objects.get().decision == ""


def deeds(binding, record, row):
    """Addresses that change something."""
    return [binding.url("decide", row.pk), binding.url("close", record.pk), binding.url("confirm", record.pk)]


def test_deeds_are_not_done_by_looking(world, binding, make, manager):
    record = make()
    closure = closures.close(binding, manager, record, timezone.localdate(), None, "cuaca", "")
    for url in (binding.url("confirm", record.pk), binding.url("lift", closure.pk)):
        assert world.client(manager.user).get(url).status_code == 405, url


def test_another_office_neither_sees_nor_decides(world, binding, make):
    if binding.entity.office is None:
        pytest.skip("places of this directory belong to no office")
    record = make("Milik Lain")
    row = report(binding, record)
    home = Office.objects.create(code="rumah-uji", name="Dinas Pemilik")
    type(record).objects.filter(pk=record.pk).update(office=home)
    foreign = an_officer_with(binding.app, binding.managers[0], an_office())
    with pytest.raises(access.Forbidden, match="tidak dikelola"):
        listings.confirm(binding, access.actor_for(foreign), record)
    client = world.client(foreign)
    for url in deeds(binding, record, row):
        assert client.post(url).status_code == 404, url
    assert "Milik Lain" not in client.get(binding.url("corrections")).content.decode()


def test_the_desk_is_reminded_once_a_working_day(world, binding, make, manager):
    report(binding, make())
    Correction.objects.update(due_on=timezone.localdate() - timedelta(days=1))
    world.clock.move(timezone.localtime(world.clock.now).replace(hour=9))
    sent = reminding.remind(binding, world.clock.now)
    assert sent >= 1
    assert reminding.remind(binding, world.clock.now) == 0
    assert "lewat batas" in Notification.objects.filter(user=manager.user).latest("pk").text


def test_publishing_vouches_for_the_facts(world, binding, make, photo):
    record = make("Baru Terbit", is_live=False)
    if binding.photo:
        photo(record)

    publish(binding.entity, record, binding.live, timezone.now() - timedelta(days=5), Random(1))
    record = binding.entity.rows().get(pk=record.pk)
    assert record.state in binding.live
    assert record.directory.recheck_on is not None
