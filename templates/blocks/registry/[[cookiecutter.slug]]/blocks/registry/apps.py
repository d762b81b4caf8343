"""The Django application of the block."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RegistryConfig(AppConfig):
    """Entries, versions, visits, doubles and periods of renewal."""

    name = "blocks.registry"
    label = "block_registry"
    verbose_name = _("Pendataan")
    default_auto_field = "django.db.models.BigAutoField"
