"""Says on each page that the example data is still being made."""

import os
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

NOTE = (
    '<div class="rk-notice rk-info" role="status"><div>Data contoh sedang diisi; muat ulang sebentar lagi.</div></div>'
)
PLACE = b'<main id="isi"'

seeder = 0  # the process that fills the tables, 0 where none does


class SeedingNote:
    """Puts the note above the content of HTML pages while the seeder lives."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if is_seeding() and not response.streaming and response.headers.get("Content-Type", "").startswith("text/html"):
            response.content = response.content.replace(PLACE, NOTE.encode() + PLACE, 1)
            response.headers["Content-Length"] = str(len(response.content))
        return response


def is_seeding() -> bool:
    """Say whether the seeder is still at work; one that ended is buried."""
    global seeder
    if seeder and os.waitpid(seeder, os.WNOHANG)[0]:
        seeder = 0
    return bool(seeder)
