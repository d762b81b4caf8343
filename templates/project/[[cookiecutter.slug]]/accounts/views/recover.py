"""A new password with the counter's one-time code, or with the present password."""

from allauth.core import ratelimit
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from accounts import recovery
from accounts.forms import ActivateForm, ChangePasswordForm, RecoverForm
from accounts.views.sign_in import begin_session, home_of
from core import access, audit


@access.may(access.PUBLIC)
@sensitive_post_parameters()
def recover(request: HttpRequest) -> HttpResponse:
    """Set a new password with a code from the counter."""
    form = RecoverForm(request.POST or None)
    if request.method == "POST":
        refused = ratelimit.consume_or_429(request, action="reset_password")
        if refused:
            return refused
        if form.is_valid():
            user = recovery.check_code(form.cleaned_data["login"], form.cleaned_data["code"])
            if user is not None and user.is_active:
                recovery.set_password(user, form.cleaned_data["password"])
                messages.success(request, _("Kata sandi baru tersimpan. Silakan masuk."))
                return redirect("account_login")
            form.add_error(None, _("Kode tidak cocok atau sudah tidak berlaku. Minta kode baru di loket."))
    return render(request, "accounts/recover.html", {"form": form}, status=422 if form.errors else 200)


@access.may(access.PUBLIC)
@never_cache
@sensitive_post_parameters()
def activate(request: HttpRequest) -> HttpResponse:
    """Set the first password with the code of a printed slip, and go on signed in; no mailbox is needed."""
    form = ActivateForm(request.POST or None)
    if request.method == "POST":
        refused = ratelimit.consume_or_429(request, action="activate")
        if refused:
            return refused
        if form.is_valid():
            user = recovery.check_code(form.cleaned_data["login"], form.cleaned_data["code"])
            if user is not None and user.is_active and not user.has_usable_password():
                recovery.set_password(user, form.cleaned_data["password"])
                messages.success(request, _("Akun Anda aktif."))
                return begin_session(request, user, home_of(user), is_new=True)
            form.add_error(
                None, _("Kode tidak cocok, sudah dipakai, atau lewat waktu. Minta slip baru di kantor Anda.")
            )
    return render(request, "accounts/activate.html", {"form": form}, status=422 if form.errors else 200)


@access.may(access.SIGNED_IN)
@sensitive_post_parameters()
def change_password(request: HttpRequest) -> HttpResponse:
    """Set a new password; the other sessions of the account end."""
    form = ChangePasswordForm(request.POST or None, user=request.user)
    if request.method == "POST":
        refused = ratelimit.consume_or_429(request, action="reset_password")
        if refused:
            return refused
        if form.is_valid():
            request.user.set_password(form.cleaned_data["password"])
            request.user.save(update_fields=["password"])
            update_session_auth_hash(request, request.user)
            audit.write(access.actor_of(request), "change_password", app="accounts", object_id=request.user.pk)
            messages.success(request, _("Kata sandi diganti."))
            return redirect("account_home")
    return render(request, "accounts/change_password.html", {"form": form}, status=422 if form.errors else 200)
