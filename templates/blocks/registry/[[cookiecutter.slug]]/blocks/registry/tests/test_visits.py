"""Visits: what they need, what they change, once by their key, and what makes the desk look again."""

from datetime import UTC, timedelta
from uuid import uuid4

import pytest

from blocks.registry.models import Result, VersionKind, Visit
from blocks.registry.selectors import desk
from blocks.registry.services import tasks, visits
from blocks.registry.tests.builders import north_of, sent
from core.access import Forbidden
from core.models import AuditEntry
from core.rules import RuleBroken
from core.workflow import StaleState
from tests import walking

pytestmark = pytest.mark.django_db


@pytest.fixture
def entry(make, waiting):
    return make(state=waiting)


def test_a_visit_that_agrees_verifies_the_entry(binding, entry, visitor, world):
    visit = visits.take(binding, visitor, entry, sent())
    row = binding.row(walking.fresh(entry))
    assert walking.fresh(entry).state == binding.entity.workflow.transition(binding.confirm).target
    assert (row.result, row.checked_by, row.checked_at) == (Result.AGREES, visitor.user, world.clock.now)
    assert (visit.doubts, visit.distance_m) == ([], 0)
    assert AuditEntry.objects.filter(action="visit", object_id=entry.pk).count() == 1


def test_a_visit_that_differs_takes_the_verification_back(binding, entry, visitor, world):
    visits.take(binding, visitor, entry, sent())
    world.clock.move(world.clock.now + timedelta(days=30))
    visits.take(binding, visitor, entry, sent(Result.DIFFERS))
    row = binding.row(walking.fresh(entry))
    assert (row.result, row.checked_at, row.checked_by) == (Result.DIFFERS, None, None)


def test_a_visit_ends_the_task_that_asked_for_it(binding, entry, visitor, manager):
    tasks.assign(binding, manager, visitor.user, [entry])
    visit = visits.take(binding, visitor, entry, sent(Result.NOT_FOUND))
    task = entry.registry.tasks.get()
    assert (task.visit, task.closed_at is not None) == (visit, True)
    assert desk.mine(binding, visitor) == []


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"result": "", "found": ""}, "Pilih hasil kunjungan."),
        ({"result": Result.DIFFERS, "found": ""}, "Sebutkan apa yang berbeda."),
        ({"result": Result.NOT_FOUND, "found": ""}, "Tulis menurut siapa entri ini tidak ada di tempat."),
    ],
)
def test_a_visit_that_tells_too_little_is_refused(binding, entry, visitor, values, said):
    with pytest.raises(RuleBroken) as refused:
        visits.take(binding, visitor, entry, sent(**values))
    assert refused.value.messages == [said]
    assert not Visit.objects.exists()


def test_only_field_officers_visit(binding, entry, reader, outsider):
    for actor in (reader, outsider):
        with pytest.raises(Forbidden):
            visits.take(binding, actor, entry, sent())


def test_an_entry_that_counts_no_more_is_not_visited(binding, entry, visitor, gone):
    walking.in_state(entry, gone)
    with pytest.raises(StaleState, match="tidak dihitung lagi"):
        visits.take(binding, visitor, entry, sent())


def test_what_is_sent_twice_counts_once(binding, entry, visitor):
    once = sent()
    first = visits.take(binding, visitor, entry, once)
    assert visits.take(binding, visitor, entry, once) == first
    assert Visit.objects.count() == 1


def test_a_key_belongs_to_one_entry(binding, entry, visitor, make, waiting):
    once = sent()
    visits.take(binding, visitor, entry, once)
    with pytest.raises(RuleBroken, match="milik kunjungan lain"):
        visits.take(binding, visitor, make(state=waiting), once)


def test_a_visit_that_waited_for_the_network_counts_when_it_was_made(binding, entry, visitor, world):
    made_at = world.clock.now - timedelta(days=3)
    visits.take(binding, visitor, entry, sent(made_at=made_at))
    assert binding.row(walking.fresh(entry)).checked_at == made_at


def test_a_visit_that_a_later_one_overtook_is_history_only(binding, entry, visitor, world):
    visits.take(binding, visitor, entry, sent())
    state = walking.fresh(entry).state
    late = visits.take(binding, visitor, entry, sent(Result.DIFFERS, made_at=world.clock.now - timedelta(days=2)))
    assert late.doubts == ["didahului"]
    assert (binding.row(walking.fresh(entry)).result, walking.fresh(entry).state) == (Result.AGREES, state)


@pytest.mark.parametrize(
    ("shift", "said"),
    [(timedelta(days=-31), "lebih dari 30 hari"), (timedelta(minutes=11), "Jam ponsel lebih maju")],
)
def test_a_clock_that_is_far_off_is_told(binding, entry, visitor, world, shift, said):
    with pytest.raises(RuleBroken, match=said):
        visits.take(binding, visitor, entry, sent(made_at=world.clock.now + shift))


def test_a_phone_a_little_ahead_counts_as_now(binding, entry, visitor, world):
    visit = visits.take(binding, visitor, entry, sent(made_at=world.clock.now + timedelta(minutes=5)))
    assert visit.made_at == world.clock.now


def test_doubts_name_each_reason(binding, entry, visitor):
    limit, far = binding.setting("accuracy_metres"), binding.setting("distance_metres")
    cases = [
        ({"lat": None, "lon": None, "accuracy_m": None}, ["tanpa_titik"]),
        ({"accuracy_m": limit}, []),
        ({"accuracy_m": limit + 1}, ["titik_kasar"]),
        (north_of(far - 5), []),
        (north_of(far + 5), ["jauh"]),
        ({"photo": None}, ["tanpa_foto"]),
    ]
    for values, doubts in cases:
        assert visits.take(binding, visitor, entry, sent(Result.AGREES, **values)).doubts == doubts, values


def test_nobody_photographs_what_is_not_there(binding, entry, visitor):
    assert visits.take(binding, visitor, entry, sent(Result.NOT_FOUND, photo=None)).doubts == []


def test_the_desk_accepts_a_doubtful_visit_and_field_officers_do_not(binding, entry, visitor, manager):
    visit = visits.take(binding, visitor, entry, sent(photo=None))
    assert list(desk.doubtful(binding, manager)) == [visit]
    with pytest.raises(Forbidden):
        visits.judge(binding, visitor, visit)
    visits.judge(binding, manager, visit)
    assert visit.judged_by == manager.user
    assert list(desk.doubtful(binding, manager)) == []


def test_an_exact_visit_fills_in_the_point_and_is_a_version(binding, make, visitor, waiting):
    entry = make(state=waiting, place=None)
    visits.take(binding, visitor, entry, sent(Result.NOT_FOUND))
    visits.take(binding, visitor, entry, sent(Result.DIFFERS, accuracy_m=5_000))
    assert binding.of(walking.fresh(entry), "place") is None
    visits.take(binding, visitor, entry, sent(Result.DIFFERS))
    assert str(binding.of(walking.fresh(entry), "place").lat) == "-1.395000"
    assert VersionKind.VISITED in entry.registry.versions.values_list("kind", flat=True)


def test_the_phone_sends_and_is_answered_in_words(world, binding, entry, visitor):
    client, key = world.client(visitor.user), str(uuid4())
    made_at = world.clock.now - timedelta(hours=5)
    body = {
        "client_key": key,
        "result": "sesuai",
        "differing": "[]",
        "lat": "-1.395",
        "lon": "120.754",
        "accuracy_m": "7.6",
        "made_at": made_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z"),
    }
    url = binding.url("visit_send", entry.pk)
    for _again in range(2):
        answer = client.post(url, body, HTTP_ACCEPT="application/json")
        assert (answer.status_code, answer.json()["message"]) == (200, "Kunjungan tercatat: Sesuai.")
    visit = Visit.objects.get()
    assert (visit.made_at, visit.accuracy_m, str(visit.client_key)) == (made_at, 8, key)
    assert answer.json()["doubts"] == ["tanpa foto"]


def test_everything_wrong_is_told_at_once(world, binding, entry, visitor):
    body = {"client_key": "bukan-kunci", "result": "mungkin", "lat": "95"}
    answer = world.client(visitor.user).post(binding.url("visit_send", entry.pk), body, HTTP_ACCEPT="application/json")
    assert answer.status_code == 422
    assert len(answer.json()["message"].split(". ")) >= 3


def test_a_page_that_says_it_is_a_picture_is_refused(world, binding, entry, visitor):
    from django.core.files.uploadedfile import SimpleUploadedFile

    fake = SimpleUploadedFile("foto.jpg", b"<html><script>alert(1)</script></html>", "image/jpeg")
    body = {"client_key": str(uuid4()), "result": "sesuai", "photo": fake}
    answer = world.client(visitor.user).post(binding.url("visit_send", entry.pk), body, HTTP_ACCEPT="application/json")
    assert (answer.status_code, Visit.objects.count()) == (422, 0)
    assert "Jenis berkas tidak diterima" in answer.json()["message"]


def test_without_script_what_was_typed_stays_when_it_is_refused(world, binding, entry, visitor):
    body = {"client_key": str(uuid4()), "result": "tidak_sesuai", "found": "", "lat": "-1.5", "lon": "120.7"}
    client = world.client(visitor.user)
    answer = client.post(binding.url("visit_send", entry.pk), body)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Sebutkan apa yang berbeda." in page
    assert body["client_key"] in page
    assert 'value="-1.5"' in page


def test_without_script_a_good_visit_leads_to_the_entry(world, binding, entry, visitor):
    body = {"client_key": str(uuid4()), "result": "tidak_sesuai", "differing": binding.compared_fields()[:2]}
    answer = world.client(visitor.user).post(binding.url("visit_send", entry.pk), body)
    assert (answer.status_code, answer.url) == (302, binding.entity.url("detail", entry.pk))
    assert Visit.objects.get().differing == list(binding.compared_fields()[:2])
