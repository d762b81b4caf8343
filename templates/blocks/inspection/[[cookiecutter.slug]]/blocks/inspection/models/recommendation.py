"""A recommendation with its answers: what the office did, with proof, and what the team found of it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from blocks.inspection.models.finding import Finding
from blocks.inspection.models.inspection import Inspection


def verdicts() -> list[tuple[str, object]]:
    """Give what a reply may be found to be; a callable keeps the words out of migrations."""
    return [
        ("sesuai", pgettext_lazy("inspection", "Sesuai")),
        ("belum", _("Belum sesuai")),
        ("tidak_dapat", _("Tidak dapat ditindaklanjuti")),
    ]


class Recommendation(models.Model):
    """The block's row of one recommendation record."""

    app = models.SlugField(_("aplikasi"), max_length=40)
    record_id = models.BigIntegerField(_("catatan"), null=True, editable=False)
    inspection = models.ForeignKey(Inspection, on_delete=models.CASCADE, null=True, related_name="recommendations")
    finding = models.ForeignKey(Finding, on_delete=models.SET_NULL, null=True, related_name="recommendations")
    office = models.ForeignKey("core.Office", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    value = models.DecimalField(_("nilai"), max_digits=16, decimal_places=0, default=0)
    settled_value = models.DecimalField(_("nilai selesai"), max_digits=16, decimal_places=0, default=0)
    issued_on = models.DateField(_("terbit"), null=True, blank=True)
    due_on = models.DateField(_("batas"), null=True, blank=True)
    verify_by = models.DateField(_("batas verifikasi"), null=True, blank=True)
    closed_on = models.DateField(_("tuntas"), null=True, blank=True)
    status = models.CharField(_("status"), max_length=12, default="belum_tl")

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("rekomendasi")
        verbose_name_plural = _("rekomendasi")
        indexes = [models.Index(fields=["app", "office", "status"], name="block_inspection_followup")]

    def __str__(self) -> str:
        return f"{self.app} {self.record_id}"


class Reply(models.Model):
    """One answer of the office and its verification."""

    recommendation = models.ForeignKey(Recommendation, on_delete=models.CASCADE, related_name="replies")
    text = models.TextField(_("tindak lanjut yang dilakukan"), max_length=4000)
    value = models.DecimalField(_("nilai"), max_digits=16, decimal_places=0, default=0)
    sent_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    sent_at = models.DateTimeField(_("dikirim"))
    verdict = models.CharField(_("hasil verifikasi"), max_length=12, choices=verdicts, blank=True)
    verified_value = models.DecimalField(_("nilai diakui"), max_digits=16, decimal_places=0, default=0)
    verified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    verified_at = models.DateTimeField(_("diverifikasi"), null=True, blank=True)
    note = models.TextField(_("catatan verifikasi"), max_length=2000, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("tindak lanjut")
        verbose_name_plural = _("tindak lanjut")

    def __str__(self) -> str:
        return self.text[:60]
