"""Late work that climbed: the letters, for leaders over all offices, and after how many days each level is reached."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from core import access, audit, escalation
from core.access import actor_of
from core.casework import late_letters
from core.entities import get
from core.models import LateNotice
from egov.late_forms import LevelsForm
from egov.rules import LEADER, OFFICER
from egov.selectors import is_leader
from live import menus

PAGE_SIZE = 25


@access.may(LEADER)
def notices(request: HttpRequest) -> HttpResponse:
    """All letters, newest first; the administrator sets the days."""
    actor = actor_of(request)
    may_set = actor.has_role("core", "administrator")
    form = LevelsForm(request.POST or None) if may_set else None
    if request.method == "POST":
        if form is None:
            raise access.Forbidden(_("Hanya administrator yang mengubah tingkat pengingat."))
        if form.is_valid():
            escalation.change(actor, form.cleaned_data)
            messages.success(request, _("Tingkat pengingat tersimpan."))
            return redirect("egov:late")
    page = Paginator(escalation.letters(), PAGE_SIZE).get_page(request.GET.get("page"))
    context = {"page": page, "rows": rows_of(page.object_list), "form": form, "levels": _levels()}
    return render(request, "egov/late.html", context, status=422 if form is not None and form.errors else 200)


def rows_of(found: object) -> list[dict[str, object]]:
    """What a list shows of letters (escalation.letters)."""
    return [
        {
            "row": row,
            "whom": escalation.whom_label(row.whom),
            "kind": escalation.label_of(row),
            "app_name": menus.app_name(row.app),
        }
        for row in found
    ]


def _levels() -> list[tuple[str, int]]:
    return [(escalation.whom_label(whom), after) for whom, after in escalation.days()]


@access.may(OFFICER)
@require_GET
def letter(request: HttpRequest, pk: int) -> HttpResponse:
    """One letter as PDF: for leaders, and for officers who read the case."""
    row, actor = get_object_or_404(LateNotice.objects.select_related("office__parent"), pk=pk), actor_of(request)
    if not (is_leader(actor) or _reads(row, actor)):
        raise access.Forbidden(_("Surat ini bukan untuk peran Anda."))
    audit.write(
        actor,
        "print-late-letter",
        app=row.app,
        entity=row.entity,
        object_id=row.object_id,
        number=row.record_number,
        changes={"letter": row.number},
    )
    answer = HttpResponse(late_letters.pdf(row), content_type="application/pdf")
    answer["Content-Disposition"] = 'inline; filename="surat-pengingat.pdf"'
    return answer


def _reads(row: LateNotice, actor: access.Actor) -> bool:
    try:
        entity = get(row.app, row.entity)
    except LookupError:  # its application left
        return False
    record = access.visible(entity.rows(), actor, entity).filter(pk=row.object_id).first()
    return record is not None and access.sees_personal(actor, entity, record)
