"""The door for devices: a key in the header, one reading or many in the body, an answer they can act on."""

import json
from typing import Any

from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from blocks.telemetry import typed
from blocks.telemetry.models import Device
from blocks.telemetry.services import ingest, keys

MOST_BYTES = 1_000_000


@csrf_exempt
def send(binding: Any, request: HttpRequest) -> JsonResponse:
    """Take readings in; 200 also where all were there already, so that a device may send again until it hears back."""
    if request.method != "POST":
        return _no(405, "method", _("Kirim bacaan dengan POST."))
    device = keys.device_of(_key(request))
    if device is None or device.thing.app != binding.app or device.thing.entity != binding.entity_name:
        return _no(401, "key", _("Kunci perangkat tidak dikenal atau sudah dicabut."))
    if int(request.headers.get("Content-Length") or 0) > MOST_BYTES:
        return _no(413, "size", _("Kiriman lebih dari 1 MB; bagi menjadi beberapa kiriman."))
    try:
        items = typed.items_of(_body(request))
    except typed.Unreadable as problem:
        return _no(400, "body", str(problem))
    return _take(binding, device, items)


def _key(request: HttpRequest) -> str:
    """The key of `Authorization: Bearer …`, or of `X-Device-Key` for devices that can send no other."""
    word, _space, key = request.headers.get("Authorization", "").partition(" ")
    return key.strip() if word.lower() == "bearer" else request.headers.get("X-Device-Key", "").strip()


def _body(request: HttpRequest) -> Any:
    try:
        return json.loads(request.body)
    except (ValueError, RecursionError):
        raise typed.Unreadable(_("Isi kiriman bukan JSON yang utuh.")) from None


def _take(binding: Any, device: Device, items: list[Any]) -> JsonResponse:
    now = timezone.now()
    sent, refused = typed.read(items, ingest.limits(binding, now))
    if refused:
        ingest.refuse(device, refused[-1].message, now)
    try:
        outcome = ingest.take(binding, device, sent, now) if sent else ingest.Outcome(0, 0)
    except ingest.Closed:
        return _no(403, "closed", _("Tidak dipakai lagi: kunci dicabut atau sumbernya dinonaktifkan."))
    body = {
        "stored": outcome.stored,
        "repeated": outcome.repeated,
        "refused": [{"index": one.index, "code": one.code, "message": one.message} for one in refused],
        "server_time": timezone.localtime(now).isoformat(timespec="seconds"),
    }
    return JsonResponse(body, status=200 if sent else 422)


def _no(status: int, code: str, message: str) -> JsonResponse:
    now = timezone.localtime().isoformat(timespec="seconds")
    answer = JsonResponse({"code": code, "message": message, "server_time": now}, status=status)
    if status == 401:
        answer["WWW-Authenticate"] = 'Bearer realm="telemetri"'
    if status == 405:
        answer["Allow"] = "POST"
    return answer
