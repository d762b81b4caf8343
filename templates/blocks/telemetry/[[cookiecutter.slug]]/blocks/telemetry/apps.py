"""The Django application of the block."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TelemetryConfig(AppConfig):
    """Readings, thresholds, alerts and tracks."""

    name = "blocks.telemetry"
    label = "block_telemetry"
    verbose_name = _("Telemetri")
    default_auto_field = "django.db.models.BigAutoField"
