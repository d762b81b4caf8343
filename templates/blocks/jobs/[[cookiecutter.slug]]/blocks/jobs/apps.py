"""The Django application of the jobs block."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class JobsConfig(AppConfig):
    """Vacancies, cards with report dates, fairs."""

    name = "blocks.jobs"
    label = "block_jobs"
    verbose_name = _("Bursa kerja")
    default_auto_field = "django.db.models.BigAutoField"
