"""A form that a device sends again is taken once; one that was refused may come mended."""

import datetime as dt
import json

import pytest
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect, JsonResponse
from django.test import RequestFactory
from django.utils import timezone

from core import deliveries
from core.models import Delivery, Holiday

KEY = "6f1c2d34-aaaa-4bbb-8ccc-0123456789ab"
DAY = dt.date(2031, 5, 1)


@pytest.fixture
def user(world):
    return world.owner


def send(user, view, key=KEY, path="/formulir/", **more):
    """What a device gets whose form meets this view."""
    request = RequestFactory().post(path, headers={"X-Kiriman": key, **more})
    request.user, request.session, request.csrf_processing_done = user, {}, True
    request._messages = messages.storage.default_storage(request)
    return deliveries.OnceMiddleware(view)(request)


def takes(request):
    Holiday.objects.create(date=DAY + dt.timedelta(days=Holiday.objects.count()), name="Uji", kind="daerah")
    messages.success(request, "Tersimpan.")
    return HttpResponseRedirect("/hasil/")


def test_sent_twice_it_is_taken_once_and_answered_alike(user):
    before = Holiday.objects.count()
    first, second = send(user, takes), send(user, takes)
    assert first.status_code == second.status_code == 200
    assert first.content == second.content
    assert b"/hasil/" in first.content and b"Tersimpan." in first.content
    assert Holiday.objects.count() == before + 1


def test_the_key_of_one_is_not_that_of_another(world, user):
    before = Holiday.objects.count()
    send(user, takes)
    send(world.stranger, takes)
    assert Holiday.objects.count() == before + 2


def test_a_key_is_for_one_form_alone(user):
    send(user, takes)
    assert send(user, takes, path="/lain/").status_code == deliveries.TAKEN


def test_what_was_refused_may_come_mended_with_the_same_key(user):
    def refuses(request):
        request.mistakes = [type("Mistake", (), {"text": "Judul: wajib diisi", "anchor": "id_judul"})]
        return HttpResponse("<h1>Formulir</h1>")

    answer = send(user, refuses)
    assert answer.status_code == deliveries.REFUSED
    assert b"wajib diisi" in answer.content and b"id_judul" in answer.content
    assert not Delivery.objects.exists()
    assert send(user, takes).status_code == 200


def test_a_way_on_with_a_complaint_is_a_refusal(user):
    def complains(request):
        messages.error(request, "Kuota habis.")
        return HttpResponseRedirect("/formulir/")

    answer = send(user, complains)
    assert answer.status_code == deliveries.REFUSED and b"Kuota habis." in answer.content


def test_after_a_failure_nothing_stays(user):
    def fails(request):
        takes(request)
        return HttpResponse(status=500)

    before = Holiday.objects.count()
    assert send(user, fails).status_code == 500
    assert Holiday.objects.count() == before and not Delivery.objects.exists()


def test_an_answer_that_is_json_already_stays_as_it_is(user):
    answer = send(user, lambda request: JsonResponse({"message": "Tercatat.", "again": True}))
    assert json.loads(answer.content) == {"message": "Tercatat.", "again": True}
    assert send(user, takes).content == answer.content


@pytest.mark.parametrize(("key", "status"), [("pendek", deliveries.REFUSED), ("x" * 65, deliveries.REFUSED)])
def test_a_strange_key_is_refused(user, key, status):
    assert send(user, takes, key=key).status_code == status


def test_who_is_no_longer_signed_in_is_asked_to(db, client):
    answer = client.post("/egov/", headers={"X-Kiriman": KEY})
    assert answer.status_code == deliveries.ASKS_SIGN_IN
    assert not Delivery.objects.exists()


def test_the_right_to_it_is_asked_as_ever(user):
    answer = send(user, lambda request: HttpResponse(status=403))
    assert answer.status_code == 403 and not Delivery.objects.exists()


def test_a_form_without_a_key_goes_as_ever(db, client):
    assert client.post("/egov/").status_code in (302, 403, 405)


def test_old_answers_go(user):
    send(user, takes)
    assert deliveries.forget(timezone.now()) == 0
    assert deliveries.forget(timezone.now() + dt.timedelta(days=401)) == 1
