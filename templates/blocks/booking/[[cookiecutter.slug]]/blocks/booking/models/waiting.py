"""Who waits for a place on a day that is full, and the place kept for whoever is asked."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from blocks.booking.models.reservation import Reservation


class Waiting(models.Model):
    """One reservation that wants a place on a day; in its turn it is offered one for a limited time.

    While the offer stands its place is held by `keeper`, a reservation without a record: nobody
    else can book it, and whoever accepts takes over its holds.
    """

    reservation = models.ForeignKey(
        Reservation,
        on_delete=models.CASCADE,
        related_name="waiting",
        verbose_name=_("jadwal"),
    )
    day = models.DateField(_("hari"))
    asked_at = models.DateTimeField(_("diminta"))
    keeper = models.OneToOneField(
        Reservation,
        on_delete=models.SET_NULL,
        related_name="offer",
        null=True,
        blank=True,
        verbose_name=_("tempat yang ditawarkan"),
    )
    told_at = models.DateTimeField(_("ditawari"), null=True, blank=True)
    offered_until = models.DateTimeField(_("tawaran berlaku sampai"), null=True, blank=True)
    lapsed_at = models.DateTimeField(_("tawaran lewat"), null=True, blank=True)

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
