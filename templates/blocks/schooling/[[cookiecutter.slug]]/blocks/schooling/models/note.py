"""A guardian's note that a child does not come: the block's own row; its words stand in the application's record."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from blocks.schooling.models.group import Pupil


class Note(models.Model):
    """For which pupil, from when to when, and whether the class teacher accepted it."""

    app = models.SlugField(_("aplikasi"), max_length=40)
    record_id = models.BigIntegerField(_("catatan"), null=True, editable=False)
    pupil = models.ForeignKey(
        Pupil, on_delete=models.CASCADE, null=True, blank=True, related_name="notes", verbose_name=_("murid")
    )
    presence = models.CharField(_("jenis"), max_length=1, blank=True)
    first = models.DateField(_("hari pertama"), null=True)
    last = models.DateField(_("hari terakhir"), null=True)
    is_accepted = models.BooleanField(_("diterima"), default=False)
    is_over = models.BooleanField(_("ditolak atau ditarik"), default=False)

    class Meta:
        ordering = ["first", "pk"]
        verbose_name = _("surat tidak masuk")
        verbose_name_plural = _("surat tidak masuk")
        indexes = [models.Index(fields=["pupil", "last"], name="block_schooling_note_days")]

    def __str__(self) -> str:
        return f"{self.app} {self.record_id}"
