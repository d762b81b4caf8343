"""The language of a page: Indonesian, unless the reader chose another."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.functional import lazy

MANY = "banyak"  # context in the locale files: the name of several, where a language tells it from the name of one


def _many(text: str) -> str:
    named = translation.pgettext(MANY, text)
    return translation.gettext(text) if named == text else named


many = lazy(_many, str)


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
