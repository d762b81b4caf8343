"""A visit that was assigned to a field officer."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Task(models.Model):
    """One entry to visit, by whom and until when; open until it is visited or taken back."""

    entry = models.ForeignKey("block_registry.Entry", on_delete=models.CASCADE, related_name="tasks")
    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", verbose_name=_("petugas")
    )
    due_on = models.DateField(_("batas kunjungan"))
    made_at = models.DateTimeField(_("ditugaskan"), auto_now_add=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name=_("oleh")
    )
    closed_at = models.DateTimeField(_("ditutup"), null=True, blank=True)
    visit = models.OneToOneField(
        "block_registry.Visit", on_delete=models.SET_NULL, null=True, blank=True, related_name="task"
    )

    class Meta:
        ordering = ["due_on", "pk"]
        verbose_name = _("tugas kunjungan")
        verbose_name_plural = _("tugas kunjungan")
        constraints = [
            models.UniqueConstraint(fields=["entry"], condition=Q(closed_at=None), name="registry_task_one_open")
        ]
        indexes = [models.Index(fields=["officer", "closed_at", "due_on"], name="registry_task_officer")]

    def __str__(self) -> str:
        return f"{self.entry_id} {self.officer_id}"
