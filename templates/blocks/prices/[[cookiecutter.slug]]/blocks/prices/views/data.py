"""Open data for other programs, and the page that describes it. Anybody may read it, from any site."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone

from blocks.prices import days, opendata
from blocks.prices.views import menu
from core.access import actor_of
from core.documents.parts import address
from region.profile import REGION

FORMS = ("csv", "json")


def about(binding: Any, request: HttpRequest) -> HttpResponse:
    """What there is, which columns, how to ask."""
    last = timezone.localdate()
    context = menu.context(
        binding,
        actor_of(request),
        "data",
        first=opendata.span(None, None, last).first,
        last=last,
        price_columns=opendata.PRICE_COLUMNS,
        average_columns=opendata.AVERAGE_COLUMNS,
        longest=opendata.LONGEST_DAYS,
        example=address(binding.url("data_prices", "json")),
        markets=binding.markets(),
        commodities=binding.commodities(all_of_them=True),
    )
    return render(request, "block_prices/data.html", context)


def prices(binding: Any, request: HttpRequest, form: str) -> HttpResponse:
    """Approved prices by market."""
    span = _span(request)
    market, commodity = request.GET.get("pasar", "")[:80], request.GET.get("komoditas", "")[:80]
    return _answer(
        request,
        form,
        "harga",
        span,
        lambda: opendata.prices(binding, span, market, commodity),
        opendata.PRICE_COLUMNS,
    )


def averages(binding: Any, request: HttpRequest, form: str) -> HttpResponse:
    """Prices of the region."""
    span, commodity = _span(request), request.GET.get("komoditas", "")[:80]
    return _answer(
        request, form, "rata-rata", span, lambda: opendata.averages(binding, span, commodity), opendata.AVERAGE_COLUMNS
    )


def commodities(binding: Any, request: HttpRequest) -> HttpResponse:
    """The commodities and their codes."""
    return opened(JsonResponse({"data": opendata.commodities(binding)}))


def markets(binding: Any, request: HttpRequest) -> HttpResponse:
    """The markets and their codes."""
    return opened(JsonResponse({"data": opendata.markets(binding)}))


def _span(request: HttpRequest) -> opendata.Span:
    return opendata.span(days.asked(request, "dari"), days.asked(request, "sampai"), timezone.localdate())


def _answer(
    request: HttpRequest,
    form: str,
    name: str,
    span: opendata.Span,
    rows: Callable[[], list[dict[str, Any]]],
    columns: tuple[tuple[str, Any], ...],
) -> HttpResponse:
    if form not in FORMS:
        raise Http404
    wrong = [one for one in ("dari", "sampai") if request.GET.get(one) and days.read(request.GET[one]) is None]
    if wrong:
        text = f"{', '.join(wrong)}: tulis tanggal sebagai 2026-01-31"
        return opened(JsonResponse({"pesan": text}, status=400))
    following = _following(request, span)
    found = rows()
    if form == "csv":
        answer = HttpResponse(opendata.as_csv(found, columns), content_type="text/csv; charset=utf-8")
        answer["Content-Disposition"] = f'attachment; filename="{name}-{REGION.slug}-{span.first}-{span.last}.csv"'
    else:
        about = {"daerah": REGION.name, "kode_daerah": REGION.code, "dari": str(span.first), "sampai": str(span.last)}
        answer = JsonResponse({**about, "jumlah": len(found), "berikutnya": following, "data": found})
    if following:
        answer["Link"] = f'<{following}>; rel="next"'
    return opened(answer)


def _following(request: HttpRequest, span: opendata.Span) -> str | None:
    """Address of the next part of a span that was cut."""
    if span.following is None:
        return None
    query = request.GET.copy()
    query["dari"], query["sampai"] = str(span.following), str(span.asked_last)
    return address(f"{request.path}?{query.urlencode()}")


def opened(answer: HttpResponse) -> HttpResponse:
    """Let programs of other sites read it too."""
    answer["Access-Control-Allow-Origin"] = "*"
    answer["Cache-Control"] = "public, max-age=300"
    return answer
