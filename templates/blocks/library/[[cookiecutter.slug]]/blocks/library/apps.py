"""The Django application of the block."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LibraryConfig(AppConfig):
    """Catalogue, loans, reservations, digital reading."""

    name = "blocks.library"
    label = "block_library"
    verbose_name = _("Layanan perpustakaan")
    default_auto_field = "django.db.models.BigAutoField"
