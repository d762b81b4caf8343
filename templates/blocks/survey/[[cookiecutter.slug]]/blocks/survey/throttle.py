"""Keeps one device from answering twice a day, and a program from filling a survey.

A device is known by a signed cookie that says only which surveys it answered today; whoever deletes it can answer
again. Networks are counted in core.throttle.
"""

from typing import Any

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from core import throttle

COOKIE, SALT = "survei", "block_survey.answered"
DAY = 86400
MOST_KEPT = 20


def has_room(request: HttpRequest, binding: Any, code: str) -> bool:
    """Count one more answer from this network and say whether it may still be taken."""
    return throttle.has_room(request, f"survey:{code}", binding.setting("an_hour"))


def answered_today(request: HttpRequest, code: str) -> bool:
    """Say whether this device answered this survey today."""
    return code in _codes(request)


def remember(request: HttpRequest, response: HttpResponse, code: str) -> None:
    """Let the device know that it answered."""
    codes = [*[one for one in _codes(request) if one != code], code][-MOST_KEPT:]
    kept = signing.dumps({"day": timezone.localdate().isoformat(), "codes": codes}, salt=SALT)
    response.set_cookie(COOKIE, kept, max_age=DAY, httponly=True, samesite="Lax", secure=request.is_secure())


def _codes(request: HttpRequest) -> list[str]:
    try:
        kept = signing.loads(request.COOKIES.get(COOKIE, ""), salt=SALT, max_age=DAY)
    except signing.BadSignature:
        return []
    return kept["codes"] if kept.get("day") == timezone.localdate().isoformat() else []
