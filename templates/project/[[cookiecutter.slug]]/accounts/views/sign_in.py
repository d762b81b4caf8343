"""Sign in and out: one page for residents and officers."""

from typing import Any

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from allauth.core import ratelimit
from allauth.mfa.utils import is_mfa_enabled
from django.contrib.auth import authenticate, logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from accounts import shared_device
from accounts.forms import SignInForm
from core import access, audit
from core.ways_back import own_path


@access.may(access.PUBLIC)
@never_cache
@sensitive_post_parameters()
def sign_in(request: HttpRequest) -> HttpResponse:
    """Ask for a name and a password; officers are asked for their second factor next."""
    if request.user.is_authenticated:
        return redirect(back_to(request) or "/")
    form = SignInForm(request.POST or None)
    if request.method == "POST":
        refused = ratelimit.consume_or_429(request, action="login")
        if refused:
            return refused
        if form.is_valid():
            user = _authenticate(request, form)
            if user is not None:
                shared_device.choose(request, is_shared=form.cleaned_data["is_shared"])
                return begin_session(request, user, back_to(request) or home_of(user))
    context = {"form": form, "next": back_to(request), "was_idle": "habis" in request.GET}
    return render(request, "accounts/sign_in.html", context, status=422 if form.errors else 200)


@access.may(access.PUBLIC)
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session."""
    if request.user.is_authenticated:
        audit.write(access.actor_of(request), "sign_out", app="accounts", object_id=request.user.pk)
    logout(request)
    return redirect("/")


@access.may(access.SIGNED_IN)
def still(request: HttpRequest) -> HttpResponse:
    """Hear from a shared device that somebody is at it; asking is enough (accounts.shared_device)."""
    return HttpResponse(status=204)


def begin_session(request: HttpRequest, user: Any, url: str, *, is_new: bool = False) -> HttpResponse:
    """Sign in, by way of the second factor where there is one.

    Who has none yet just typed the password, and is not asked for it again to set one up.
    """
    record_authentication(
        request,
        user,
        method="password",
        reauthenticated=None if is_mfa_enabled(user) else True,
    )
    return perform_login(request, Login(user=user, redirect_url=url, signup=is_new))


def locked_out(request: HttpRequest, response: Any = None, credentials: Any = None) -> HttpResponse:
    """Say how long to wait after too many wrong passwords."""
    return render(request, "accounts/locked_out.html", status=429)


def back_to(request: HttpRequest) -> str:
    """Give the page the person came from, if it is one of ours."""
    return own_path(request, request.POST.get("next") or request.GET.get("next") or "")


def home_of(user: Any) -> str:
    """Give the first page of an officer or a resident."""
    return "/egov/" if user.is_officer else "/"


def _authenticate(request: HttpRequest, form: SignInForm) -> Any:
    values = form.cleaned_data
    user = authenticate(request, username=values["login"], password=values["password"])
    if user is None:
        form.add_error(None, _("Nama masuk atau kata sandi salah."))
    return user
