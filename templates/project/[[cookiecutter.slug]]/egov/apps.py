"""Application config of the officers' portal."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EgovConfig(AppConfig):
    """The officers' portal: worklist, dashboards, administration."""

    name = "egov"
    verbose_name = _("Portal petugas")
