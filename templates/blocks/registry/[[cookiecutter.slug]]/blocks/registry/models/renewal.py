"""What a period of renewal says of one entry."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Outcome(models.TextChoices):
    """What became of an entry in a period; empty is not asked yet."""

    SAME = "tetap", _("Tetap")
    CHANGED = "berubah", _("Berubah")
    MOVED = "pindah", _("Pindah")
    ENDED = "berakhir", _("Meninggal atau berakhir")
    NOT_FOUND = "tidak_ditemukan", _("Tidak ditemukan")
    NEW = "baru", _("Baru didata")
    MERGED = "digabung", _("Digabung")


def outcomes() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Outcome.choices


class Renewal(models.Model):
    """One entry in one period; made when the period opens or the entry is registered."""

    period = models.ForeignKey("block_registry.Period", on_delete=models.CASCADE, related_name="renewals")
    entry = models.ForeignKey("block_registry.Entry", on_delete=models.CASCADE, related_name="renewals")
    outcome = models.CharField(_("hasil"), max_length=16, choices=outcomes, blank=True)
    at = models.DateTimeField(_("waktu"), null=True, blank=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    note = models.CharField(_("catatan"), max_length=300, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("pemutakhiran")
        verbose_name_plural = _("pemutakhiran")
        constraints = [models.UniqueConstraint(fields=["period", "entry"], name="registry_renewal_once")]
        indexes = [models.Index(fields=["period", "outcome"], name="registry_renewal_outcome")]

    def __str__(self) -> str:
        return f"{self.period_id} {self.entry_id} {self.outcome}"
