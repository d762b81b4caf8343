"""What a round found of one asset."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Outcome(models.TextChoices):
    """Whether the asset was there."""

    FOUND = "ditemukan", _("Ditemukan")
    MISSING = "tidak_ditemukan", _("Tidak ditemukan")


def outcomes() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Outcome.choices


class Check(models.Model):
    """One asset in one round; without an outcome nobody has looked for it."""

    round = models.ForeignKey("block_assets.Round", on_delete=models.CASCADE, related_name="checks")
    asset = models.ForeignKey("block_assets.Asset", on_delete=models.CASCADE, related_name="checks")
    outcome = models.CharField(_("hasil"), max_length=16, choices=outcomes, blank=True)
    condition = models.CharField(_("kondisi"), max_length=16, blank=True)
    recorded_condition = models.CharField(_("kondisi tercatat"), max_length=16, blank=True)
    elsewhere = models.CharField(_("ditemukan di tempat lain"), max_length=120, blank=True)
    note = models.CharField(_("catatan"), max_length=300, blank=True)
    photo = models.ForeignKey(
        "core.StoredFile", on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("foto")
    )
    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("petugas"),
    )
    made_at = models.DateTimeField(_("waktu pemeriksaan"), null=True, blank=True)
    by_label = models.BooleanField(_("label dipindai"), default=False)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("pemeriksaan inventarisasi")
        verbose_name_plural = _("pemeriksaan inventarisasi")
        constraints = [models.UniqueConstraint(fields=["round", "asset"], name="assets_check_once")]
        indexes = [models.Index(fields=["round", "outcome"], name="assets_check_outcome")]

    def __str__(self) -> str:
        return f"{self.round_id} {self.asset_id} {self.outcome}"
