"""The Django application of what every service shares."""

from django import forms
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    """Records, workflow, numbering, audit, files and notifications."""

    name = "core"
    verbose_name = _("Inti layanan")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Say of a field left empty what to do, not "Bidang ini tidak boleh kosong"; listen to sign-outs."""
        from core import devices  # noqa: F401

        forms.Field.default_error_messages = forms.Field.default_error_messages | {"required": _("Wajib diisi.")}
