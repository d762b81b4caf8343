"""Who waits for a place on a day that is full."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from blocks.booking.models.reservation import Reservation


class Waiting(models.Model):
    """One reservation that wants a place on a day; the first in line is told when one is free."""

    reservation = models.ForeignKey(
        Reservation,
        on_delete=models.CASCADE,
        related_name="waiting",
        verbose_name=_("jadwal"),
    )
    day = models.DateField(_("hari"))
    asked_at = models.DateTimeField(_("diminta"), auto_now_add=True)
    told_at = models.DateTimeField(_("diberi tahu"), null=True, blank=True)

    class Meta:
        ordering = ["asked_at", "pk"]
        verbose_name = _("daftar tunggu")
        verbose_name_plural = _("daftar tunggu")
        constraints = [
            models.UniqueConstraint(
                fields=["reservation", "day"],
                name="block_booking_waiting_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.reservation_id}"
