"""Pages: who may open them, that names are masked, and a day's work by the buttons."""

import pytest

from accounts.middleware import SESSION_KEY as SECOND_FACTOR
from blocks.admission.models import Standing
from blocks.admission.services import checking
from tests import walking

pytestmark = pytest.mark.django_db

OFFICERS = ("desk", "committee", "recap")


@pytest.fixture
def sign_in(client):
    """Sign a user in, an officer with the second factor."""

    def go(user):
        client.force_login(user, backend="accounts.backends.IdentityBackend")
        session = client.session
        session[SECOND_FACTOR] = True
        session.save()

    return go


@pytest.mark.parametrize("name", OFFICERS)
def test_strangers_open_no_page_of_officers(client, binding, world, sign_in, name):
    assert client.get(binding.url(name)).status_code in (302, 403)
    sign_in(world.stranger)
    assert client.get(binding.url(name)).status_code == 403


def test_a_school_opens_its_desk_and_not_the_committee(client, binding, operator, sign_in, make):
    make(check=False)
    sign_in(operator.user)
    assert client.get(binding.url("desk")).status_code == 200
    for name in ("committee", "recap", "recap_xlsx"):
        assert client.get(binding.url(name)).status_code == 403


def test_deeds_are_refused_to_strangers_and_by_get(client, binding, manager, world, sign_in, make):
    record = make(check=False)
    round_id = getattr(record, f"{binding.chosen}_id")
    deeds = [binding.url(name, round_id) for name in ("rank", "announce", "close")]
    deeds += [binding.url(name, record.pk) for name in ("check", "enrol")]
    sign_in(world.stranger)
    assert [client.post(url).status_code for url in deeds] == [403] * 5
    sign_in(manager.user)
    assert [client.get(url).status_code for url in deeds] == [405] * 5


def test_another_schools_papers_are_not_found(client, binding, operator, other_operator, sign_in, make):
    record = make(check=False)
    sign_in(other_operator.user)
    assert client.post(binding.url("check", record.pk)).status_code == 404


def test_the_public_ranking_masks_names_and_tells_no_birth_date(client, binding, make, announce):
    record = make()
    type(record)._default_manager.filter(pk=record.pk).update(**{binding.name: "Sangat Rahasia"})
    run = announce(record)
    school = getattr(record, f"{binding.choices[0]}_id")
    pool = client.get(binding.url("pool", run.round_id, school, "domisili")).content.decode()
    found = client.get(binding.url("public"), {"q": record.number}).content.decode()
    for page in (pool, found):
        assert "S*** R***" in page
        assert "Rahasia" not in page
        assert str(getattr(record, binding.born).year) not in page.replace(record.number, "")


def test_a_pool_that_is_not_there_and_a_wrong_number(client, binding, make):
    make()
    assert client.get(binding.url("pool", 999, 999, "domisili")).status_code == 404
    page = client.get(binding.url("public"), {"q": "<b>x</b>"}).content.decode()
    assert "tidak ditemukan" in page
    assert "<b>x</b>" not in page


def test_a_day_by_the_buttons(client, binding, operator, manager, sign_in, make, announce):
    record = make(check=False)
    sign_in(operator.user)
    page = client.post(binding.url("check", record.pk), follow=True).content.decode()
    assert "Periksa dahulu" in page
    values = {f"hasil_{name}": "sesuai" for name in checking.papers_of(binding, record)}
    assert "terverifikasi" in client.post(binding.url("check", record.pk), values, follow=True).content.decode()
    announce(record)
    assert record.number in client.get(binding.url("desk")).content.decode()
    client.post(binding.url("enrol", record.pk), {"kembali": "meja"}, follow=True)
    assert walking.fresh(record).admission.standing == Standing.ENROLLED
    sign_in(manager.user)
    assert client.get(binding.url("recap")).status_code == 200
    assert client.get(binding.url("recap_xlsx")).status_code == 200
    assert client.get(binding.url("committee")).status_code == 200
