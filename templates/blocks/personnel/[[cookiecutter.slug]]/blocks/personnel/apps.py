"""The Django application of the block."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PersonnelConfig(AppConfig):
    """Staff, leave and attendance."""

    name = "blocks.personnel"
    label = "block_personnel"
    verbose_name = _("Kepegawaian")
    default_auto_field = "django.db.models.BigAutoField"
