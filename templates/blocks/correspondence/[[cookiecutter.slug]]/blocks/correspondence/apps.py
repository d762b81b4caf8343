"""The Django application of the block."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CorrespondenceConfig(AppConfig):
    """Official letters."""

    name = "blocks.correspondence"
    label = "block_correspondence"
    verbose_name = _("Surat dinas")
    default_auto_field = "django.db.models.BigAutoField"
