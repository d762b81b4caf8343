"""How django-allauth does things here: sessions of officers, secrets of the second factor."""

import io

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.http import HttpRequest

from accounts import shared_device
from accounts.client_address import client_address
from core import access, audit, crypto


class AccountAdapter(DefaultAccountAdapter):
    """Signs in, writes that down, and ends an officer's session after a working day."""

    def login(self, request: HttpRequest, user) -> None:
        """Start the session."""
        super().login(request, user)
        if user.is_officer:
            request.session.set_expiry(settings.OFFICER_SESSION_SECONDS)
        if shared_device.KEY in request.session:
            request.session.set_expiry(0)  # the cookie goes with the browser's window
        request.__dict__.pop("_actor", None)
        audit.write(access.actor_of(request), "sign_in", app="accounts", object_id=user.pk)

    def get_client_ip(self, request: HttpRequest) -> str:
        """Count rate limits by the address our proxy saw."""
        return client_address(request)

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Leave signing up to our own page."""
        return False

    def add_message(self, *args, **kwargs) -> None:
        """Say nothing: our pages say themselves what happened."""

    def send_notification_mail(self, *args, **kwargs) -> None:
        """Send nothing: many accounts have no e-mail; changes are in the audit trail."""


class SecondFactorAdapter(DefaultMFAAdapter):
    """Keeps the secrets of the second factor encrypted and draws its QR mark with segno."""

    def encrypt(self, text: str) -> str:
        """Encrypt a secret for the database."""
        return crypto.encrypt(text)

    def decrypt(self, encrypted_text: str) -> str:
        """Decrypt a secret from the database."""
        return crypto.decrypt(encrypted_text)

    def build_totp_svg(self, url: str) -> str:
        """Draw the QR mark that a telephone reads."""
        import segno  # here, so that no start waits for it

        out = io.BytesIO()
        segno.make(url).save(out, kind="svg", scale=5, xmldecl=False)
        return out.getvalue().decode()

    def _get_user_identifier(self, user) -> str:
        """Name the account in the telephone's list."""
        return user.nip or user.full_name
