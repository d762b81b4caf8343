"""Officers' pages: what is owed, handing a table in, looking at one before it is published."""

import csv
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from blocks.opendata.forms import UploadForm
from blocks.opendata.models import Dataset
from blocks.opendata.selectors import owed
from blocks.opendata.services import uploading
from blocks.opendata.tables import Faulty
from blocks.opendata.views import menu
from core import access
from core.access import Forbidden, actor_of
from core.exports import plain
from core.rules import RuleBroken

PER_PAGE = 50


def board(binding: Any, request: HttpRequest) -> HttpResponse:
    """What is late, what is due soon, what waits for the walidata; then each producer."""
    actor = actor_of(request)
    found = owed.lines(binding, actor)
    context = menu.context(
        binding,
        actor,
        "desk",
        groups=[
            (_("Terlambat"), [one for one in found if one.is_late]),
            (_("Menunggu walidata"), [one for one in found if one.is_checked]),
            (_("Jatuh tempo dalam 30 hari"), [one for one in found if one.is_soon]),
        ],
        producers=owed.producers(found),
        count=len(found),
        may_begin=actor.has_role(binding.app, *binding.writer_roles()),
    )
    return render(request, "block_opendata/desk.html", context)


def upload(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Hand a table in; a faulty one is told row by row and not kept."""
    actor, row = actor_of(request), _row(binding, pk)
    if not binding.is_for(actor, row.office_id):
        raise Forbidden(_("Tabel ini diisi produsen data lain."))
    form, faults = UploadForm(request.POST or None, request.FILES or None), []
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            version = uploading.upload(binding, actor, row, given["file"].read(), given["file"].name, given["note"])
        except Faulty as problem:
            faults = problem.faults
        except RuleBroken as problem:
            form.add_error(None, problem.messages)
        else:
            messages.success(request, _("%d baris diterima. Periksa, lalu kirim kepada walidata.") % version.row_count)
            return redirect(binding.entity.url("detail", pk))
    context = menu.context(
        binding, actor, "desk", row=row, form=form, faults=faults, variables=binding.variables(binding.record_of(row))
    )
    status = 422 if faults or form.errors else 200
    return render(request, "block_opendata/upload.html", context, status=status)


def template(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """An empty table with the described headings."""
    row = _row(binding, pk)
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="templat-{row.code}.csv"'
    answer.write("\ufeff")
    csv.writer(answer).writerow([plain(one.name) for one in binding.variables(binding.record_of(row))])
    return answer


def preview(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """The newest table, before it is published."""
    actor, row = actor_of(request), _row(binding, pk)
    if not access.is_one_of(binding.entity.access.read, actor, binding.entity, binding.record_of(row)):
        raise Forbidden
    version = get_object_or_404(row.versions.all()[:1])
    page = Paginator(version.rows.all(), PER_PAGE).get_page(request.GET.get("page"))
    context = menu.context(binding, actor, "desk", row=row, version=version, page=page, lines=[r.cells for r in page])
    return render(request, "block_opendata/preview.html", context)


def _row(binding: Any, pk: int) -> Dataset:
    return get_object_or_404(Dataset, app=binding.app, record_id=pk)
