"""Issues for readers: the archive, one issue, its pages one by one, the file, the feed."""

from datetime import date
from itertools import groupby
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Max
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _

from blocks.news import counting, drawing, editions, selectors
from blocks.news.editions import Edition, edition_of, editions_of
from blocks.news.feeds import opds
from blocks.news.models import Issue, IssuePage
from blocks.news.stories import stories_of
from core import access, files
from core.access import actor_of
from core.models import StoredFile
from core.whole_numbers import whole_number
from region.profile import REGION

A_PAGE = 24
KEEP_SECONDS = 30 * 86_400


def archive(binding: Any, request: HttpRequest) -> HttpResponse:
    """Issues by year and month, and a search over the words of their pages."""
    words = request.GET.get("q", "").strip()[:100]
    years = editions.years(binding)
    asked = request.GET.get("tahun", "")
    year = whole_number(asked, digits=4)
    rows = editions.public(binding)
    rows = rows.filter(day__year=year) if year else rows
    page = Paginator(rows, A_PAGE).get_page(request.GET.get("page"))
    shown = editions_of(binding, page.object_list)
    newest = shown[0] if shown and not year and page.number == 1 and not words else None
    context = {
        "words": words,
        "hits": editions.found(binding, words),
        "years": years,
        "year": year,
        "page": page,
        "newest": newest,
        "months": _by_month(shown[1:] if newest else shown),
        "title": _("Arsip edisi"),
        "feed_url": binding.url("issue_feed"),
    }
    return render(request, "block_news/issues.html", base(binding) | context)


def _by_month(shown: list[Edition]) -> list[tuple[date | None, list[Edition]]]:
    def month(edition: Edition) -> date | None:
        return edition.day.replace(day=1) if edition.day else None

    return [(key, list(group)) for key, group in groupby(shown, month)]


def show(binding: Any, request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """One issue: its cover, its articles, its pages, the file."""
    row, record, is_open = _issue(binding, request, pk)
    if row.withdrawn_at is not None and not is_open:
        return _withdrawn(binding, request, row, record)
    if slug != (row.slug or "edisi"):
        return redirect(binding.issue_address(row), permanent=True)
    if row.is_published and counting.is_reader(request):
        counting.count_issue(row)
    stored = StoredFile.objects.filter(token=row.made_from).first()
    context = {
        "edition": edition_of(binding, row, record, stored.size if stored else 0),
        "stories": stories_of(binding, selectors.of_issue(binding, record)),
        "pages": [(one.number, _first_words(one), binding.issue_address(row, one.number)) for one in row.pages.all()],
        "first": binding.issue_address(row, 1),
        "is_preview": not row.is_published,
        "back": binding.entity_of("issue").url("detail", record.pk),
    }
    return _unlisted(render(request, "block_news/issue.html", base(binding) | context), row)


def _first_words(page: IssuePage) -> str:
    return " ".join(page.text.split()[:9])


def page(binding: Any, request: HttpRequest, pk: int, slug: str, number: int) -> HttpResponse:
    """One page: its picture, its words, and the way on."""
    row, record, is_open = _issue(binding, request, pk)
    if row.withdrawn_at is not None and not is_open:
        return _withdrawn(binding, request, row, record)
    if slug != (row.slug or "edisi"):
        return redirect(binding.issue_address(row, number), permanent=True)
    held = _page(row, number)
    base_url = binding.issue_address(row)
    context = {
        "edition": edition_of(binding, row, record),
        "number": number,
        "held": held,
        "paragraphs": [part for part in held.text.split("\n\n") if part.strip()],
        "before": binding.issue_address(row, number - 1) if number > 1 else "",
        "after": binding.issue_address(row, number + 1) if number < row.page_count else "",
        "numbers": range(1, row.page_count + 1),
        "picture": f"{base_url}gambar/{number}-{drawing.SMALL}.webp",
        "large": f"{base_url}gambar/{number}-{drawing.LARGE}.webp",
        "width": held.width or drawing.SMALL,
        "height": held.height or round(drawing.SMALL * 1.414),
        "is_preview": not row.is_published,
    }
    return _unlisted(render(request, "block_news/issue_page.html", base(binding) | context), row)


def turn(binding: Any, request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """Go to the page that was typed in; what is no page leads to the nearest."""
    row, _record, _open = _issue(binding, request, pk)
    asked = request.GET.get("halaman", "")
    number = whole_number(asked, digits=4) or 1
    return redirect(binding.issue_address(row, max(1, min(number, row.page_count or 1))))


def picture(binding: Any, request: HttpRequest, pk: int, slug: str, number: int, width: int) -> HttpResponse:
    """The picture of a page."""
    if width not in drawing.WIDTHS:
        raise Http404
    row, _record, is_open = _issue(binding, request, pk)
    if row.withdrawn_at is not None and not is_open:
        raise Http404
    held = _page(row, number)
    unchanged = get_conditional_response(request, etag=f'"{row.made_from[:16]}-{number}-{width}"')
    if unchanged is not None and unchanged.status_code == 304:
        return unchanged
    response = HttpResponse(drawing.picture(held, width), content_type="image/webp")
    response["ETag"] = f'"{row.made_from[:16]}-{number}-{width}"'
    response["Cache-Control"] = "public, max-age=3600" if row.is_published else "private, max-age=60"
    response["X-Content-Type-Options"] = "nosniff"
    return response


def download(binding: Any, request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """The whole issue as PDF."""
    row, _record, is_open = _issue(binding, request, pk)
    stored = StoredFile.objects.filter(token=row.made_from).first() if row.made_from else None
    if stored is None or (row.withdrawn_at is not None and not is_open):
        raise Http404(_("Berkas edisi ini tidak ada."))
    if row.is_published and counting.is_reader(request):
        counting.count_issue(row, "downloads")
    response = FileResponse(stored.content.open("rb"), content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="{row.slug or files.safe_name(stored)}.pdf"'
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def feed(binding: Any, request: HttpRequest) -> HttpResponse:
    """The issues for feed readers and catalogues of electronic books."""
    rows = editions.public(binding)
    held = rows.aggregate(a=Max("public_from"), b=Max("changed_at"))
    updated = max((at for at in held.values() if at), default=None)
    page = Paginator(rows, A_PAGE).get_page(request.GET.get("halaman"))
    here = binding.url("issue_feed")
    following = f"{here}?halaman={page.next_page_number()}" if page.has_next() else ""
    title = f"{binding.entity_of('issue').label} – {REGION.name}"
    here_now = f"{here}?halaman={page.number}" if page.number > 1 else here
    shown = editions_of(binding, page.object_list)
    body = opds.write(title, here_now, binding.url("issues"), shown, updated, following)
    response = HttpResponse(body, content_type=opds.TYPE)
    response["Cache-Control"] = "public, max-age=300"
    return response


def base(binding: Any) -> dict[str, Any]:
    """What every page of issues and programme shows."""
    return {
        "binding": binding,
        "app": binding.app,
        "categories": selectors.categories(binding),
        "atom_url": binding.url("atom"),
        "json_url": binding.url("json"),
    }


def _issue(binding: Any, request: HttpRequest, pk: int) -> tuple[Issue, Any, bool]:
    """The issue, its record, and whether this reader may open it; one that was never public is not said to exist."""
    row = Issue.objects.filter(app=binding.app, pk=pk).first()
    entity = binding.entity_of("issue")
    record = entity.model._default_manager.filter(news=row).first() if row is not None else None
    if record is None:
        raise Http404(_("Edisi tidak ditemukan."))
    if row.is_published:
        return row, record, True
    rows = access.visible(entity.model._default_manager.filter(pk=record.pk), actor_of(request), entity)
    may_read = rows.exists()
    if not may_read and not row.was_published:
        raise Http404(_("Edisi tidak ditemukan."))
    return row, record, may_read


def _page(row: Issue, number: int) -> IssuePage:
    held = row.pages.select_related("issue").filter(number=number).first()
    if held is None:
        raise Http404(_("Halaman itu tidak ada."))
    return held


def _withdrawn(binding: Any, request: HttpRequest, row: Issue, record: Any) -> HttpResponse:
    reason = binding.text(record, "issue_withdrawn")
    context = {"row": row, "reason": reason, "list_url": binding.url("issues"), "is_issue": True}
    return render(request, "block_news/withdrawn.html", base(binding) | context, status=410)


def _unlisted(response: HttpResponse, row: Issue) -> HttpResponse:
    if not row.is_published:
        response["X-Robots-Tag"] = "noindex"
    return response
