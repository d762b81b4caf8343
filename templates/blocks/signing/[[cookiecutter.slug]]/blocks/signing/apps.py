"""The Django application of the signing block."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SigningConfig(AppConfig):
    """Signed documents, their register and their check."""

    name = "blocks.signing"
    label = "block_signing"
    verbose_name = _("Tanda tangan elektronik")
    default_auto_field = "django.db.models.BigAutoField"
