"""The certificates that the region issues, for officers who keep a register: what waits, and how many were issued."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from core import access
from core.access import actor_of
from core.documents import certificates


@access.may(access.OFFICER)
def facilities(request: HttpRequest) -> HttpResponse:
    """Each kind whose register the officer may read."""
    actor, today = actor_of(request), timezone.localdate()
    rows = [
        {"offer": offer, "register": register, "tally": certificates.tally(offer.document, today)}
        for offer in certificates.offered()
        if (register := certificates.register_of(offer.document, actor)) is not None
    ]
    return render(request, "egov/certificates.html", {"rows": rows})
