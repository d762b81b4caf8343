"""The Django application of the billing block."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BillingConfig(AppConfig):
    """Invoices, payments and reconciliation."""

    name = "blocks.billing"
    label = "block_billing"
    verbose_name = _("Tagihan")
    default_auto_field = "django.db.models.BigAutoField"
