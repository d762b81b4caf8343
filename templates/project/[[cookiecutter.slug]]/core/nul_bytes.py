"""Refuses requests that hold the sign NUL: nobody types it, and PostgreSQL stores no text with it."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse

NUL = "\x00"
IN_JSON = b"\\u0000"
FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")


class RefuseNulMiddleware:
    """Answers 400 before any page sees the request; stands after the check for forged forms."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Look at the address and the cookies."""
        texts = [request.path_info, *request.COOKIES.values(), *_values(request.GET)]
        _require_none(texts)
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_rest: Any) -> None:
        """Look at what was sent, which must not be read before a page may choose how uploads are taken."""
        if request.content_type in FORMS:
            _require_none(_values(request.POST))
        elif request.content_type == "application/json" and IN_JSON in request.body:
            raise SuspiciousOperation("NUL in JSON")


def _values(data: Any) -> list[str]:
    return [text for name, values in data.lists() for text in (name, *values)]


def _require_none(texts: list[str]) -> None:
    if any(NUL in text for text in texts):
        raise SuspiciousOperation("NUL in a request")
