"""Who holds a position, from when to when, also acting."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Acting(models.TextChoices):
    """How a position is held; the empty word means by full appointment."""

    FULL = "", _("Definitif")
    PLT = "plt", _("Pelaksana tugas")
    PLH = "plh", _("Pelaksana harian")


def acting_kinds() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Acting.choices


class HoldingQuerySet(models.QuerySet):
    """Reads of holdings by day."""

    def on(self, day: date) -> "HoldingQuerySet":
        """Keep the holdings in force on a day; both ends count."""
        return self.filter(
            Q(ends_on__isnull=True) | Q(ends_on__gte=day),
            starts_on__lte=day,
            position__is_active=True,
        )


class PositionHolding(models.Model):
    """One officer on one position over a span of days."""

    position = models.ForeignKey(
        "core.Position",
        on_delete=models.PROTECT,
        related_name="holdings",
        verbose_name=_("jabatan"),
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="holdings",
        verbose_name=_("pegawai"),
    )
    starts_on = models.DateField(_("mulai"))
    ends_on = models.DateField(_("sampai"), null=True, blank=True)
    acting = models.CharField(_("cara menjabat"), max_length=3, choices=acting_kinds, blank=True, default="")
    rank = models.CharField(_("pangkat, golongan"), max_length=80, blank=True)
    decree = models.CharField(_("nomor keputusan"), max_length=120, blank=True)

    objects = HoldingQuerySet.as_manager()

    class Meta:
        ordering = ["-starts_on"]
        verbose_name = _("pemangku jabatan")
        verbose_name_plural = _("pemangku jabatan")
        indexes = [models.Index(fields=["user", "starts_on"], name="core_holding_user")]
        constraints = [
            models.CheckConstraint(
                name="core_holding_span",
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=models.F("starts_on")),
                violation_error_message=_("Tanggal sampai mendahului tanggal mulai."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.position} · {self.user}"
