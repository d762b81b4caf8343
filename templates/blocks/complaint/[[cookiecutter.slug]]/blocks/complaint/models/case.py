"""What the block knows of one report beside the application's own record."""

import secrets

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

# Without letters and digits that are mistaken for each other when read out on the telephone.
SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"


def new_reference() -> str:
    """Make the id under which other programs know a report; it says nothing about it."""
    return "".join(secrets.choice(SIGNS) for _sign in range(10))


class Case(models.Model):
    """One report: its clock, its outcome and how other programs call it."""

    app = models.CharField(_("aplikasi"), max_length=80)
    entity = models.CharField(_("jenis catatan"), max_length=80)
    reference = models.CharField(_("kode"), max_length=12, unique=True, default=new_reference)
    received_at = models.DateTimeField(_("diterima"), default=timezone.now)
    updated_at = models.DateTimeField(_("diperbarui"), default=timezone.now)
    counted_from = models.DateField(_("dihitung sejak"))
    stopped_on = models.DateField(_("jam berhenti sejak"), null=True, blank=True)
    stopped_workdays = models.PositiveIntegerField(_("hari kerja berhenti"), default=0)
    due_on = models.DateField(_("batas penyelesaian"), null=True, blank=True)
    answered_at = models.DateTimeField(_("dijawab"), null=True, blank=True)
    workdays_used = models.PositiveIntegerField(_("hari kerja terpakai"), null=True, blank=True)
    is_answered = models.BooleanField(_("sudah dijawab"), default=False)
    on_time = models.BooleanField(_("tepat waktu"), null=True, blank=True)
    is_shown = models.BooleanField(_("boleh dilihat umum"), default=False)
    answers = models.JSONField(_("jawaban pertanyaan kategori"), default=dict, blank=True)
    media_url = models.URLField(_("alamat foto"), max_length=400, blank=True)
    api_key = models.ForeignKey(
        "block_complaint.ApiKey",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="cases",
        verbose_name=_("aplikasi mitra"),
    )

    class Meta:
        ordering = ["-received_at"]
        verbose_name = _("berkas laporan")
        verbose_name_plural = _("berkas laporan")
        indexes = [
            models.Index(fields=["app", "entity", "received_at"], name="complaint_case_received"),
            models.Index(fields=["app", "entity", "updated_at"], name="complaint_case_updated"),
            models.Index(
                fields=["due_on"],
                name="complaint_case_due",
                condition=models.Q(is_answered=False),
            ),
        ]

    def __str__(self) -> str:
        return self.reference
