"""What the block knows of one request beside the application's own record: its way and its clock."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Outcome(models.TextChoices):
    """How it ended; empty while it runs."""

    APPROVED = "setuju", pgettext_lazy("case", "Disetujui")
    REJECTED = "tolak", _("Ditolak")
    DROPPED = "gugur", _("Gugur atau dibatalkan")


def outcomes() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Outcome.choices


class Request(models.Model):
    """One request. The service's name and way are copies: a later change does not touch what runs."""

    app = models.CharField(_("aplikasi"), max_length=80)
    record_id = models.BigIntegerField(null=True, editable=False)
    service_code = models.CharField(_("kode layanan"), max_length=60)
    service_name = models.CharField(_("layanan"), max_length=160)
    route = models.JSONField(_("alur"), default=list)
    allowed = models.PositiveSmallIntegerField(_("hari kerja yang dijanjikan"))
    submitted_at = models.DateTimeField(_("dikirim"), null=True, blank=True)
    counted_from = models.DateField(_("dihitung sejak"), null=True, blank=True)
    due_on = models.DateField(_("janji selesai"), null=True, blank=True)
    stopped_on = models.DateField(_("jam berhenti sejak"), null=True, blank=True)
    stopped_workdays = models.PositiveSmallIntegerField(_("hari kerja berhenti"), default=0)
    returned_times = models.PositiveSmallIntegerField(_("dikembalikan"), default=0)
    complete_by = models.DateField(_("lengkapi paling lambat"), null=True, blank=True)
    decided_at = models.DateTimeField(_("diputus"), null=True, blank=True)
    closed_at = models.DateTimeField(_("selesai"), null=True, blank=True)
    workdays_used = models.PositiveSmallIntegerField(_("hari kerja terpakai"), null=True, blank=True)
    on_time = models.BooleanField(_("tepat waktu"), null=True, blank=True)
    valid_until = models.DateField(_("berlaku sampai"), null=True, blank=True)
    outcome = models.CharField(_("hasil"), max_length=8, choices=outcomes, blank=True)
    papers_erased_at = models.DateTimeField(_("berkas dihapus"), null=True, blank=True)

    class Meta:
        ordering = ["-submitted_at", "-id"]
        verbose_name = _("berkas permohonan")
        verbose_name_plural = _("berkas permohonan")
        indexes = [
            models.Index(fields=["app", "submitted_at"], name="case_request_submitted"),
            models.Index(fields=["app", "due_on"], name="case_request_due", condition=models.Q(closed_at=None)),
        ]

    def __str__(self) -> str:
        return f"{self.service_name} {self.record_id or ''}".strip()

    @property
    def is_draft(self) -> bool:
        """Say whether it was not sent yet."""
        return self.submitted_at is None

    @property
    def is_open(self) -> bool:
        """Say whether somebody still has to act on it."""
        return self.closed_at is None
