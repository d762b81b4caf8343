"""The Django application of the block."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HealthConfig(AppConfig):
    """Growth of children, schedules, follow-up, screening."""

    name = "blocks.health"
    label = "block_health"
    verbose_name = _("Pemantauan kesehatan")
    default_auto_field = "django.db.models.BigAutoField"
