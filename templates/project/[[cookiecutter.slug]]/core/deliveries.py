"""Forms that a device kept while the network was away: each is taken once, and its answer is told as JSON.

The device sends a form as any browser would, with a key of its own in the head `X-Kiriman`. What a view
answers, a way on or the form with its mistakes, is turned into words that the device keeps. A form that
was taken is answered from `Delivery` when it comes again; one that was refused may come mended.
"""

import json
import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.contrib import messages
from django.contrib.messages import constants
from django.db import IntegrityError, connection, transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from core.models import Delivery

HEAD = "X-Kiriman"
STAYS = "X-Kiriman-Lihat"  # somebody waits before the page: its messages are shown on the next one
KEY = re.compile(r"[0-9A-Za-z-]{16,64}")
KEPT_DAYS = 400
REFUSED, ASKS_SIGN_IN, TAKEN = 422, 401, 409


def name_of(user: Any) -> str:
    """A name by which a device tells its users apart; it says nothing about them."""
    return salted_hmac("core.deliveries", str(user.pk)).hexdigest()[:20]


class OnceMiddleware:
    """Takes a form with a key once; stands behind the middleware that knows who sends it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request."""
        key = request.headers.get(HEAD, "")
        if request.method != "POST" or not key:
            return self.get_response(request)
        if not request.user.is_authenticated:
            return _said(ASKS_SIGN_IN, _("Masuk lagi untuk mengirim."))
        if not KEY.fullmatch(key):
            return _said(REFUSED, _("Kunci kiriman tidak dikenal."))
        return self._once(request, key)

    def _once(self, request: HttpRequest, key: str) -> HttpResponse:
        with transaction.atomic():
            delivery, known = begin(request, key)
            if known:
                return _again(delivery, request)
            response = _told(request, self.get_response(request))
            if response.status_code >= 400:
                _forget(delivery, response.status_code)
            else:
                delivery.status, delivery.answer = response.status_code, _body(response)
                delivery.save(update_fields=["status", "answer"])
            return response


def begin(request: HttpRequest, key: str) -> tuple[Delivery, bool]:
    """Hold the key; a second sender waits here until the first one is through."""
    try:
        with transaction.atomic():
            return Delivery.objects.create(user=request.user, key=key, path=request.path[:300]), False
    except IntegrityError:
        return Delivery.objects.get(user=request.user, key=key), True


def _again(delivery: Delivery, request: HttpRequest) -> HttpResponse:
    if delivery.path != request.path[:300]:
        return _said(TAKEN, _("Kunci kiriman ini sudah dipakai untuk formulir lain."))
    return JsonResponse(delivery.answer, status=delivery.status)


def _forget(delivery: Delivery, status: int) -> None:
    """Nothing was taken: the same key may come again. After a failure nothing of it stays."""
    if status >= 500 or connection.needs_rollback:
        transaction.set_rollback(True)
    else:
        delivery.delete()


def _told(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """The answer of a view in words for the device; one that is such words already stays as it is."""
    if response.get("Content-Type", "").startswith("application/json"):
        return response
    if response.status_code >= 500:
        return _said(response.status_code, _("Server sedang terganggu; dicoba lagi nanti."))
    if response.status_code == 403:
        return _forbidden(request)
    if response.status_code in (404, 405, 410):
        return _said(response.status_code, _("Tujuan kiriman ini tidak ada lagi atau tidak terlihat oleh Anda."))
    said, is_taken = _messages(request)
    mistakes = [{"text": one.text, "anchor": one.anchor} for one in getattr(request, "mistakes", ())]
    if response.status_code in (301, 302, 303) and is_taken:
        return JsonResponse({"messages": said, "url": response["Location"]})
    said += [one["text"] for one in mistakes]
    said = said or [_("Isian ini belum dapat diterima. Buka dan periksa kembali.")]
    return _said(REFUSED, *said, mistakes=mistakes, form=getattr(request, "mend_at", ""))


def _forbidden(request: HttpRequest) -> HttpResponse:
    """No right to it; where only the form's token was stale, the device asks for a new one."""
    if not getattr(request, "csrf_processing_done", False):
        return _said(ASKS_SIGN_IN, _("Masuk lagi untuk mengirim."))
    return _said(403, _("Anda tidak berhak mengirim ini, atau langkahnya sudah lewat."))


def _messages(request: HttpRequest) -> tuple[list[str], bool]:
    """What the view said, and whether it said yes: a way on without a word tells nobody that it was taken."""
    storage = messages.get_messages(request)
    found = list(storage)
    levels = {one.level for one in found}
    is_taken = constants.SUCCESS in levels and not any(level >= constants.ERROR for level in levels)
    if request.headers.get(STAYS) and is_taken:
        storage.used = False
    return [str(one.message) for one in found], is_taken


def _said(status: int, *words: str, mistakes: Any = (), form: str = "") -> HttpResponse:
    body = {"messages": [str(one) for one in words], "mistakes": list(mistakes), "form": form}
    return JsonResponse(body, status=status)


def _body(response: HttpResponse) -> dict[str, Any]:
    body = json.loads(response.content)
    return body if isinstance(body, dict) else {"messages": []}


def forget(now: datetime) -> int:
    """Drop what no device will send again."""
    return Delivery.objects.filter(at__lt=now - timedelta(days=KEPT_DAYS)).delete()[0]
