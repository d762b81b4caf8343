"""In a demo an address that leads nowhere shows the replica's own page, not the list of addresses for developers."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse

from core import views


class NotFoundMiddleware:
    """Answers as a production server does; only a demo has it, since DEBUG is on there."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Take the place of the page for an address that no pattern knows."""
        response = self.get_response(request)
        is_unknown = response.status_code == 404 and request.resolver_match is None
        return views.not_found(request) if is_unknown else response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Take the place of the page for what a view did not find."""
        return views.not_found(request, exception) if isinstance(exception, Http404) else None
