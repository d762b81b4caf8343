"""Holidays and joint leave by year: what the package knows, what is the region's own, and a year's list as XLSX."""

from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from core import access, display, holidays, workdays
from core.access import actor_of
from core.exports import XLSX
from core.imports.guard import Refused
from core.models import Holiday, HolidayKind
from egov import holiday_sheet
from egov.holiday_forms import HolidayFileForm, HolidayForm
from egov.rules import ADMINISTRATOR

FIRST, LAST = 2020, 2100


@access.may(ADMINISTRATOR)
def year(request: HttpRequest) -> HttpResponse:
    """The list of a year, and a form that adds a day."""
    form = HolidayForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        holidays.put(actor_of(request), [(said["date"], said["name"], said["kind"])])
        messages.success(request, _("%s tersimpan.") % display.long_date(said["date"]) + _kept(said["date"]))
        return _to(said["date"].year)
    return _page(request, form=form)


@require_POST
@access.may(ADMINISTRATOR)
def bring_in(request: HttpRequest) -> HttpResponse:
    """Take a year's list from a spreadsheet, all of it or nothing."""
    form, read = HolidayFileForm(request.POST, request.FILES), None
    if form.is_valid():
        upload = form.cleaned_data["berkas"]
        try:
            if upload.size > holiday_sheet.MAX_BYTES:
                raise Refused(_("Berkas lebih besar dari %s MB.") % (holiday_sheet.MAX_BYTES // 1024**2))
            read = holiday_sheet.read(upload.read(), str(upload.name or ""))
        except Refused as problem:
            form.add_error("berkas", str(problem))
    for words in read.wrong if read is not None else ():
        form.add_error("berkas", words)
    if read is None or form.errors:
        return _page(request, files=form)
    packaged = [day for day in read.days if not _is_as_packaged(*day)]
    changed = holidays.put(actor_of(request), packaged)
    words = ngettext(
        "%s hari diubah dari berkas; tenggat yang sudah ditetapkan tidak berubah.",
        "%s hari diubah dari berkas; tenggat yang sudah ditetapkan tidak berubah.",
        changed,
    )
    messages.success(request, words % changed)
    return _to(read.days[0][0].year)


@require_GET
@access.may(ADMINISTRATOR)
def empty(request: HttpRequest) -> HttpResponse:
    """The template, filled with the days that are known of the year."""
    chosen = _year(request)
    answer = HttpResponse(holiday_sheet.template(holidays.of_year(chosen)), content_type=XLSX)
    answer["Content-Disposition"] = f'attachment; filename="hari-libur-{chosen}.xlsx"'
    return answer


@require_POST
@access.may(ADMINISTRATOR)
def work(request: HttpRequest) -> HttpResponse:
    """Make a working day again of one that the package calls free."""
    try:
        day = date.fromisoformat(request.POST.get("tanggal", ""))
    except ValueError:
        return redirect("egov:holidays")
    found = workdays.packaged(day.year).get(day) if FIRST <= day.year <= LAST else None
    if found is not None:
        holidays.put(actor_of(request), [(day, found.name, HolidayKind.KERJA)])
        messages.success(request, _("%s menjadi hari kerja.") % display.long_date(day))
    return _to(day.year)


@require_POST
@access.may(ADMINISTRATOR)
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Take one of the region's own days out."""
    row = get_object_or_404(Holiday, pk=pk)
    day = row.date
    holidays.take_out(actor_of(request), row)
    messages.success(request, _("%s dihapus.") % display.long_date(day) + _kept(day))
    return _to(day.year)


def _page(request: HttpRequest, form: HolidayForm | None = None, files: HolidayFileForm | None = None) -> HttpResponse:
    chosen = _year(request)
    context = {
        "year": str(chosen),
        "earlier": str(chosen - 1),
        "later": str(chosen + 1),
        "days": holidays.of_year(chosen),
        "is_missing": not holidays.has_joint_leave(chosen),
        "form": form or HolidayForm(),
        "files": files or HolidayFileForm(),
    }
    is_wrong = any(one is not None and one.errors for one in (form, files))
    return render(request, "egov/holidays.html", context, status=422 if is_wrong else 200)


def _year(request: HttpRequest) -> int:
    """The year of the address; this one where it names none or nonsense."""
    said = request.GET.get("tahun", "")
    return int(said) if said.isascii() and said.isdigit() and FIRST <= int(said) <= LAST else timezone.localdate().year


def _is_as_packaged(day: date, name: str, kind: str) -> bool:
    """Say whether a row of the file only repeats what the package knows and nobody changed here."""
    found = workdays.packaged(day.year).get(day)
    is_same = found is not None and (found.name, found.kind) == (name, kind)
    return is_same and not Holiday.objects.filter(date=day).exists()


def _kept(day: date) -> str:
    """Say that deadlines which run over the day stay."""
    count = holidays.spanning(day)
    if not count:
        return ""
    words = ngettext(
        "%s berkas terbuka melewati hari itu; tenggatnya tetap.",
        "%s berkas terbuka melewati hari itu; tenggatnya tetap.",
        count,
    )
    return " " + words % count


def _to(chosen: int) -> HttpResponseRedirect:
    return HttpResponseRedirect(f"{reverse('egov:holidays')}?tahun={chosen}")
