"""The Django application of people, sign-in and roles."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    """Residents and officers, one account for all services."""

    name = "accounts"
    verbose_name = _("Akun")
    default_auto_field = "django.db.models.BigAutoField"
