"""A resident makes an account."""

from allauth.core import ratelimit
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters

from accounts import sign_up as service
from accounts.forms import SignUpForm
from accounts.views.sign_in import begin_session
from core import access
from core.rules import RuleBroken


@access.may(access.PUBLIC)
@sensitive_post_parameters()
def sign_up(request: HttpRequest) -> HttpResponse:
    """Ask for NIK, name and a way to be reached; sign in at once, whatever the state."""
    if request.user.is_authenticated:
        return redirect("account_home")
    form = SignUpForm(request.POST or None)
    if request.method == "POST":
        refused = ratelimit.consume_or_429(request, action="signup")
        if refused:
            return refused
        user = _register(form) if form.is_valid() else None
        if user is not None:
            return begin_session(request, user, "/akun/", is_new=True)
    return render(request, "accounts/sign_up.html", {"form": form}, status=422 if form.errors else 200)


def _register(form: SignUpForm):
    values = {key: value for key, value in form.cleaned_data.items() if key != "password_again"}
    try:
        return service.register(service.Application(**values))
    except RuleBroken as problem:
        for name, text in problem.fields.items():
            form.add_error(name, text)
        return None
