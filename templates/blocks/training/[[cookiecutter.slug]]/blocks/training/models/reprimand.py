"""A written warning to a trainee."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from blocks.training.models.trainee import Trainee


class Reprimand(models.Model):
    """The n-th warning, why, and by whom."""

    trainee = models.ForeignKey(Trainee, on_delete=models.CASCADE, related_name="reprimands")
    number = models.PositiveSmallIntegerField(_("teguran ke"))
    reason = models.CharField(_("alasan"), max_length=300)
    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("pemberi teguran"),
    )
    at = models.DateTimeField(_("pada"))

    class Meta:
        ordering = ["number"]
        verbose_name = _("teguran")
        verbose_name_plural = _("teguran")
        constraints = [
            models.UniqueConstraint(fields=["trainee", "number"], name="block_training_reprimand_once"),
        ]

    def __str__(self) -> str:
        return f"{self.trainee_id} {self.number}"
