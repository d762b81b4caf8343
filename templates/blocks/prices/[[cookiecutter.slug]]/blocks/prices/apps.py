"""The Django application of the block."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PricesConfig(AppConfig):
    """Daily prices: entry, approval, publication, alerts."""

    name = "blocks.prices"
    label = "block_prices"
    verbose_name = _("Harga harian")
    default_auto_field = "django.db.models.BigAutoField"
