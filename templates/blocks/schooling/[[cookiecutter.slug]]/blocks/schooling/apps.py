"""The Django application of the block."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SchoolingConfig(AppConfig):
    """Classes, attendance, marks, report cards, guardians."""

    name = "blocks.schooling"
    label = "block_schooling"
    verbose_name = _("Kehadiran dan rapor murid")
    default_auto_field = "django.db.models.BigAutoField"
