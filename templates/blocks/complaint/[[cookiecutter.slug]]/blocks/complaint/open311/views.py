"""The five calls of GeoReport v2 and discovery. The key, not a cookie, says who posts: no CSRF, no session."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_http_methods

from blocks.complaint.open311 import discovery, formats, posting, reading, services
from blocks.complaint.open311.errors import Refused, unknown
from core.access import PUBLIC, may
from region.profile import REGION


def answer(form: str, name: str, data: Any, status: int = 200) -> HttpResponse:
    """One answer in the format asked for; any site may read it."""
    response = HttpResponse(
        formats.write(form, name, data),
        content_type=formats.CONTENT_TYPES[form],
        status=status,
    )
    response["Access-Control-Allow-Origin"] = "*"
    response["X-Content-Type-Options"] = "nosniff"
    return response


def speaks(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Check the jurisdiction, and write refusals the way the standard says."""

    @wraps(view)
    def spoken(request: HttpRequest, form: str, **kwargs: Any) -> HttpResponse:
        try:
            require_jurisdiction(request)
            return view(request, form, **kwargs)
        except Refused as refused:
            lines = [{"code": problem.code, "description": problem.description} for problem in refused.problems]
            return answer(form, "errors", lines, status=refused.problems[0].code)

    return spoken


def require_jurisdiction(request: HttpRequest) -> None:
    """There is one jurisdiction, so its id may be left out; another one is unknown."""
    given = request.POST.get("jurisdiction_id") or request.GET.get("jurisdiction_id")
    if given and given not in (REGION.domain, REGION.slug):
        raise unknown("jurisdiction_id not found")


@may(PUBLIC)
@require_GET
@speaks
def discover(request: HttpRequest, form: str) -> HttpResponse:
    """Where to call, and what is spoken there."""
    return answer(form, "discovery", discovery.document())


@may(PUBLIC)
@require_GET
@speaks
def service_list(request: HttpRequest, form: str) -> HttpResponse:
    """What may be reported."""
    return answer(form, "services", services.listed())


@may(PUBLIC)
@require_GET
@speaks
def service_definition(request: HttpRequest, form: str, code: str) -> HttpResponse:
    """What is asked about one kind of report."""
    return answer(form, "service_definition", services.defined(code))


@csrf_exempt
@may(PUBLIC)
@require_http_methods(["GET", "POST"])
@speaks
def request_list(request: HttpRequest, form: str) -> HttpResponse:
    """Reports that are shown, or a new one."""
    if request.method == "POST":
        made = posting.post(request.POST, request.FILES)
        return answer(form, "service_requests", [made], status=201)
    return answer(form, "service_requests", reading.many(request.GET))


@may(PUBLIC)
@require_GET
@speaks
def request_detail(request: HttpRequest, form: str, reference: str) -> HttpResponse:
    """One report by its id."""
    return answer(form, "service_requests", [reading.one(reference)])


@may(PUBLIC)
@require_GET
@speaks
def token(request: HttpRequest, form: str, reference: str) -> HttpResponse:
    """The id behind a token; ours are given at once, so that both are the same."""
    found = reading.one(reference)["service_request_id"]
    return answer(form, "service_requests", [{"service_request_id": found, "token": reference}])
