"""Where a graduate is some months after the training."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from blocks.training.models.trainee import Trainee


class Outcome(models.TextChoices):
    """What became of a graduate."""

    NONE = "", _("Belum dijawab")
    WORKING = "bekerja", _("Bekerja")
    OWN = "usaha", _("Usaha sendiri")
    STUDY = "sekolah", _("Melanjutkan sekolah")
    LOOKING = "belum", _("Belum bekerja")


def outcomes() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Outcome.choices


class Tracing(models.Model):
    """One question to a graduate: when it is due, and the answer."""

    trainee = models.ForeignKey(Trainee, on_delete=models.CASCADE, related_name="tracings")
    months = models.PositiveSmallIntegerField(_("bulan sesudah lulus"))
    due_on = models.DateField(_("ditanyakan mulai"))
    outcome = models.CharField(_("keadaan"), max_length=10, choices=outcomes, default=Outcome.NONE, blank=True)
    workplace = models.CharField(_("tempat kerja atau usaha"), max_length=120, blank=True)
    answered_at = models.DateTimeField(_("dijawab"), null=True, blank=True)
    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("dicatat oleh"),
    )

    class Meta:
        ordering = ["months"]
        verbose_name = _("penelusuran")
        verbose_name_plural = _("penelusuran")
        constraints = [
            models.UniqueConstraint(fields=["trainee", "months"], name="block_training_traced_once"),
        ]
        indexes = [models.Index(fields=["due_on"], name="block_training_tracing_due")]

    def __str__(self) -> str:
        return f"{self.trainee_id} {self.months}"
