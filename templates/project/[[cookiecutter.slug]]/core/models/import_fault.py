"""What is wrong in one cell or row of an imported file."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ImportFault(models.Model):
    """One thing to mend; personal values are masked before they are kept."""

    batch = models.ForeignKey("core.ImportBatch", on_delete=models.CASCADE, related_name="faults")
    row = models.PositiveIntegerField(_("baris"))
    heading = models.CharField(_("kolom"), max_length=200, blank=True)
    value = models.CharField(_("isi"), max_length=80, blank=True)
    text = models.CharField(_("masalah"), max_length=400)
    advice = models.CharField(_("yang perlu dilakukan"), max_length=400, blank=True)
    is_warning = models.BooleanField(_("hanya peringatan"), default=False)

    class Meta:
        ordering = ["row", "pk"]
        verbose_name = _("masalah impor")
        verbose_name_plural = _("masalah impor")
        indexes = [models.Index(fields=["batch", "row"], name="core_import_fault_row")]

    def __str__(self) -> str:
        return f"{self.row} {self.heading}: {self.text}"
