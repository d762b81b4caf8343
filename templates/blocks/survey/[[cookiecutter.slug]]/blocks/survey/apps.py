"""The Django application of the block."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SurveyConfig(AppConfig):
    """Satisfaction surveys of offices and questionnaires of their own."""

    name = "blocks.survey"
    label = "block_survey"
    verbose_name = _("Survei")
    default_auto_field = "django.db.models.BigAutoField"
