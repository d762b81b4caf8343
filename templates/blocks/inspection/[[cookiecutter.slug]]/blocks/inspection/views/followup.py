"""Pages of the follow-up: answer, verification, figures."""

import io
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from openpyxl import Workbook

from blocks.inspection import gates, landing
from blocks.inspection.forms import AnswerForm, VerifyForm
from blocks.inspection.selectors import followup
from blocks.inspection.services import advising
from blocks.inspection.views import asking
from core import access, audit, display, exports, pages
from core.access import actor_of
from core.whole_numbers import whole_number


def _record(binding: Any, request: HttpRequest, pk: int) -> Any:
    return pages.find(access.visible(binding.advice.rows(), actor_of(request), binding.advice), pk)


def answer(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Answer a recommendation for the office."""
    record, actor = _record(binding, request, pk), actor_of(request)
    row = binding.row(record)
    gates.require_answer(binding, row.office_id, actor)
    left = int(row.value - row.settled_value)
    form = AnswerForm(*asking.data(request), initial={"value": left})

    def deed() -> None:
        data = form.cleaned_data
        advising.answer(binding, actor, record, data["text"], int(data["value"] or 0), data["files"])

    return _fill(binding, request, record, form, deed, _("Jawab rekomendasi"), _("Jawaban dikirim ke tim pemeriksa."))


def verify(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Say what an answer is worth."""
    record, actor = _record(binding, request, pk), actor_of(request)
    row = binding.row(record)
    if not advising.may_verify(binding, row, actor):
        raise access.Forbidden(_("Tindak lanjut diverifikasi oleh tim yang memeriksa."))
    reply = row.replies.filter(verified_at=None).last()
    form = VerifyForm(asking.data(request)[0], initial={"value": int(reply.value) if reply is not None else 0})

    def deed() -> None:
        data = form.cleaned_data
        advising.verify(binding, actor, record, data["verdict"], int(data["value"] or 0), data["note"])

    return _fill(binding, request, record, form, deed, _("Verifikasi tindak lanjut"), _("Hasil verifikasi dicatat."))


def _fill(binding: Any, request: HttpRequest, record: Any, form: Any, deed: Any, title: Any, done: Any) -> HttpResponse:
    back = binding.advice.url("detail", record.pk)
    trail = pages.trail_of(binding.advice, (binding.advice.title_of(record), back), (title, ""))
    row = binding.row(record)
    left = display.money(row.value - row.settled_value)
    lead = getattr(record, binding.rec_text)
    note = _("Sisa nilai yang harus diselesaikan: %s") % left if row.value else ""
    return asking.fill(request, form, deed, done, back, title=title, trail=trail, lead=lead, note=note)


def _year(request: HttpRequest, known: list[int]) -> int | None:
    asked = request.GET.get("tahun", "")
    return year if (year := whole_number(asked)) in known else None


def _require(binding: Any, request: HttpRequest) -> None:
    if not landing.sees_figures(binding, actor_of(request)):
        raise Http404(_("Data tidak ditemukan."))


def statistics(binding: Any, request: HttpRequest) -> HttpResponse:
    """Follow-up rate by office and by age."""
    _require(binding, request)
    known = followup.years(binding)
    year = _year(request, known)
    rows = followup.rows_of(binding, year)
    ages = followup.by_age(rows)
    context = {
        "binding": binding,
        "lines": followup.by_office(rows),
        "total": followup.line_of("", rows),
        "ages": ages,
        "chart": followup.chart(ages),
        "years": known,
        "year": year,
        "trail": pages.trail_of(binding.main, (_("Statistik tindak lanjut"), "")),
    }
    return render(request, "block_inspection/followup.html", context)


def xlsx(binding: Any, request: HttpRequest) -> HttpResponse:
    """The same figures to take away."""
    _require(binding, request)
    rows = followup.rows_of(binding, _year(request, followup.years(binding)))
    audit.record_export(actor_of(request), binding.advice, len(rows))
    book = Workbook(write_only=True)
    sheet = book.create_sheet(_("Tindak lanjut"))
    heads = (
        _("Kantor"),
        _("Rekomendasi"),
        pgettext("inspection", "Sesuai"),
        _("Belum sesuai"),
        _("Belum ditindaklanjuti"),
    )
    sheet.append([*heads, _("Tidak dapat ditindaklanjuti"), _("Persen sesuai"), _("Nilai"), _("Nilai selesai")])
    for one in followup.by_office(rows):
        counts = (one.total, one.settled, one.insufficient, one.untouched, one.excused)
        sheet.append([exports.plain(one.name), *counts, one.percent, one.value, one.settled_value])
    out = io.BytesIO()
    book.save(out)
    name = f"tindak-lanjut-{timezone.localdate().isoformat()}.xlsx"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(out.getvalue(), content_type=exports.XLSX, headers=headers)
