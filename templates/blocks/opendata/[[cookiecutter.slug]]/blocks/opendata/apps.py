"""The Django application of the block."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OpendataConfig(AppConfig):
    """Data sets with their metadata, versions and downloads."""

    name = "blocks.opendata"
    label = "block_opendata"
    verbose_name = _("Satu data")
    default_auto_field = "django.db.models.BigAutoField"
