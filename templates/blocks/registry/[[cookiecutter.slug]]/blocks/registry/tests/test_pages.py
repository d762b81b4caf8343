"""Who opens which page, that no page shows a whole NIK, and that hostile text stays text."""

from datetime import timedelta

import pytest

from accounts.models import User
from accounts.tests.builders import an_office, an_officer_with
from blocks.registry.models import Pair
from blocks.registry.services import doubles, renewals, tasks, visits
from blocks.registry.tests.builders import HOSTILE, nik_of, sent
from core import access
from core.models import Office

pytestmark = pytest.mark.django_db
FOR_MANAGERS = ("desk", "assign", "doubtful", "doubles", "periods")
FOR_ALL = ("coverage", "coverage_xlsx", "map", "geojson", "statistics", "waiting")


@pytest.fixture
def busy(binding, make, visitor, manager, waiting, world):
    """A register with something on every page; gives the entry that waits for its visit."""
    waits, seen, twin = make(state=waiting), make(state=waiting, name="Sri Rahayu"), make(name="Sri Rahaju")
    visits.take(binding, visitor, seen, sent(photo=None, found=HOSTILE))
    tasks.assign(binding, manager, visitor.user, [waits, twin])
    today = world.clock.now.date()
    renewals.begin(binding, manager, f"Masa {HOSTILE}", today, today + timedelta(days=30))
    doubles.scan(binding, world.clock.now)
    return waits


def addresses(binding, entry):
    """Every page of the block that is opened with GET, for the desk."""
    pair = Pair.objects.get()
    found = {name: binding.url(name) for name in (*FOR_MANAGERS, *FOR_ALL)}
    return found | {"pair": binding.url("pair", pair.pk), "history": binding.url("history", entry.pk)}


def test_the_desk_opens_every_page_and_no_page_shows_a_nik_or_runs_text(world, binding, busy, manager, visitor):
    niks = {nik_of(binding, record) for record in binding.entity.rows()}
    pages = addresses(binding, busy)
    seen = {name: world.client(manager.user).get(url) for name, url in pages.items()}
    seen |= {"visits": world.client(visitor.user).get(binding.url("visits"))}
    seen |= {"visit": world.client(visitor.user).get(binding.url("visit", busy.pk))}
    seen |= {"detail": world.client(manager.user).get(binding.entity.url("detail", busy.pk))}
    for name, answer in seen.items():
        assert answer.status_code == 200, name
        body = answer.content.decode(errors="replace")
        assert not any(nik in body for nik in niks), name
        assert HOSTILE not in body, name


def test_readers_open_what_is_for_reading(world, binding, busy, reader):
    client = world.client(reader.user)
    for name in FOR_ALL:
        assert client.get(binding.url(name)).status_code == 200, name
    for name in (*FOR_MANAGERS, "visits"):
        assert client.get(binding.url(name)).status_code == 403, name
    assert "hasil" not in client.get(binding.url("waiting")).content.decode().partition("<form")[2]


def test_strangers_and_guests_open_nothing(world, binding, busy, outsider, manager):
    for name, url in addresses(binding, busy).items():
        assert world.client(outsider.user).get(url).status_code == 403, name
        assert world.client(None).get(url).status_code in (302, 401, 403), name


def test_deeds_are_only_for_whom_they_are(world, binding, busy, reader, outsider):
    pair, task = Pair.objects.get(), busy.registry.tasks.get()
    urls = [
        binding.url("apart", pair.pk),
        binding.url("pair", pair.pk),
        binding.url("take_back", task.pk),
        binding.url("period_open"),
        binding.url("period_close", renewals.open_period(binding).pk),
        binding.url("judge", binding.entity.rows().latest("pk").registry_id),
        binding.url("visit_send", busy.pk),
    ]
    for actor in (reader, outsider):
        for url in urls:
            assert world.client(actor.user).post(url).status_code == 403, url
    for actor in (reader, outsider):
        answer = world.client(actor.user).post(binding.url("renew", busy.pk), {"hasil": "tetap"})
        assert answer.status_code in (403, 404)
    assert task.closed_at is None


def test_deeds_are_not_done_by_looking(world, binding, busy, manager):
    pair = Pair.objects.get()
    for url in (binding.url("apart", pair.pk), binding.url("period_close", renewals.open_period(binding).pk)):
        assert world.client(manager.user).get(url).status_code == 405
    assert Pair.objects.get().decision == ""


def test_another_office_sees_and_decides_nothing_of_it(world, binding, make, waiting, visitor):
    record = make(state=waiting)
    home = Office.objects.create(code="rumah-uji", name="Dinas Pemilik")
    type(record).objects.filter(pk=record.pk).update(office=home)
    foreign = an_officer_with(binding.app, binding.managers[0], an_office())
    walker = an_officer_with(binding.app, binding.visitors[0], an_office())
    assert not binding.entries(access.actor_for(foreign)).exists()
    with pytest.raises(access.Forbidden, match="kantor lain"):
        visits.take(binding, access.actor_for(walker), record, sent())
    for user, url in (
        (foreign, binding.url("history", record.pk)),
        (foreign, binding.url("renew", record.pk)),
        (walker, binding.url("visit", record.pk)),
        (walker, binding.url("visit_send", record.pk)),
    ):
        assert world.client(user).post(url, {"hasil": "tetap"}).status_code in (403, 404), url


def test_the_worklist_of_a_field_officer_is_on_one_page_and_asks_little(
    world, binding, make, visitor, manager, django_assert_max_num_queries
):
    tasks.assign(binding, manager, visitor.user, [make() for _one in range(12)])
    client, url = world.client(visitor.user), binding.url("visits")
    client.get(url)
    with django_assert_max_num_queries(25):
        page = client.get(url).content.decode()
    assert page.count("data-visit=") == 12
    assert "geolocation=(self)" in client.get(url)["Permissions-Policy"]


def test_owners_see_how_their_entry_stands_and_not_the_offices_work(world, binding, busy, visitor):
    if not binding.entity.owner:
        pytest.skip("entries of this register belong to nobody")
    owner = User.objects.get(person=getattr(busy, binding.entity.owner))
    page = world.client(owner).get(binding.entity.url("detail", busy.pk)).content.decode()
    assert "Terverifikasi lapangan" in page
    assert binding.url("history", busy.pk) not in page
    assert visitor.user.name not in page
