"""The Django application of the block."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class InspectionConfig(AppConfig):
    """Inspections: team and letter, papers or checklist, findings, follow-up."""

    name = "blocks.inspection"
    label = "block_inspection"
    verbose_name = _("Pengawasan dan inspeksi")
    default_auto_field = "django.db.models.BigAutoField"
