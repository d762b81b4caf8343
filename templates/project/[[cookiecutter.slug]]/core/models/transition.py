"""Every step that a record's workflow took; durations are read from here."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.models.record_link import RecordLink


class Transition(RecordLink):
    """One move from a state to another, by whom, from which position and office, with what note."""

    name = models.CharField(_("langkah"), max_length=80)
    from_state = models.CharField(_("dari"), max_length=80, blank=True)
    to_state = models.CharField(_("ke"), max_length=80)
    phase = models.CharField(_("fase"), max_length=12, blank=True)
    at = models.DateTimeField(_("waktu"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("pelaku"),
    )
    position = models.ForeignKey(
        "core.Position",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("jabatan"),
    )
    office = models.ForeignKey(
        "core.Office",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("kantor"),
    )
    note = models.TextField(_("catatan"), blank=True)

    class Meta:
        ordering = ["at", "id"]
        verbose_name = _("langkah alur")
        verbose_name_plural = _("langkah alur")
        indexes = [
            models.Index(fields=["app", "entity", "object_id", "at"], name="core_step_record"),
            models.Index(fields=["app", "entity", "to_state", "at"], name="core_step_target"),
            models.Index(fields=["app", "entity", "name", "at"], name="core_step_name"),
        ]

    def __str__(self) -> str:
        return f"{self.from_state} → {self.to_state}"
