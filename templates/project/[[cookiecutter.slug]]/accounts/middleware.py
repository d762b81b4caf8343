"""Keeps officers without a second factor on the page where they set one up."""

from collections.abc import Callable

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

SESSION_KEY = "has_second_factor"
OPEN_NAMES = {
    "account_login",
    "account_logout",
    "account_reauthenticate",
    "mfa_activate_totp",
    "mfa_authenticate",
    "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes",
    "health",
    "choose_language",
    "choose_text_size",
}


class SecondFactorMiddleware:
    """Sends an officer to the set-up of the second factor, unless MFA_REQUIRED is off."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request."""
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view, args, kwargs) -> HttpResponse | None:
        """Stop before the view where the second factor is missing."""
        if not settings.MFA_REQUIRED or request.resolver_match.url_name in OPEN_NAMES:
            return None
        user = request.user
        if not user.is_authenticated or not (user.is_officer or user.is_staff):
            return None
        if request.session.get(SESSION_KEY):
            return None
        if is_mfa_enabled(user):
            request.session[SESSION_KEY] = True
            return None
        return redirect("mfa_activate_totp")
