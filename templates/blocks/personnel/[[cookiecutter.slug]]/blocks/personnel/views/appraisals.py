"""One member's targets of a year: writing, reporting, agreeing, rating."""

from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.personnel import appraising
from blocks.personnel.appraisal_forms import GoalForm, ProgressForm, ReviewForm
from blocks.personnel.models import Appraisal, AppraisalState, Goal, Progress
from blocks.personnel.selectors import appraisals
from blocks.personnel.services import goals, reviews, staff
from blocks.personnel.views import menu
from core import answers, files, positions
from core.access import actor_of
from core.pages import attempt
from core.whole_numbers import whole_number


def own(binding: Any, request: HttpRequest) -> HttpResponse:
    """The newest of one's own years, or the way to begin one."""
    actor = actor_of(request)
    member = staff.of_user(binding, actor.user)
    mine = list(Appraisal.objects.filter(staff=member)) if member is not None else []
    begun = {row.year for row in mine}
    today = timezone.localdate()
    now = next((row for row in mine if row.year == today.year), None)
    context = menu.context(
        binding,
        actor,
        "appraisals",
        member=member,
        mine=mine,
        now=now,
        years=[year for year in goals.years_open() if year not in begun],
    )
    return render(request, "block_personnel/appraisals.html", context)


def begin(binding: Any, request: HttpRequest) -> HttpResponse:
    """Begin the targets of a year."""
    given = request.POST.get("tahun", "")
    year = whole_number(given, digits=4) or timezone.localdate().year
    made: list[Appraisal] = []
    answer = answers.attempt(
        request, lambda: made.append(goals.begin(binding, actor_of(request), year)), "", binding.url("appraisals")
    )
    return redirect(binding.url("appraisal_of", made[0].pk)) if made else answer


def show(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """The sheet of a year, for the member, the position above and those who read."""
    actor, row = actor_of(request), _row(binding, request, pk)
    is_own, is_superior = row.staff.user_id == actor.user_id, _is_superior(actor, row)
    context = menu.context(
        binding,
        actor,
        "appraisals" if is_own else "approvals" if is_superior else "appraisal_recap",
        row=row,
        lines=appraisals.lines(row),
        periods=appraisals.periods(row),
        is_own=is_own,
        is_superior=is_superior,
        may_write=is_own and row.state == AppraisalState.DISUSUN,
        may_report=is_own and row.state == AppraisalState.BERJALAN,
        may_agree=is_superior and row.state == AppraisalState.DIAJUKAN,
        may_return=is_superior and row.state in (AppraisalState.DIAJUKAN, AppraisalState.BERJALAN),
        quarter=_quarter_to_report(row),
    )
    return render(request, "block_personnel/appraisal.html", context)


def _row(binding: Any, request: HttpRequest, pk: int) -> Appraisal:
    return get_object_or_404(appraisals.readable(binding, actor_of(request)), pk=pk)


def _is_superior(actor: Any, row: Appraisal) -> bool:
    return (
        row.desk_id is not None
        and row.staff.user_id != actor.user_id
        and positions.holding(actor.user, row.desk_id) is not None
    )


def _quarter_to_report(row: Appraisal) -> int:
    """The newest quarter that has begun and is not rated; 0 where there is none."""
    today, said = timezone.localdate(), set(row.reviews.values_list("quarter", flat=True))
    open_ones = [one for one in appraising.QUARTERS if row.quarter_begins(one) <= today and one not in said]
    return open_ones[0] if open_ones else 0


def goal(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Add a goal; what was typed stays when something is wrong."""
    actor, row = actor_of(request), _row(binding, request, pk)
    form = GoalForm(request.POST or None, supported=goals.superiors_goals(row))
    if request.method == "POST" and form.is_valid():
        found = attempt(form, lambda: goals.add(actor, row, form.aim()))
        if found is not None:
            messages.success(request, _("Sasaran ditambahkan."))
            return redirect(binding.url("appraisal_of", row.pk))
    title = _("Tambah sasaran %s") % row.year
    return _form_page(binding, request, row, form, title)


def progress(binding: Any, request: HttpRequest, pk: int, quarter: int) -> HttpResponse:
    """Report how far a goal came by the end of a quarter."""
    actor = actor_of(request)
    one = get_object_or_404(Goal.objects.select_related("appraisal"), pk=pk, appraisal__app=binding.app)
    row = _row(binding, request, one.appraisal_id)
    if quarter not in appraising.QUARTERS or row.staff.user_id != actor.user_id:
        raise Http404
    before = one.progress.filter(quarter=quarter).first()
    initial = {"value": before.value, "note": before.note} if before else None
    form = ProgressForm(request.POST or None, request.FILES or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        found = attempt(form, lambda: reviews.report(binding, actor, one, form.reached(quarter)))
        if found is not None:
            messages.success(request, _("Capaian tersimpan."))
            return redirect(binding.url("appraisal_of", row.pk))
    lead = _("%(result)s – target setahun %(target)s %(unit)s") % {
        "result": one.result,
        "target": f"{one.target.normalize():f}".replace(".", ","),
        "unit": one.unit,
    }
    return _form_page(binding, request, row, form, _("Capaian %s") % appraising.period_name(quarter), lead)


def rate(binding: Any, request: HttpRequest, pk: int, quarter: int) -> HttpResponse:
    """Rate a quarter, or the year where the quarter is 0."""
    actor, row = actor_of(request), _row(binding, request, pk)
    if not _is_superior(actor, row) or quarter not in (appraising.YEAR, *appraising.QUARTERS):
        raise Http404
    form = ReviewForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        found = attempt(form, lambda: reviews.review(binding, actor, row, form.said(quarter)))
        if found is not None:
            messages.success(request, _("Penilaian tersimpan: %s.") % found.get_predicate_display())
            return redirect(binding.url("appraisal_of", row.pk))
    reached = reviews.achievement_of(row, quarter)
    lead = f"{row.staff.name} · {row.year}"
    if reached is not None:
        lead += " · " + _("capaian %s persen dari target setahun") % f"{reached}".replace(".", ",")
    return _form_page(binding, request, row, form, _("Nilai kinerja %s") % appraising.period_name(quarter), lead)


def _form_page(
    binding: Any, request: HttpRequest, row: Appraisal, form: Any, title: str, lead: str = ""
) -> HttpResponse:
    context = menu.context(binding, actor_of(request), "appraisals", row=row, form=form, title=title, lead=lead)
    return render(request, "block_personnel/appraisal_form.html", context, status=422 if form.errors else 200)


def drop(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Take a goal out."""
    one = get_object_or_404(Goal.objects.select_related("appraisal"), pk=pk, appraisal__app=binding.app)
    row = _row(binding, request, one.appraisal_id)
    url = binding.url("appraisal_of", row.pk)
    return answers.attempt(request, lambda: goals.drop(actor_of(request), one), _("Sasaran dihapus."), url)


def submit(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Put the targets before the superior."""
    row = _row(binding, request, pk)
    url = binding.url("appraisal_of", row.pk)
    return answers.attempt(
        request, lambda: goals.submit(binding, actor_of(request), row), _("Sasaran diajukan kepada atasan."), url
    )


def decide(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Agree to the targets or give them back."""
    actor, row = actor_of(request), _row(binding, request, pk)
    url = binding.url("appraisal_of", row.pk)
    if request.POST.get("word") == "setuju":
        return answers.attempt(request, lambda: goals.agree(binding, actor, row), _("Sasaran disepakati."), url)
    note = request.POST.get("note", "")
    done = _("Sasaran dikembalikan kepada pegawai.")
    return answers.attempt(request, lambda: goals.give_back(binding, actor, row, note), done, url)


def evidence(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """The evidence of a figure, for whoever reads the sheet."""
    one = get_object_or_404(Progress.objects.select_related("evidence", "goal"), pk=pk, evidence__isnull=False)
    _row(binding, request, one.goal.appraisal_id)
    response = FileResponse(one.evidence.content.open("rb"), content_type=one.evidence.content_type)
    response["Content-Disposition"] = f'attachment; filename="{files.safe_name(one.evidence)}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response
