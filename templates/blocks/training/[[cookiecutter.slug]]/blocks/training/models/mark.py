"""Competent or not yet: what an assessor found of one unit."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from blocks.training.models.trainee import Trainee


class Mark(models.Model):
    """One trainee's result in one unit; attempt 2 is the one repeat."""

    trainee = models.ForeignKey(Trainee, on_delete=models.CASCADE, related_name="marks")
    unit_id = models.BigIntegerField(_("unit kompetensi"))
    attempt = models.PositiveSmallIntegerField(_("uji ke"), default=1)
    is_competent = models.BooleanField(_("kompeten"))
    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("penilai"),
    )
    at = models.DateTimeField(_("pada"))

    class Meta:
        ordering = ["unit_id", "attempt"]
        verbose_name = _("hasil uji kompetensi")
        verbose_name_plural = _("hasil uji kompetensi")
        constraints = [
            models.UniqueConstraint(fields=["trainee", "unit_id", "attempt"], name="block_training_mark_once"),
            models.CheckConstraint(condition=models.Q(attempt__in=(1, 2)), name="block_training_one_repeat"),
        ]

    def __str__(self) -> str:
        return f"{self.trainee_id} {self.unit_id} {self.attempt}"
