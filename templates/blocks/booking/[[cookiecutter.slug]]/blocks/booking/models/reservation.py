"""A record's place in the calendar, and the slots it holds."""

import secrets

from django.db import models
from django.utils.translation import gettext_lazy as _

from blocks.booking.models.series import Series
from blocks.booking.models.slot import Slot


class ReservationState(models.TextChoices):
    """Where a reservation stands."""

    OPEN = "open", _("Belum memilih jadwal")
    HELD = "held", _("Terjadwal")
    ARRIVED = "arrived", _("Sudah hadir")
    MISSED = "missed", _("Tidak hadir")
    RELEASED = "released", _("Dilepas")


def reservation_states() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return ReservationState.choices


def new_code() -> str:
    """Make the code by which a calendar program names the reservation."""
    return secrets.token_urlsafe(16)


class Reservation(models.Model):
    """The one row of a bound record; it may be moved, and taken again for a second visit."""

    app = models.CharField(_("aplikasi"), max_length=80)
    entity = models.CharField(_("jenis catatan"), max_length=80)
    code = models.CharField(max_length=32, unique=True, default=new_code, editable=False)
    state = models.CharField(
        _("keadaan"),
        max_length=10,
        choices=reservation_states,
        default=ReservationState.OPEN,
    )
    resource_id = models.BigIntegerField(_("sumber daya"), null=True, blank=True)
    starts_at = models.DateTimeField(_("mulai"), null=True, blank=True)
    ends_at = models.DateTimeField(_("selesai"), null=True, blank=True)
    places = models.PositiveSmallIntegerField(_("banyak tempat"), default=1)
    visit = models.PositiveSmallIntegerField(_("kunjungan ke"), default=1)
    changes = models.PositiveSmallIntegerField(_("kali dijadwalkan ulang"), default=0)
    arrived_at = models.DateTimeField(_("hadir"), null=True, blank=True)
    created_at = models.DateTimeField(_("dibuat"), auto_now_add=True)
    updated_at = models.DateTimeField(_("diubah"), auto_now=True)
    series = models.ForeignKey(
        Series,
        on_delete=models.SET_NULL,
        related_name="reservations",
        null=True,
        blank=True,
        verbose_name=_("jadwal rutin"),
    )
    # Who bears the bill of this date; empty where the record is billed itself.
    payer = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        related_name="paid_along",
        null=True,
        blank=True,
        verbose_name=_("ditagih bersama"),
    )
    slots = models.ManyToManyField(Slot, through="Hold", related_name="reservations")

    class Meta:
        ordering = ["starts_at", "pk"]
        verbose_name = _("jadwal")
        verbose_name_plural = _("jadwal")
        indexes = [
            models.Index(fields=["app", "state", "starts_at"], name="block_booking_by_time"),
        ]

    def __str__(self) -> str:
        return f"{self.app} {self.entity} {self.code}"

    @property
    def is_placed(self) -> bool:
        """Say whether it has a time that still counts."""
        return self.state in (ReservationState.HELD, ReservationState.ARRIVED)


class Hold(models.Model):
    """One slot that a reservation holds; deleting the row is what gives the places back."""

    reservation = models.ForeignKey(Reservation, on_delete=models.CASCADE, related_name="holds")
    slot = models.ForeignKey(Slot, on_delete=models.PROTECT, related_name="holds")
    places = models.PositiveSmallIntegerField(default=1)

    class Meta:
        verbose_name = _("slot yang dipakai")
        verbose_name_plural = _("slot yang dipakai")
        constraints = [
            models.UniqueConstraint(
                fields=["reservation", "slot"],
                name="block_booking_hold_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reservation_id} {self.slot_id}"
