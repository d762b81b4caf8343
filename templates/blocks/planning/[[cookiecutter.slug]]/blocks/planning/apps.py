"""The Django application of the block."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlanningConfig(AppConfig):
    """Programmes with targets and budget, results by quarter, and how far they agree."""

    name = "blocks.planning"
    label = "block_planning"
    verbose_name = _("Perencanaan dan kinerja")
    default_auto_field = "django.db.models.BigAutoField"
