"""The Django application of the block."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EmergencyConfig(AppConfig):
    """Emergency calls, incidents, dispatch and public alerts."""

    name = "blocks.emergency"
    label = "block_emergency"
    verbose_name = _("Kegawatdaruratan")
    default_auto_field = "django.db.models.BigAutoField"
