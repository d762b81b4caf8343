"""Which record a row of an imported file became, and as it was then."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ImportedRow(models.Model):
    """One landed row; `stamp` is the record's `updated_at` at landing, to see whether it was touched since."""

    batch = models.ForeignKey("core.ImportBatch", on_delete=models.CASCADE, related_name="landed_rows")
    row = models.PositiveIntegerField(_("baris"))
    object_id = models.BigIntegerField(_("nomor catatan"))
    stamp = models.DateTimeField(_("saat masuk"))

    class Meta:
        ordering = ["row"]
        verbose_name = _("baris impor")
        verbose_name_plural = _("baris impor")
        constraints = [models.UniqueConstraint(fields=["batch", "row"], name="core_imported_row_once")]

    def __str__(self) -> str:
        return f"{self.batch_id}:{self.row}"
