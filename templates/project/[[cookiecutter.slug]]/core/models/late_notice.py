"""A level that late work has climbed to, with the letter that says so."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.models.record_link import RecordLink


class LateNotice(RecordLink):
    """One level that one late stay of a record reached: each level once for the same deadline."""

    level = models.PositiveSmallIntegerField(_("tingkat"))
    whom = models.CharField(_("kepada"), max_length=20)  # a word of core.escalation.WHOM
    record_number = models.CharField(_("nomor berkas"), max_length=120, blank=True)
    number = models.CharField(_("nomor surat"), max_length=120, blank=True)
    office = models.ForeignKey(
        "core.Office", on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("kantor pemegang")
    )
    due_at = models.DateTimeField(_("tenggat"))
    held_since = models.DateTimeField(_("dipegang sejak"), null=True, blank=True)
    late_workdays = models.PositiveIntegerField(_("terlambat hari kerja"))
    told = models.PositiveIntegerField(_("orang diberi tahu"), default=0)
    at = models.DateTimeField(_("waktu"))

    class Meta:
        ordering = ["-at", "-level"]
        verbose_name = _("surat pengingat")
        verbose_name_plural = _("surat pengingat")
        constraints = [
            models.UniqueConstraint(fields=["app", "entity", "object_id", "due_at", "level"], name="core_late_once")
        ]

    def __str__(self) -> str:
        return self.number or f"{self.record_number} · {self.level}"
