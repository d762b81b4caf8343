"""The example certificate of one who signs: an officer on a position, or an office's seal."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class SigningKey(models.Model):
    """One certificate and its encrypted key; a revoked one signs nothing more."""

    position = models.ForeignKey(
        "core.Position",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("jabatan"),
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("pegawai"),
    )
    office = models.ForeignKey(
        "core.Office",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("kantor"),
    )
    common_name = models.CharField(_("atas nama"), max_length=200)
    certificate = models.TextField(_("sertifikat"))
    key_encrypted = models.TextField(editable=False)
    serial = models.CharField(_("nomor seri"), max_length=64, unique=True)
    valid_until = models.DateTimeField(_("berlaku sampai"))
    revoked_at = models.DateTimeField(_("dicabut"), null=True, blank=True)
    revoked_reason = models.CharField(_("alasan"), max_length=200, blank=True)
    made_at = models.DateTimeField(_("dibuat"), auto_now_add=True)

    class Meta:
        ordering = ["-made_at"]
        verbose_name = _("sertifikat penanda tangan")
        verbose_name_plural = _("sertifikat penanda tangan")

    def __str__(self) -> str:
        return self.common_name
