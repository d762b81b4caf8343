"""One run of a course: when its result was announced, when it began and when it was over."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Cohort(models.Model):
    """The row of one record of the bound cohort."""

    app = models.CharField(_("aplikasi"), max_length=80)
    record_id = models.BigIntegerField(null=True, blank=True)
    announced_at = models.DateTimeField(_("hasil seleksi diumumkan"), null=True, blank=True)
    begun_at = models.DateTimeField(_("dimulai"), null=True, blank=True)
    closed_at = models.DateTimeField(_("ditutup"), null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("angkatan")
        verbose_name_plural = _("angkatan")
        indexes = [models.Index(fields=["app", "record_id"], name="block_training_run")]

    def __str__(self) -> str:
        return f"{self.app} {self.record_id}"
