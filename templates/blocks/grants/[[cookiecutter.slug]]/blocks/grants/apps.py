"""The Django application of the block."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class GrantsConfig(AppConfig):
    """Grants and social aid: decision, payment, report."""

    name = "blocks.grants"
    label = "block_grants"
    verbose_name = _("Hibah dan bantuan sosial")
    default_auto_field = "django.db.models.BigAutoField"
