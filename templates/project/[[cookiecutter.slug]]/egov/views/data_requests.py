"""What people asked about their personal data, for the officers who protect it: what is due first, and the answer."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from accounts import data_requests, personal_data
from accounts.models import DataRequest, RequestKind, RequestState
from accounts.models.data_request import OPEN
from core import access, answers, audit
from core.access import actor_of
from core.rules import RuleBroken
from core.workflow import StaleState
from egov.data_request_forms import CorrectionForm, GrantForm, RefusalForm, WithdrawalForm
from egov.refusals import put
from egov.rules import DATA_OFFICER

PAGE_SIZE = 30


@access.may(DATA_OFFICER)
def requests(request: HttpRequest) -> HttpResponse:
    """The worklist: open ones by their clock; the answered ones on another tab."""
    is_done = request.GET.get("tampil") == "selesai"
    rows = DataRequest.objects.select_related("person", "handler")
    shown = rows.exclude(state__in=OPEN).order_by("-answered_at") if is_done else rows.filter(state__in=OPEN)
    page = Paginator(shown, PAGE_SIZE).get_page(request.GET.get("page"))
    return render(request, "egov/data_requests.html", {"page": page, "is_done": is_done})


@access.may(DATA_OFFICER)
@never_cache
def show(request: HttpRequest, pk: int) -> HttpResponse:
    """One request: what is kept about the person, and the answer."""
    return _page(request, _row(request, pk))


@access.may(DATA_OFFICER)
@require_POST
def take(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the request on."""
    row = _row(request, pk)
    done = _("Permintaan ini Anda tangani.")
    return answers.attempt(
        request, lambda: data_requests.take(actor_of(request), row), done, data_requests.desk_url(row)
    )


@access.may(DATA_OFFICER)
@require_POST
def grant(request: HttpRequest, pk: int) -> HttpResponse:
    """Do what was asked for."""
    row = _row(request, pk)
    form = _grant_form(row, request.POST)

    def deed(data: dict[str, Any]) -> None:
        corrected = {name: data[name] for name in data_requests.CORRECTED if name in data}
        data_requests.grant(actor_of(request), row, data["answer"], corrected, data.get("withdrawn", ()))

    return _decide(request, row, form, "grant_form", deed)


@access.may(DATA_OFFICER)
@require_POST
def refuse(request: HttpRequest, pk: int) -> HttpResponse:
    """Refuse, with ground and reason."""
    row = _row(request, pk)
    form = RefusalForm(request.POST, kind=row.kind)
    return _decide(
        request,
        row,
        form,
        "refusal_form",
        lambda data: data_requests.refuse(actor_of(request), row, data["ground"], data["answer"]),
    )


def _decide(request: HttpRequest, row: DataRequest, form: Any, name: str, deed: Callable[[dict], None]) -> HttpResponse:
    """Answer if the form is right; what a service refuses stands on the form, and nothing was done."""
    if form.is_valid():
        try:
            deed(form.cleaned_data)
        except RuleBroken as problem:
            put(form, problem)
        except StaleState as problem:
            messages.error(request, str(problem))
            return redirect(data_requests.desk_url(row))
        else:
            messages.success(request, _("Permintaan %s terjawab.") % row.number)
            return redirect(data_requests.desk_url(row))
    return _page(request, _row(request, row.pk), status=422, **{name: form})


def _grant_form(row: DataRequest, data: Any = None) -> Any:
    if row.kind == RequestKind.PERBAIKAN:
        person = row.person
        return CorrectionForm(data, initial={name: getattr(person, name) for name in data_requests.CORRECTED})
    if row.kind == RequestKind.TARIK:
        return WithdrawalForm(data, person=row.person)
    return GrantForm(data)


def _row(request: HttpRequest, pk: int) -> DataRequest:
    """A request of somebody else: their own is answered by another officer."""
    rows = DataRequest.objects.select_related("person", "handler")
    mine = Q(person=request.user.person_id) if request.user.person_id else Q(pk__in=())
    row: DataRequest = answers.find(rows.exclude(mine), pk=pk)
    return row


def _page(request: HttpRequest, row: DataRequest, status: int = 200, **forms: Any) -> HttpResponse:
    kept = personal_data.kept(row.person)
    if request.method == "GET":
        audit.record(actor_of(request), "data_request.read", row)
    context = {
        "row": row,
        "kept": kept,
        "may_answer": row.state == RequestState.DIKERJAKAN,
        "is_erasure": row.kind == RequestKind.HAPUS,
        "runs_on": [one for one in kept if one.is_running],
        "grant_form": forms.get("grant_form") or _grant_form(row),
        "refusal_form": forms.get("refusal_form") or RefusalForm(kind=row.kind),
    }
    return render(request, "egov/data_request.html", context, status=status)
