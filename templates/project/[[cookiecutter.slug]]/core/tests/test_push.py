"""Notices on devices: whom we send to, what only the browser can read, and when a device is forgotten."""

import base64
import json
import secrets
from io import BytesIO
from unittest import mock
from urllib.error import HTTPError, URLError

import http_ece
import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.tests.builders import a_resident
from config.new_env import new_env
from core import notify, push
from core.models import AuditEntry, OutboxMessage, PushSubscription

BACKEND = "accounts.backends.IdentityBackend"
SECOND = "7202014408850001"
ENDPOINT = "https://fcm.googleapis.com/fcm/send/contoh"

pytestmark = pytest.mark.django_db


def packed(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


class Browser:
    """A browser as its maker's service knows it: an address, a key pair and a secret of its own."""

    def __init__(self, endpoint=ENDPOINT):
        self.endpoint, self.auth, self.key = endpoint, secrets.token_bytes(16), ec.generate_private_key(push.CURVE)

    @property
    def told(self):
        form = (serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint)
        keys = {"p256dh": packed(self.key.public_key().public_bytes(*form)), "auth": packed(self.auth)}
        return {"endpoint": self.endpoint, "keys": keys}

    def read(self, content):
        return json.loads(http_ece.decrypt(content, private_key=self.key, auth_secret=self.auth, version="aes128gcm"))


@pytest.fixture(autouse=True)
def key(settings):
    lines = dict(line.split("=", 1) for line in new_env(is_demo=True).splitlines() if "=" in line)
    settings.PUSH_KEY = lines["PUSH_KEY"]
    settings.NOTIFY_CHANNELS = ["in_app", "push"]
    settings.PUSH_CONTACT = "halo@daerah.example"


@pytest.fixture
def resident():
    return a_resident()


@pytest.fixture
def client(resident):
    found = Client()
    found.force_login(resident, backend=BACKEND)
    return found


@pytest.fixture
def service():
    """The service of a browser's maker; it answers with what a test sets, and keeps what it was sent."""
    with mock.patch.object(push, "_opener") as opener:
        opener.open.return_value = BytesIO()
        yield opener.open


def take(client, told):
    return client.post(reverse("live:take_device"), json.dumps(told), content_type="application/json")


def test_a_device_gets_what_only_its_browser_can_read(client, resident, service):
    browser = Browser()
    assert take(client, browser.told).status_code == 204
    notify.send(user_id=resident.pk, title="Laporan 1: Selesai", url="/layanan/laksa/laporan/1/")
    assert notify.deliver(timezone.now()) == 1
    request = service.call_args.args[0]
    assert request.full_url == ENDPOINT
    assert b"Selesai" not in request.data
    told = browser.read(request.data)
    assert (told["title"], told["url"]) == ("Laporan 1: Selesai", "/layanan/laksa/laporan/1/")
    assert OutboxMessage.objects.get().status == "sent"


def test_the_service_can_tell_who_sends(client, resident, service):
    take(client, Browser().told)
    notify.send(user_id=resident.pk, title="Laporan 1")
    notify.deliver(timezone.now())
    words = service.call_args.args[0].headers["Authorization"].removeprefix("vapid ").split(",")
    said = dict(word.strip().split("=", 1) for word in words)
    assert said["k"] == push.public_key()
    sender = ec.EllipticCurvePublicKey.from_encoded_point(push.CURVE, push.unpacked(said["k"]))
    claims = jwt.decode(said["t"], sender, algorithms=["ES256"], audience="https://fcm.googleapis.com")
    assert claims["sub"] == "mailto:halo@daerah.example"


@pytest.mark.parametrize("code", [404, 410])
def test_a_device_that_wants_no_more_is_forgotten(client, resident, service, code):
    take(client, Browser().told)
    notify.send(user_id=resident.pk, title="Laporan 1")
    service.side_effect = HTTPError(ENDPOINT, code, "", {}, None)
    assert notify.deliver(timezone.now()) == 0
    assert not PushSubscription.objects.exists()


@pytest.mark.parametrize("problem", [HTTPError(ENDPOINT, 503, "", {}, None), URLError("no network"), TimeoutError()])
def test_what_failed_waits_for_another_try(client, resident, service, problem):
    take(client, Browser().told)
    notify.send(user_id=resident.pk, title="Laporan 1")
    service.side_effect = problem
    assert notify.deliver(timezone.now()) == 0
    message = OutboxMessage.objects.get()
    assert (message.status, message.attempts) == ("queued", 1)
    assert message.due_at > timezone.now()


@pytest.mark.parametrize(
    "told",
    [
        {"endpoint": "https://jahat.example/kirim"},
        {"endpoint": "http://fcm.googleapis.com/kirim"},
        {"endpoint": "https://fcm.googleapis.com.jahat.example/"},
        {"endpoint": "https://fcm.googleapis.com@jahat.example/"},
        {"endpoint": "https://127.0.0.1/"},
        {"endpoint": f"https://fcm.googleapis.com/{'x' * 600}"},
        {"keys": {"p256dh": "AAAA", "auth": packed(bytes(16))}},
        {"keys": "bukan kunci"},
        {"keys": {}},
    ],
    ids=str,
)
def test_what_is_no_device_of_a_known_service_is_refused(client, told):
    answer = take(client, Browser().told | told)
    assert answer.status_code == 422
    assert "alamat" in answer.json()["message"]
    assert not PushSubscription.objects.exists()


def test_what_is_no_json_is_refused(client):
    answer = client.post(reverse("live:take_device"), b"[1", content_type="application/json")
    assert answer.status_code == 422


def test_signing_out_forgets_the_device(client):
    take(client, Browser().told)
    client.logout()
    assert not PushSubscription.objects.exists()


def test_stopping_forgets_the_own_device_alone(client, resident):
    mine, other = Browser(), Browser(f"{ENDPOINT}-lain")
    take(client, mine.told)
    stranger = Client()
    stranger.force_login(a_resident(nik=SECOND), backend=BACKEND)
    take(stranger, other.told)
    for browser in (other, mine):
        body = json.dumps({"endpoint": browser.endpoint})
        assert client.post(reverse("live:leave_device"), body, content_type="application/json").status_code == 204
    assert PushSubscription.objects.get().endpoint == other.endpoint
    assert AuditEntry.objects.filter(action="push.off").count() == 1


def test_the_same_browser_changes_hands(client, resident, service):
    browser, second = Browser(), a_resident(nik=SECOND)
    take(client, browser.told)
    other = Client()
    other.force_login(second, backend=BACKEND)
    take(other, browser.told)
    notify.send(user_id=resident.pk, title="Untuk yang pertama")
    assert not OutboxMessage.objects.exists()
    assert PushSubscription.objects.get().user == second


def test_an_eleventh_device_takes_the_place_of_the_first(client, resident):
    for number in range(11):
        take(client, Browser(f"{ENDPOINT}-{number}").told)
    kept = set(resident.push_subscriptions.values_list("endpoint", flat=True))
    assert len(kept) == 10
    assert f"{ENDPOINT}-0" not in kept


def test_without_a_key_nothing_is_offered_or_queued(client, resident, settings):
    take(client, Browser().told)
    assert b"data-push=" in client.get(reverse("live:notifications")).content
    settings.PUSH_KEY = ""
    notify.send(user_id=resident.pk, title="Laporan 1")
    assert not OutboxMessage.objects.exists()
    assert b"data-push=" not in client.get(reverse("live:notifications")).content


def test_guests_take_no_notices():
    assert take(Client(), Browser().told).status_code in (302, 401, 403)
    assert not PushSubscription.objects.exists()
