"""Application config of the super app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LiveConfig(AppConfig):
    """The super app: home, search, notifications, my requests."""

    name = "live"
    verbose_name = _("Super app")
