"""The audit trail: who did what to which record; rows are only ever added."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.models.record_link import RecordLink


class AppendOnly(Exception):
    """Somebody tried to change or remove a row of the audit trail."""


class AuditQuerySet(models.QuerySet):
    """Refuses what would rewrite history."""

    def update(self, **values):
        """Refuse: audit rows do not change."""
        raise AppendOnly("audit entries are never changed")

    def delete(self):
        """Refuse: audit rows are not removed."""
        raise AppendOnly("audit entries are never removed")


class AuditEntry(RecordLink):
    """One deed, written by a service through core.audit.record()."""

    at = models.DateTimeField(_("waktu"), db_index=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        null=True,
        related_name="+",
        verbose_name=_("pelaku"),
    )
    actor_label = models.CharField(_("sebagai"), max_length=120, blank=True)
    action = models.CharField(_("tindakan"), max_length=60)
    number = models.CharField(_("nomor"), max_length=120, blank=True)
    changes = models.JSONField(_("perubahan"), default=dict)

    objects = AuditQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        verbose_name = _("jejak audit")
        verbose_name_plural = _("jejak audit")
        indexes = [
            models.Index(fields=["app", "entity", "object_id"], name="core_audit_record"),
            models.Index(fields=["actor", "at"], name="core_audit_actor"),
        ]

    def __str__(self) -> str:
        return f"{self.action} {self.app}/{self.entity}/{self.object_id}"

    def save(self, *args, **kwargs) -> None:
        """Insert; a second save is refused."""
        if self.pk is not None:
            raise AppendOnly("audit entries are never changed")
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        """Refuse: audit rows are not removed."""
        raise AppendOnly("audit entries are never removed")
