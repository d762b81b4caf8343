"""A form with a key of its own is taken once: a double tap, or a way back and on again, leads to the first record.

The key alone does not tell: who goes back and writes something else means another record. So what is held is the key
with all that was sent. Of a signed-in sender the database holds it, of a guest the session.
"""

import re
import uuid
from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import salted_hmac
from django.utils.html import format_html
from django.utils.safestring import SafeString

from core import deliveries

NAME = "kunci_kirim"
KEY = re.compile(r"[0-9a-f]{32}")
MOST_OF_A_GUEST = 20


def box(request: HttpRequest) -> SafeString:
    """The hidden input: a key of this page's own, the same again where the form was refused."""
    sent = request.POST.get(NAME, "")
    return format_html(
        '<input type="hidden" name="{}" value="{}">', NAME, sent if KEY.fullmatch(sent) else uuid.uuid4().hex
    )


def take(request: HttpRequest, deed: Callable[[], HttpResponse | None], again: Callable[[str], HttpResponse]) -> Any:
    """Do it where this was not sent before; `again` answers with the address of what was made the first time."""
    mark = _mark(request)
    if not mark:
        return deed()
    return _once(request, mark, deed, again) if request.user.is_authenticated else _guest(request, mark, deed, again)


def _mark(request: HttpRequest) -> str:
    """The key with all that was sent; empty where there is no key, or a device sends by one of its own."""
    if not KEY.fullmatch(request.POST.get(NAME, "")) or deliveries.HEAD in request.headers:
        return ""
    sent = [(name, values) for name, values in sorted(request.POST.lists()) if name != "csrfmiddlewaretoken"]
    files = [(name, [(one.name, one.size) for one in found]) for name, found in sorted(request.FILES.lists())]
    return salted_hmac("core.once", repr((request.path, sent, files)), algorithm="sha256").hexdigest()


def _once(request: HttpRequest, mark: str, deed: Any, again: Any) -> Any:
    with transaction.atomic():
        delivery, is_known = deliveries.begin(request, mark)
        if is_known:
            return again(delivery.answer.get("url", ""))
        answer = deed()
        if answer is None:
            delivery.delete()
        else:
            delivery.status, delivery.answer = answer.status_code, {"url": answer.url}
            delivery.save(update_fields=["status", "answer"])
        return answer


def _guest(request: HttpRequest, mark: str, deed: Any, again: Any) -> Any:
    held = request.session.get("once", [])
    for known, url in held:
        if known == mark:
            return again(url)
    answer = deed()
    if answer is not None:
        request.session["once"] = [*held, (mark, answer.url)][-MOST_OF_A_GUEST:]
    return answer
