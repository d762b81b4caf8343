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
        """Say of an empty field what to do, not "Bidang ini tidak boleh kosong"; hear sign-outs; count our days."""
        from core import devices, holidays, workdays  # noqa: F401

        workdays.configure(load_overrides=holidays.overrides)

        forms.Field.default_error_messages = forms.Field.default_error_messages | {"required": _("Wajib diisi.")}
