"""The Django application of the training block."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TrainingConfig(AppConfig):
    """Selection, timetable, attendance, assessment, certificates and placement."""

    name = "blocks.training"
    label = "block_training"
    verbose_name = _("Pelatihan")
    default_auto_field = "django.db.models.BigAutoField"
