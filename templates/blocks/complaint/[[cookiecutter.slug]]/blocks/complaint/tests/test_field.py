"""The field officer's telephone."""

from datetime import date

import pytest
from django.urls import reverse

from accounts.backends import IdentityBackend
from blocks.complaint import selectors
from blocks.complaint.models import Case
from blocks.complaint.tests import builders
from blocks.complaint.views import field

BACKEND = f"{IdentityBackend.__module__}.{IdentityBackend.__name__}"


@pytest.fixture
def task(binding):
    record = builders.report(binding)
    return builders.step(binding, record, "verify")


@pytest.fixture
def phone(binding, client, settings):
    """A browser of a field officer of the holding office."""
    settings.MFA_REQUIRED = False
    client.actor = builders.field_officer(binding, builders.office("kantor-a"))
    client.force_login(client.actor.user, backend=BACKEND)
    return client


def address(binding, record, name):
    return reverse(f"{binding.package}:complaint_step", args=[record.pk, name])


def test_takes_starts_and_finishes_with_photos(binding, task, phone):
    phone.post(address(binding, task, binding.take))
    phone.post(address(binding, task, binding.start), {"photo": builders.picture()})
    answer = phone.post(address(binding, task, binding.finish), {"photo": builders.picture(), "note": "Ditambal"})
    assert answer.status_code == 302
    task.refresh_from_db()
    assert binding.of(task, "officer") == phone.actor.user
    assert binding.of(task, "photo_before") and binding.of(task, "photo_after")
    assert binding.of(task, "field_note") == "Ditambal"


def test_does_not_start_without_a_photo(binding, task, phone):
    phone.post(address(binding, task, binding.take))
    task.refresh_from_db()
    before = task.state
    assert phone.post(address(binding, task, binding.start)).status_code == 422
    task.refresh_from_db()
    assert task.state == before


def test_refuses_a_file_that_is_no_photo(binding, task, phone):
    phone.post(address(binding, task, binding.take))
    page = phone.post(
        address(binding, task, binding.start),
        {"photo": builders.SimpleUploadedFile("foto.jpg", b"<script>alert(1)</script>")},
    )
    assert page.status_code == 422
    assert "Jenis berkas tidak diterima" in page.content.decode()


def test_a_task_that_another_took_is_gone(binding, task, phone):
    other = builders.field_officer(binding, builders.office("kantor-a"))
    builders.step(binding, task, "take", officer=other.user)
    assert phone.post(address(binding, task, binding.take)).status_code == 404


def test_tasks_of_another_office_are_not_seen(binding, phone):
    elsewhere = builders.category(binding, "lain", office=builders.office("kantor-b"))
    record = builders.report(binding, category=elsewhere)
    builders.step(binding, record, "verify")
    page = reverse(f"{binding.package}:complaint_task", args=[record.pk])
    assert phone.get(page).status_code == 404


def test_a_resident_may_not_open_the_tasks(binding, client):
    client.force_login(builders.resident().user, backend=BACKEND)
    assert client.get(reverse(f"{binding.package}:complaint_tasks")).status_code == 403


@pytest.mark.parametrize("query", [{}, {"lat": "x", "lon": "1"}, {"lat": "91", "lon": "1"}, {"lat": "nan", "lon": "1"}])
def test_a_wrong_position_is_no_position(query):
    assert field.position(query) is None


def test_the_nearest_task_comes_first(binding, task, phone):
    page = phone.get(reverse(f"{binding.package}:complaint_tasks"), {"lat": builders.LAT, "lon": builders.LON})
    assert page.status_code == 200
    assert page.context["free"][0]["metres"] == 0


@pytest.mark.db
def test_without_a_position_the_most_urgent_task_comes_first_and_those_without_a_day_last(binding):
    soon, later = date(2030, 1, 1), date(2030, 2, 1)
    for day in (None, later, soon):
        Case.objects.filter(pk=builders.report(binding).complaint_id).update(due_on=day)
    found = selectors.nearest(binding, binding.entity.rows(), None)
    assert [task["record"].complaint.due_on for task in found] == [soon, later, None]


def test_a_task_given_back_is_free_for_others(binding, task, phone):
    phone.post(address(binding, task, binding.take))
    assert phone.post(address(binding, task, binding.let_go)).status_code == 422
    phone.post(address(binding, task, binding.let_go), {"note": "Alat rusak"})
    task.refresh_from_db()
    assert binding.of(task, "officer") is None


def test_a_finished_task_leaves_the_list(binding, task, phone):
    phone.post(address(binding, task, binding.take))
    for name in (binding.start, binding.finish):
        phone.post(address(binding, task, name), {"photo": builders.picture()})
    page = phone.get(reverse(f"{binding.package}:complaint_tasks"))
    assert page.context["mine"] == page.context["free"] == []
