"""The Django application of the booking block."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BookingConfig(AppConfig):
    """Slots, capacity, reservations and arrivals."""

    name = "blocks.booking"
    label = "block_booking"
    verbose_name = _("Pemesanan jadwal")
    default_auto_field = "django.db.models.BigAutoField"
