"""The Django application of the block."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DirectoryConfig(AppConfig):
    """Places, closures, corrections and lines."""

    name = "blocks.directory"
    label = "block_directory"
    verbose_name = _("Direktori")
    default_auto_field = "django.db.models.BigAutoField"
