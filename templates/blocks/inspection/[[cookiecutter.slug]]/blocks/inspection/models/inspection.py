"""What the block keeps of one inspection: its days, how far it came, its score or its findings."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Inspection(models.Model):
    """One inspection; days and office are those of the record, kept here to tell who is busy when."""

    app = models.SlugField(_("aplikasi"), max_length=40)
    record_id = models.BigIntegerField(_("catatan"), null=True, editable=False)
    office = models.ForeignKey("core.Office", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    starts_on = models.DateField(_("mulai"), null=True, blank=True)
    ends_on = models.DateField(_("selesai"), null=True, blank=True)
    ordered_on = models.DateField(_("surat tugas terbit"), null=True, blank=True)
    is_over = models.BooleanField(_("dibatalkan"), default=False)
    response_due = models.DateField(_("batas tanggapan"), null=True, blank=True)
    responded_at = models.DateTimeField(_("ditanggapi"), null=True, blank=True)
    reported_on = models.DateField(_("laporan terbit"), null=True, blank=True)
    findings_count = models.PositiveIntegerField(_("temuan"), default=0)
    found_value = models.DecimalField(_("nilai temuan"), max_digits=16, decimal_places=0, default=0)
    round = models.PositiveSmallIntegerField(_("pemeriksaan ke"), default=1)
    score = models.DecimalField(_("nilai"), max_digits=5, decimal_places=2, null=True, blank=True)
    must_faults = models.PositiveIntegerField(_("butir wajib tidak terpenuhi"), default=0)
    is_passed = models.BooleanField(_("lulus"), null=True, blank=True)
    checked_at = models.DateTimeField(_("daftar periksa ditutup"), null=True, blank=True)

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("pengawasan")
        verbose_name_plural = _("pengawasan")
        indexes = [models.Index(fields=["app", "starts_on", "ends_on"], name="block_inspection_days")]

    def __str__(self) -> str:
        return f"{self.app} {self.record_id}"
