"""The Django application of the admission block."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AdmissionConfig(AppConfig):
    """Quotas by path, checked papers, ranking, waiting list and re-registration."""

    name = "blocks.admission"
    label = "block_admission"
    verbose_name = _("Penerimaan murid")
    default_auto_field = "django.db.models.BigAutoField"
