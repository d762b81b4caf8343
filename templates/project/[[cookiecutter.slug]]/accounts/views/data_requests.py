"""My personal data: what is kept where and how long, what I asked about it, and the copy I was granted."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from accounts import conf, consents, data_requests, personal_data
from accounts.forms import DataRequestForm
from accounts.models import DataRequest
from accounts.views.home import own_data
from core import access, answers, audit
from core.access import actor_of
from core.models import Consent
from core.rules import RuleBroken


@access.may(access.SIGNED_IN)
def overview(request: HttpRequest) -> HttpResponse:
    """What the region keeps about the person, and their requests; a form for another one."""
    person = _person(request)
    kept = personal_data.kept(person)
    form = DataRequestForm(request.POST or None, kept=kept)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            row = data_requests.ask(actor_of(request), data["kind"], data["details"], data["app"])
        except RuleBroken as problem:
            for text in problem.messages:
                form.add_error(None, text)
        else:
            messages.success(request, _("Permintaan %s diterima.") % row.number)
            return redirect("account_data_request", row.pk)
    rows = DataRequest.objects.filter(person=person).order_by("-received_at")
    context = {
        "kept": kept,
        "rows": rows,
        "form": form,
        "hours": conf.settings().jam_jawaban_data,
        "consents": consents.of_person(person),
    }
    return render(request, "accounts/data_requests.html", context, status=422 if form.errors else 200)


@access.may(access.SIGNED_IN)
def show(request: HttpRequest, pk: int) -> HttpResponse:
    """One request of the person's own: its clock, and the answer."""
    return render(request, "accounts/data_request.html", {"row": _own(request, pk)})


@access.may(access.SIGNED_IN)
@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the request back."""
    row = _own(request, pk)
    return answers.attempt(
        request, lambda: data_requests.withdraw(actor_of(request), row), _("Permintaan dicabut."), _page(row)
    )


@access.may(access.SIGNED_IN)
@require_POST
def withdraw_consent(request: HttpRequest, pk: int) -> HttpResponse:
    """Withdraw a consent; what rested on it ends at once."""
    row: Consent = answers.find(Consent.objects.all(), pk=pk, person=_person(request))
    done = _("Persetujuan ditarik. Yang memakainya berhenti sekarang juga.")
    return answers.attempt(
        request, lambda: consents.withdraw(actor_of(request), row), done, reverse("account_data_requests")
    )


@access.may(access.SIGNED_IN)
@never_cache
def copy(request: HttpRequest, pk: int) -> HttpResponse:
    """The whole copy, once access was granted."""
    row = _own(request, pk)
    if not row.has_copy:
        raise Http404
    audit.record(actor_of(request), "data_request.copy", row)
    whole = own_data(request.user) | personal_data.copy_of(row.person)
    answer = JsonResponse(whole, json_dumps_params={"ensure_ascii": False, "indent": 1})
    answer["Content-Disposition"] = f'attachment; filename="data-pribadi-{row.pk}.json"'
    return answer


def _page(row: DataRequest) -> str:
    return reverse("account_data_request", args=[row.pk])


def _person(request: HttpRequest):
    if request.user.is_officer or request.user.person is None:
        raise Http404
    return request.user.person


def _own(request: HttpRequest, pk: int) -> DataRequest:
    row: DataRequest = answers.find(DataRequest.objects.all(), pk=pk, person=_person(request))
    return row
