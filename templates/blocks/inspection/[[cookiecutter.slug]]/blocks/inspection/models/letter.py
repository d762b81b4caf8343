"""Letters of an inspection: the order, the draft of findings and the report, each as it was issued."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from blocks.inspection.models.inspection import Inspection


def letter_kinds() -> list[tuple[str, object]]:
    """Give the kinds; a callable keeps the words out of migrations."""
    return [("spt", _("Surat Tugas")), ("nhp", _("Naskah Hasil Pemeriksaan")), ("lhp", _("Laporan hasil"))]


class Letter(models.Model):
    """One numbered paper; its file is what was issued, however the records change later."""

    inspection = models.ForeignKey(Inspection, on_delete=models.CASCADE, related_name="letters")
    kind = models.CharField(_("jenis"), max_length=3, choices=letter_kinds)
    number = models.CharField(_("nomor"), max_length=80)
    dated = models.DateField(_("tanggal"))
    file = models.ForeignKey("core.StoredFile", on_delete=models.PROTECT, related_name="+")
    office = models.ForeignKey("core.Office", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    by_office_letter = models.BooleanField(_("lewat e-Office"), default=False)
    received_on = models.DateField(_("diterima"), null=True, blank=True)
    received_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["pk"]
        verbose_name = _("naskah")
        verbose_name_plural = _("naskah")
        constraints = [
            models.UniqueConstraint(fields=["inspection", "kind"], name="block_inspection_one_letter"),
        ]

    def __str__(self) -> str:
        return self.number
