"""Application config of the applications made for phones."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MobileConfig(AppConfig):
    """Start pages, manifests, icons and empty forms of the applications whose channel is mobile."""

    name = "mobile"
    verbose_name = _("Aplikasi genggam")
