"""Days on which a place is closed although its hours say otherwise."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Reason(models.TextChoices):
    """Why a place is closed."""

    REPAIR = "perbaikan", _("Perbaikan")
    HOLIDAY = "libur", _("Libur")
    WEATHER = "cuaca", _("Cuaca atau keadaan alam")
    EVENT = "acara", _("Dipakai acara")
    SAFETY = "keselamatan", _("Alasan keselamatan")
    OTHER = "lain", _("Sebab lain")


def reasons() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Reason.choices


class Closure(models.Model):
    """A place closed from one day to another, both included; without a last day until further notice."""

    listing = models.ForeignKey(
        "block_directory.Listing", on_delete=models.CASCADE, related_name="closures", verbose_name=_("tempat")
    )
    starts_on = models.DateField(_("mulai"))
    ends_on = models.DateField(_("sampai"), null=True, blank=True)
    reason = models.CharField(pgettext_lazy("directory", "sebab"), max_length=16, choices=reasons)
    notice = models.CharField(_("pengumuman"), max_length=200, blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("dicatat oleh"),
    )
    made_at = models.DateTimeField(_("dicatat"))
    lifted_at = models.DateTimeField(_("dibuka kembali"), null=True, blank=True)

    class Meta:
        ordering = ["starts_on", "pk"]
        verbose_name = _("penutupan")
        verbose_name_plural = _("penutupan")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_on=None) | models.Q(ends_on__gte=models.F("starts_on")),
                name="directory_closure_ends_after_start",
            )
        ]

    def __str__(self) -> str:
        return f"{self.starts_on}–{self.ends_on or ''}"
