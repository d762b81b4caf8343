"""The counter: an officer finds an account, confirms its owner, blocks it, hands out a code."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from accounts import erasure, recovery, stewards, verification
from accounts.forms import BlockForm, EraseForm, FindPersonForm, IdentityForm
from accounts.identifiers import find_user
from accounts.models import Status, User
from core import access, audit
from core.rules import RuleBroken

COUNTER = access.roles("core", "administrator", "petugas_akun")
SHOWN = 50


@access.may(COUNTER)
def find(request: HttpRequest) -> HttpResponse:
    """Look an account up, by what only its owner can say; list those that wait."""
    form = FindPersonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data["login"]
        user = find_user(typed)
        audit.record_search(access.actor_of(request), "accounts", typed, int(user is not None))
        if user is not None:
            return redirect("account_counter", user.pk)
        form.add_error("login", _("Tidak ada akun dengan nomor atau alamat ini."))
    waiting = User.objects.filter(status=Status.PENDING).select_related("person").order_by("date_joined")
    context = {"form": form, "waiting": waiting[:SHOWN], "waiting_count": waiting.count()}
    return render(request, "accounts/find.html", context, status=422 if form.errors else 200)


@access.may(COUNTER)
@never_cache
def account(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one account, its NIK masked, and what can be done with it."""
    return _page(request, _account(pk))


@access.may(COUNTER)
@require_POST
def show_nik(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the whole NIK, to hold it against the card; who did so is in the audit trail."""
    user = _account(pk)
    if user.person is None:
        raise Http404
    audit.record_unmasked(access.actor_of(request), user.person, "nik")
    return _page(request, user, nik=user.person.nik)


@access.may(COUNTER)
@require_POST
@never_cache
def make_code(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a one-time code and show it in this answer only; it is kept nowhere."""
    user, form = _account(pk), IdentityForm(request.POST)
    if not user.is_officer and not form.is_valid():
        return _page(request, user, status=422, identity_form=form)
    try:
        return _page(request, user, code=recovery.make_code(access.actor_of(request), user))
    except RuleBroken as problem:
        _refuse(request, problem)
        return redirect("account_counter", pk)


@access.may(COUNTER)
@require_POST
def act(request: HttpRequest, pk: int, action: str) -> HttpResponse:
    """Confirm, block, unblock or forget."""
    user, actor = _account(pk), access.actor_of(request)
    try:
        if user.is_officer:
            stewards.require(actor, user)
        if action == "periksa":
            verification.confirm(actor, user)
        elif action == "blokir":
            verification.block(actor, user, request.POST.get("reason", ""))
        elif action == "hapus":
            erasure.erase(actor, user, request.POST.get(f"{EraseForm.prefix}-reason", ""))
        else:
            verification.unblock(actor, user)
    except RuleBroken as problem:
        _refuse(request, problem)
    else:
        messages.success(request, _("Tercatat."))
    return redirect("account_counter", pk)


def _account(pk: int) -> User:
    return get_object_or_404(User.objects.select_related("person"), pk=pk)


def _page(request: HttpRequest, user: User, *, status: int = 200, **context: Any) -> HttpResponse:
    forms = {"block_form": BlockForm(), "erase_form": EraseForm(), "identity_form": IdentityForm()}
    return render(request, "accounts/account.html", {"account": user, **forms, **context}, status=status)


def _refuse(request: HttpRequest, problem: RuleBroken) -> None:
    for text in problem.messages:
        messages.error(request, text)
