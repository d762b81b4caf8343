"""A visit of a field officer to an entry."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from blocks.registry.models.entry import results


class Visit(models.Model):
    """What was found, where the officer stood, and whether the desk should look at it again."""

    entry = models.ForeignKey("block_registry.Entry", on_delete=models.CASCADE, related_name="visits")
    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("petugas")
    )
    client_key = models.UUIDField(_("kunci kiriman"), unique=True)
    made_at = models.DateTimeField(_("waktu kunjungan"))
    received_at = models.DateTimeField(_("diterima"), auto_now_add=True)
    result = models.CharField(_("hasil"), max_length=16, choices=results)
    differing = models.JSONField(_("yang berbeda"), default=list, blank=True)
    found = models.CharField(_("yang ditemukan"), max_length=500, blank=True)
    lat = models.DecimalField(_("lintang"), max_digits=9, decimal_places=6, null=True, blank=True)
    lon = models.DecimalField(_("bujur"), max_digits=9, decimal_places=6, null=True, blank=True)
    accuracy_m = models.PositiveIntegerField(_("ketelitian (m)"), null=True, blank=True)
    distance_m = models.PositiveIntegerField(_("jarak dari titik entri (m)"), null=True, blank=True)
    photo = models.ForeignKey(
        "core.StoredFile",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("foto"),
    )
    doubts = models.JSONField(_("yang meragukan"), default=list, blank=True)
    judged_at = models.DateTimeField(_("diperiksa kantor"), null=True, blank=True)
    judged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("diperiksa oleh"),
    )

    class Meta:
        ordering = ["-made_at"]
        verbose_name = _("kunjungan")
        verbose_name_plural = _("kunjungan")

    def __str__(self) -> str:
        return f"{self.entry_id} {self.made_at:%d-%m-%Y}"
