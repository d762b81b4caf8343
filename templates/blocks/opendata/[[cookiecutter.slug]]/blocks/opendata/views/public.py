"""Pages for everybody: the catalogue, one data set, the data list."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from blocks.opendata import drawing, files
from blocks.opendata.selectors import catalogue, owed
from blocks.opendata.views import menu
from core.access import actor_of
from core.models import Office

PER_PAGE, PREVIEW = 20, 20
STANDARD = ("concept", "definition", "classification", "measure", "unit", "frequency", "theme", "keywords")


def home(binding: Any, request: HttpRequest) -> HttpResponse:
    """Search and the data sets that fit."""
    words, theme, office = (request.GET.get(name, "")[:100] for name in ("cari", "topik", "produsen"))
    found = catalogue.search(binding, words, theme, office)
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    offices = Office.objects.filter(pk__in=catalogue.public(binding).order_by().values("office")).order_by("name")
    themes = binding.entity.model._meta.get_field(binding.theme).choices
    context = menu.context(
        binding,
        actor_of(request),
        "home",
        page=page,
        entries=catalogue.entries(binding, list(page)),
        declared=catalogue.declared(words, theme, office),
        words=words,
        theme=theme,
        office=office,
        themes=themes,
        offices=offices,
        is_asked=bool(words or theme or office),
    )
    return render(request, "block_opendata/home.html", context)


def show(binding: Any, request: HttpRequest, code: str) -> HttpResponse:
    """One data set: what it is, its rows, chart, map, files."""
    row = catalogue.one(binding, code)
    version, record = catalogue.published(row), binding.record_of(row)
    at = drawing.chosen(version, request.GET.get("nilai", ""))
    context = menu.context(
        binding,
        actor_of(request),
        "home",
        row=row,
        version=version,
        facts=[(binding.entity.field(getattr(binding, name)).label, told) for name, told in _told(binding, record)],
        lines=version.lines(0, PREVIEW),
        rest=max(version.row_count - PREVIEW, 0),
        numbers=drawing.numbers(version),
        chosen=at,
        drawn=drawing.chart(version, at),
        points=drawing.points(version, at),
        files=[(form.upper(), binding.url("file", code, form)) for form in files.forms_of(version)],
        versions=row.versions.exclude(published_at=None),
    )
    return render(request, "block_opendata/show.html", context)


def _told(binding: Any, record: Any) -> list[tuple[str, str]]:
    return [(name, told) for name in STANDARD if (told := binding.told(record, name))]


def listing(binding: Any, request: HttpRequest) -> HttpResponse:
    """The data list: every data set that is planned, who owes it by when."""
    found = owed.lines(binding)
    only = request.GET.get("prioritas") == "1"
    shown = [one for one in found if one.is_priority] if only else found
    context = menu.context(binding, actor_of(request), "list", lines=shown, only=only)
    return render(request, "block_opendata/list.html", context)
