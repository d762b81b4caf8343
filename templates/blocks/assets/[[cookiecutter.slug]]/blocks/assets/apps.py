"""The Django application of the block."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AssetsConfig(AppConfig):
    """Assets, rounds of stock-taking, plans of maintenance, and papers about assets."""

    name = "blocks.assets"
    label = "block_assets"
    verbose_name = _("Aset dan pemeliharaan")
    default_auto_field = "django.db.models.BigAutoField"
