"""Answers to the items of a checklist, round by round."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from blocks.inspection.models.inspection import Inspection


def answer_values() -> list[tuple[str, object]]:
    """Give what an item may be; a callable keeps the words out of migrations."""
    return [("ya", _("Memenuhi")), ("tidak", _("Tidak memenuhi")), ("tb", _("Tidak berlaku"))]


class Answer(models.Model):
    """One item in one round, with the weight it had that day."""

    inspection = models.ForeignKey(Inspection, on_delete=models.CASCADE, related_name="answers")
    round = models.PositiveSmallIntegerField(_("pemeriksaan ke"))
    step_id = models.BigIntegerField(_("butir"))
    value = models.CharField(_("hasil"), max_length=5, choices=answer_values)
    weight = models.PositiveSmallIntegerField(_("bobot"), default=0)
    note = models.CharField(_("catatan"), max_length=500, blank=True)
    is_carried = models.BooleanField(_("dari pemeriksaan sebelumnya"), default=False)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    answered_at = models.DateTimeField(_("pada"))

    class Meta:
        ordering = ["round", "step_id"]
        verbose_name = _("jawaban")
        verbose_name_plural = _("jawaban")
        constraints = [
            models.UniqueConstraint(fields=["inspection", "round", "step_id"], name="block_inspection_one_answer")
        ]

    def __str__(self) -> str:
        return f"{self.round}/{self.step_id} {self.value}"
