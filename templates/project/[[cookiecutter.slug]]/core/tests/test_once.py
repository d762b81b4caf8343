"""A form sent twice makes one record, and says so; what is written anew is a record of its own."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponseRedirect
from django.test import RequestFactory

from core import once
from core.models import Delivery

KEY = "0123456789abcdef0123456789abcdef"


class Desk:
    """Counts what was made, and refuses where it is told to."""

    def __init__(self, user):
        self.user, self.session, self.made, self.refuses = user, {}, 0, False

    def send(self, key=KEY, path="/baru/", **typed):
        request = RequestFactory().post(path, {once.NAME: key, **typed})
        request.user, request.session = self.user, self.session
        return once.take(request, self._make, lambda url: f"again {url}")

    def _make(self):
        if self.refuses:
            return None
        self.made += 1
        return HttpResponseRedirect(f"/data/{self.made}/")


@pytest.fixture(params=["signed in", "guest"])
def desk(request, world):
    return Desk(world.owner if request.param == "signed in" else AnonymousUser())


def test_sent_twice_it_is_made_once_and_leads_to_the_first(desk):
    first, second = desk.send(judul="Lubang"), desk.send(judul="Lubang")
    assert first.url == "/data/1/"
    assert second == "again /data/1/"
    assert desk.made == 1


def test_another_text_on_the_same_page_is_another_record(desk):
    desk.send(judul="Lubang"), desk.send(judul="Lampu")
    assert desk.made == 2


def test_the_same_text_on_a_new_page_is_another_record(desk):
    desk.send(judul="Lubang"), desk.send("f" * 32, judul="Lubang")
    assert desk.made == 2


def test_what_was_refused_may_be_sent_again(desk):
    desk.refuses = True
    assert desk.send(judul="Lubang") is None
    desk.refuses = False
    assert desk.send(judul="Lubang").url == "/data/1/"


def test_a_key_that_no_page_gives_holds_nothing(desk):
    desk.send("tidak-ada"), desk.send("tidak-ada")
    assert desk.made == 2
    assert not Delivery.objects.exists()


def test_the_key_of_one_is_not_that_of_another(world):
    one, other = Desk(world.owner), Desk(world.stranger)
    one.send(judul="Lubang"), other.send(judul="Lubang")
    assert (one.made, other.made) == (1, 1)


def test_a_refused_form_keeps_its_key():
    request = RequestFactory().post("/baru/", {once.NAME: KEY})
    assert KEY in once.box(request)
    assert KEY not in once.box(RequestFactory().get("/baru/"))
