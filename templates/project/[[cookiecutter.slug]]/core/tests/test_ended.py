"""A service that ended says so at its old addresses, to people and to programs, and opens nothing else."""

import json
from unittest import mock

import pytest
from django.test import RequestFactory

from config.installed import PACKAGES
from core import ended

GONE = "layanan-lama"
HERE = next(iter(PACKAGES), "")


def listed(**more):
    row = {"name": "Layanan Lama", "on": "2026-11-28", "to": "", "note": ""} | more
    return mock.patch.dict(ended.ENDED, {GONE: row})


def answer_of(path, **more):
    """What the address of an ended service answers, found as the replica finds it."""
    with listed(**more):
        for pattern in ended.addresses():
            found = pattern.resolve(path)
            if found is not None:
                request = RequestFactory().get(f"/{path}")
                request.user, request.session = mock.Mock(is_authenticated=False, pk=None), {}
                return found.func(request, **found.kwargs)
    return None


def test_only_what_left_is_answered_for():
    with listed(), mock.patch.dict(ended.ENDED, {HERE: ended.ENDED.get(HERE, {})} if HERE else {}):
        paths = [str(pattern.pattern) for pattern in ended.addresses()]
    assert [path for path in paths if GONE in path] == [rf"^layanan/{GONE}(?:/.*)?$", rf"^api/{GONE}(?:/.*)?$"]
    assert not [path for path in paths if HERE and f"/{HERE}(" in path]


@pytest.mark.parametrize("path", [f"layanan/{GONE}/", f"layanan/{GONE}/laporan/7/", f"layanan/{GONE}"])
def test_its_pages_are_gone_and_no_other(path):
    with listed():
        assert any(pattern.resolve(path) for pattern in ended.addresses())
        assert not any(pattern.resolve(f"layanan/{GONE}-baru/") for pattern in ended.addresses())


def test_a_program_reads_that_it_ended():
    answer = answer_of(f"api/{GONE}/laporan/", to="https://lapor.go.id/")
    assert answer.status_code == 410
    assert json.loads(answer.content) == {
        "ended": GONE,
        "name": "Layanan Lama",
        "since": "2026-11-28",
        "to": "https://lapor.go.id/",
    }


@pytest.mark.django_db
def test_people_read_since_when_and_where_to_go(client):
    with listed(to="https://lapor.go.id/", note="Aduan yang terbuka dijawab lewat telepon."):
        request = RequestFactory().get("/")
        request.user, request.session = client_user(), {}
        page = ended.page(request, GONE)
    text = page.content.decode()
    assert page.status_code == 410
    assert "Layanan Lama sudah diakhiri" in text
    assert "28 November 2026" in text
    assert 'href="https://lapor.go.id/"' in text
    assert "Aduan yang terbuka dijawab lewat telepon." in text


@pytest.mark.django_db
def test_no_script_comes_in_by_an_address():
    with listed(to="javascript:alert(1)"):
        request = RequestFactory().get("/")
        request.user, request.session = client_user(), {}
        assert b"javascript:alert" not in ended.page(request, GONE).content


def client_user():
    from django.contrib.auth.models import AnonymousUser

    return AnonymousUser()
