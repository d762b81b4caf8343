"""The Django application of the queue block."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class QueueConfig(AppConfig):
    """Tickets, counters, calling and the screen."""

    name = "blocks.queue"
    label = "block_queue"
    verbose_name = _("Antrean")
    default_auto_field = "django.db.models.BigAutoField"
