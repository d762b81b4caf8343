"""The one worklist: where every record of every application stands now."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.models.record_link import RecordLink

CLOSED_PHASES = ("done", "rejected")


class WorkItemQuerySet(models.QuerySet):
    """Reads that the portals share."""

    def open(self) -> "WorkItemQuerySet":
        """Keep what is not finished."""
        return self.exclude(phase__in=CLOSED_PHASES)

    def overdue(self, now=None) -> "WorkItemQuerySet":
        """Keep what is open past its deadline; read by the clock, not by the tick."""
        return self.open().filter(due_at__lt=now or timezone.now())


class WorkItem(RecordLink):
    """One record with its phase, its owner and who holds it; upserted by core.workflow."""

    number = models.CharField(_("nomor"), max_length=120, blank=True)
    title = models.CharField(_("judul"), max_length=200, blank=True)
    state = models.CharField(_("keadaan"), max_length=80)
    phase = models.CharField(_("fase"), max_length=12)
    tone = models.CharField(_("nada"), max_length=10, blank=True)
    owner = models.ForeignKey(
        "accounts.Person",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="work_items",
        verbose_name=_("pemilik"),
    )
    office = models.ForeignKey(
        "core.Office",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="work_items",
        verbose_name=_("kantor pemegang"),
    )
    position = models.ForeignKey(
        "core.Position",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="work_items",
        verbose_name=_("jabatan pemegang"),
    )
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="work_items",
        verbose_name=_("petugas"),
    )
    created_at = models.DateTimeField(_("dibuat"), auto_now_add=True)
    entered_at = models.DateTimeField(_("sejak"), default=timezone.now)
    due_at = models.DateTimeField(_("tenggat"), null=True, blank=True)
    escalation_level = models.PositiveSmallIntegerField(_("tingkat eskalasi"), default=0)

    objects = WorkItemQuerySet.as_manager()

    class Meta:
        ordering = ["due_at", "entered_at"]
        verbose_name = _("pekerjaan")
        verbose_name_plural = _("pekerjaan")
        indexes = [
            models.Index(fields=["owner", "-entered_at"], name="core_work_owner"),
            models.Index(fields=["office", "phase", "due_at"], name="core_work_office"),
            models.Index(fields=["app", "entity", "phase"], name="core_work_phase"),
            models.Index(fields=["due_at"], name="core_work_due"),
            models.Index(fields=["number"], name="core_work_number"),
        ]
        constraints = [models.UniqueConstraint(fields=["app", "entity", "object_id"], name="core_work_record")]

    def __str__(self) -> str:
        return self.number or f"{self.app}/{self.entity}/{self.object_id}"

    @property
    def is_open(self) -> bool:
        """Say whether somebody still has to act."""
        return self.phase not in CLOSED_PHASES

    @property
    def is_overdue(self) -> bool:
        """Say whether it is open past its deadline."""
        return self.is_open and self.due_at is not None and self.due_at < timezone.now()
