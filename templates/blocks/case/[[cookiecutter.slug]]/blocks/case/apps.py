"""The Django application of the case block."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CaseConfig(AppConfig):
    """Requests, papers, turns of the desks, decisions."""

    name = "blocks.case"
    label = "block_case"
    verbose_name = _("Permohonan dan izin")
    default_auto_field = "django.db.models.BigAutoField"
