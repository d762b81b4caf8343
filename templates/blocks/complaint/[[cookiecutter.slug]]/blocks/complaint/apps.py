"""The Django app of the block."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ComplaintConfig(AppConfig):
    """Tables and pages that every application with complaints shares."""

    default_auto_field = "django.db.models.BigAutoField"
    name = "blocks.complaint"
    label = "block_complaint"
    verbose_name = _("Pengaduan")
