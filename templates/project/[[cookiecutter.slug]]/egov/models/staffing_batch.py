"""One staffing file that an administrator brought in: what it would do, what it did, and how to take it back."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.models.import_batch import ImportStage, import_stages


class StaffingBatch(models.Model):
    """A file of offices, positions and officers; file, lines and deeds are sealed (core.crypto)."""

    stage = models.CharField(_("keadaan"), max_length=12, choices=import_stages, default=ImportStage.CHECKED)
    file_name = models.CharField(_("nama berkas"), max_length=160)
    content = models.TextField(blank=True, editable=False)
    deeds = models.TextField(blank=True, editable=False)
    wrong = models.TextField(blank=True, editable=False)
    notices = models.JSONField(default=list, blank=True, editable=False)
    added = models.PositiveIntegerField(_("baru"), default=0)
    changed = models.PositiveIntegerField(_("berubah"), default=0)
    same = models.PositiveIntegerField(_("sama"), default=0)
    problems = models.PositiveIntegerField(_("masalah"), default=0)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("pengunggah"),
    )
    made_at = models.DateTimeField(_("diunggah"), auto_now_add=True)
    ended_at = models.DateTimeField(_("berakhir"), null=True, blank=True)

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("berkas kepegawaian")
        verbose_name_plural = _("berkas kepegawaian")

    def __str__(self) -> str:
        return self.file_name
