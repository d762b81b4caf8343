"""Single sign-on of the region for its officers: who the identity provider names must have a NIP here."""

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from accounts.models import Kind, User
from core import identity


class OfficerOnlyAdapter(DefaultSocialAccountAdapter):
    """Joins a sign-on to the officer with the NIP it carries, and never makes an account."""

    def pre_social_login(self, request, sociallogin) -> None:
        """Find the officer by NIP on the first sign-on, or refuse."""
        if sociallogin.is_existing:
            return
        claims = sociallogin.account.extra_data
        nip = identity.digits(str(_claims(claims).get(settings.OIDC_NIP_CLAIM, "")))
        user = User.objects.filter(nip=nip, kind=Kind.OFFICER).first() if len(nip) == 18 else None
        if user is None or not user.is_active:
            messages.error(request, _("Akun SSO ini belum terhubung dengan pegawai di sini."))
            raise ImmediateHttpResponse(redirect("account_login"))
        sociallogin.connect(request, user)

    def is_open_for_signup(self, request, sociallogin) -> bool:
        """Make no accounts from outside."""
        return False


def _claims(extra_data: dict) -> dict:
    """Give the claims, wherever this version of allauth keeps them."""
    return extra_data.get("userinfo") or extra_data.get("id_token") or extra_data
