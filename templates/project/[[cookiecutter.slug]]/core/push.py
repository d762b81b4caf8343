"""Web Push (RFC 8030, 8291 and 8292): notices on a device, by way of the service of its browser's maker.

The maker's service learns that something was sent and to which browser, never what: only the browser has the key.
"""

import base64
import http.client
from functools import cache
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from django.conf import settings

from core.models import PushSubscription

SENT, GONE, LATER = "sent", "gone", "later"
WAIT = 10  # seconds for an answer of the maker's service
KEPT = 24 * 60 * 60  # seconds for which it keeps a notice while the device is off
CURVE = ec.SECP256R1()


class _NoDetour(HTTPRedirectHandler):
    """Follows no redirect: a push service answers for itself."""

    def redirect_request(self, *_asked: object) -> None:
        return None


_opener = build_opener(_NoDetour)


def is_on() -> bool:
    """Say whether this replica sends to devices: it has a key, and the channel is not switched off."""
    return bool(settings.PUSH_KEY) and "push" in settings.NOTIFY_CHANNELS


def public_key() -> str:
    """The key that a browser asks its maker's service to take notices from; empty where push is off."""
    return _keys(settings.PUSH_KEY)[1] if is_on() else ""


def is_known(endpoint: str) -> bool:
    """Say whether an address is one of a push service, so that nobody makes us call another machine."""
    parts = urlsplit(endpoint)
    host = parts.hostname or ""
    known = any(host == one or host.endswith(f".{one}") for one in settings.PUSH_SERVICES)
    return parts.scheme == "https" and known and not parts.username


def are_keys(p256dh: str, auth: str) -> bool:
    """Say whether these are the two keys of a browser: a point of P-256 and 16 bytes."""
    try:
        ec.EllipticCurvePublicKey.from_encoded_point(CURVE, unpacked(p256dh))
        return len(unpacked(auth)) == 16
    except ValueError:
        return False


def send(subscription: PushSubscription, told: dict[str, str]) -> str:
    """Send a notice to one device: SENT, GONE where the device no longer wants any, LATER where it failed."""
    from webpush import WebPush
    from webpush.types import WebPushSubscription

    keys = {"p256dh": subscription.p256dh, "auth": subscription.auth}
    target = WebPushSubscription.model_validate({"endpoint": subscription.endpoint, "keys": keys})
    private, public = _pem(settings.PUSH_KEY)
    sender = WebPush(private_key=private, public_key=public, subscriber=settings.PUSH_CONTACT, ttl=KEPT)
    message = sender.get(told, target)
    request = Request(subscription.endpoint, data=message.encrypted, headers=message.headers, method="POST")  # noqa: S310 (https, see is_known)
    try:
        _opener.open(request, timeout=WAIT).close()
    except HTTPError as answer:
        return GONE if answer.code in (404, 410) else LATER
    except (URLError, OSError, http.client.HTTPException):
        return LATER
    return SENT


@cache
def _keys(key: str) -> tuple[ec.EllipticCurvePrivateKey, str]:
    private = ec.derive_private_key(int.from_bytes(unpacked(key)), CURVE)
    form = (serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint)
    return private, base64.urlsafe_b64encode(private.public_key().public_bytes(*form)).rstrip(b"=").decode()


@cache
def _pem(key: str) -> tuple[bytes, bytes]:
    private = _keys(key)[0]
    encoding, plain = serialization.Encoding.PEM, serialization.NoEncryption()
    public_form = serialization.PublicFormat.SubjectPublicKeyInfo
    return (
        private.private_bytes(encoding, serialization.PrivateFormat.PKCS8, plain),
        private.public_key().public_bytes(encoding, public_form),
    )


def unpacked(text: str) -> bytes:
    """Read base64 as URLs carry it, without its filling; ValueError where it is none."""
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
