"""The door for devices over HTTP, and their keys."""

import json

import pytest
from django.test import Client

from blocks.telemetry.models import Device, Reading
from blocks.telemetry.services import keys
from core import access
from core.rules import RuleBroken

pytestmark = pytest.mark.django_db


@pytest.fixture
def key(binding, thing):
    return keys.add(binding, access.system(), thing, "Logger")[1]


@pytest.fixture
def post(binding, key):
    """Send a body with a key; CSRF is checked, for a device has no cookie."""

    def give(body, key=key, **headers):
        text = body if isinstance(body, str | bytes) else json.dumps(body)
        given = headers or {"HTTP_AUTHORIZATION": f"Bearer {key}"}
        client = Client(enforce_csrf_checks=True)
        return client.post(binding.url("send"), text, content_type="application/json", **given)

    return give


def one(world, value=50.0):
    return {"at": world.clock.now.isoformat(), "values": {"tinggi": value}}


def test_a_reading_is_taken_and_the_answer_says_so(world, post):
    answer = post(one(world))
    body = answer.json()
    assert (answer.status_code, body["stored"], body["repeated"], body["refused"]) == (200, 1, 0, [])
    assert body["server_time"]
    assert Device.objects.get().seen_at == world.clock.now


def test_many_at_once_and_again(world, post):
    body = {"readings": [one(world), one(world) | {"values": {"tinggi": 50.0, "hujan": 0.4}}]}
    assert post(body).json()["stored"] == 2
    answer = post(body).json()
    assert (answer["stored"], answer["repeated"]) == (0, 3)


def test_the_key_may_stand_in_a_header_of_its_own(world, post, key):
    assert post(one(world), HTTP_X_DEVICE_KEY=key).status_code == 200


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer tm_wrong", "Basic abc", "Bearer x" * 400])
def test_without_the_right_key_nothing_is_taken(world, post, header):
    answer = post(one(world), HTTP_AUTHORIZATION=header)
    assert answer.status_code == 401
    assert "Kunci" in answer.json()["message"]
    assert not Reading.objects.exists()


def test_what_is_no_json_is_told(post):
    for text in ("{", b"\xff\xfe", "[" * 3000, '"kata"'):
        assert post(text).status_code == 400


def test_too_much_is_told(post):
    assert post("x" * 1_000_001).status_code == 413


def test_a_get_is_told_to_post(binding, client):
    assert client.get(binding.url("send")).status_code == 405


def test_all_refused_is_422_and_stands_on_the_device(world, post):
    answer = post({"at": "2999-01-01T00:00:00Z", "values": {"tinggi": 1}})
    assert (answer.status_code, answer.json()["refused"][0]["code"]) == (422, "clock_ahead")
    assert "Jam perangkat" in Device.objects.get().last_refusal


def test_of_a_key_only_a_hash_is_kept(key):
    device = Device.objects.get()
    assert key not in str(vars(device))
    assert device.key_hash == keys.hashed(key)


def test_a_new_key_closes_the_old_one(binding, world, post, key):
    fresh = keys.change(binding, access.system(), Device.objects.get())
    assert post(one(world)).status_code == 401
    assert post(one(world), HTTP_AUTHORIZATION=f"Bearer {fresh}").status_code == 200


def test_a_revoked_key_opens_nothing_and_is_revoked_once(binding, world, post):
    device = Device.objects.get()
    keys.revoke(binding, access.system(), device)
    assert post(one(world)).status_code == 401
    with pytest.raises(RuleBroken):
        keys.revoke(binding, access.system(), device)


def test_what_is_out_of_service_takes_nothing_and_its_keys_are_gone(binding, world, thing, post):
    record = binding.record_of(thing)
    states = binding.entity.workflow.states_of("rejected")
    if not states:
        pytest.skip("the application has no state for it")
    type(record).objects.filter(pk=record.pk).update(state=states[0])
    assert post(one(world)).status_code == 403
    record.refresh_from_db()
    binding.on_moved(record, None, access.system())
    assert Device.objects.get().revoked_at is not None


def test_only_managers_give_keys(binding, thing, actor):
    watcher = actor(binding, binding.watchers[0])
    with pytest.raises(access.Forbidden):
        keys.add(binding, watcher, thing, "Logger")
    device, key = keys.add(binding, actor(binding, binding.managers[0]), thing, "Logger")
    assert keys.device_of(key) == device


def test_two_devices_of_one_name_are_refused(binding, thing, key):
    with pytest.raises(RuleBroken):
        keys.add(binding, access.system(), thing, "Logger")
    with pytest.raises(RuleBroken):
        keys.add(binding, access.system(), thing, "  ")
