"""The language of a page: Indonesian, unless the reader chose another."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.functional import lazy

MANY = "banyak"  # ends a context in the locale files: the name of several, where a language tells it from one
DATA = "data"  # the context of what stands in records that a replica starts with


def read(context: str, text: str) -> str:
    """Say a text as its own context does, such as one application's, else as all do."""
    found = translation.pgettext(context, text)
    return translation.gettext(text) if found == text else found


def words_of(app: str) -> Callable[[str], Any]:
    """The `_` of an application: its texts, said where they are shown."""
    return lazy(lambda text: read(app, text), str)


def many_of(app: str) -> Callable[[str], Any]:
    """The names of several records of an application."""
    return lazy(lambda text: _many(app, text), str)


def _many(app: str, text: str) -> str:
    found = translation.pgettext(f"{app}:{MANY}", text)
    return read(app, text) if found == text else found


class ChosenLanguageMiddleware:
    """Heeds the language cookie and not the browser's own language, which is often English."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer in the language of the cookie, where it is one we have."""
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        if chosen not in dict(settings.LANGUAGES):
            chosen = settings.LANGUAGE_CODE
        with translation.override(chosen):
            request.LANGUAGE_CODE = chosen
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", chosen)
            return response
