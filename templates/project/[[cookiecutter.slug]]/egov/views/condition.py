"""The page that says how the replica fares, for its administrator; it asks nothing outside the server."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from core import access, condition
from egov.rules import ADMINISTRATOR


@require_GET
@never_cache
@access.may(ADMINISTRATOR)
def show(request: HttpRequest) -> HttpResponse:
    """Each thing with what to do about it, in an order that stays."""
    found = condition.findings(condition.LIVE)
    left = sum(not one.is_good for one in found)
    return render(request, "egov/condition.html", {"findings": found, "left": left})
