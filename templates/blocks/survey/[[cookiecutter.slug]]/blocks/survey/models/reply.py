"""What one person answered to a questionnaire; nothing in it says who it was."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from blocks.survey.models.question import Question
from blocks.survey.models.questionnaire import Questionnaire


class Moderation(models.TextChoices):
    """Whether a text that somebody wrote may be shown to everybody."""

    WAITING = "tunggu", _("Belum diperiksa")
    SHOWN = "tampil", _("Ditampilkan")
    HIDDEN = "sembunyi", _("Tidak ditampilkan")


def moderations() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Moderation.choices


class Reply(models.Model):
    """One person's answers, sent once."""

    questionnaire = models.ForeignKey(Questionnaire, on_delete=models.PROTECT, related_name="replies")
    nonce = models.UUIDField(unique=True, editable=False)
    answered_on = models.DateField(_("tanggal"))

    class Meta:
        ordering = ["pk"]
        verbose_name = _("jawaban kuesioner")
        verbose_name_plural = _("jawaban kuesioner")

    def __str__(self) -> str:
        return f"{self.questionnaire_id} {self.answered_on:%d-%m-%Y}"


class Given(models.Model):
    """The answer to one question; several choices are several rows."""

    reply = models.ForeignKey(Reply, on_delete=models.CASCADE, related_name="given")
    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="given")
    value = models.CharField(_("jawaban"), max_length=1000)
    moderation = models.CharField(_("pemeriksaan"), max_length=10, choices=moderations, default=Moderation.WAITING)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("isi jawaban")
        verbose_name_plural = _("isi jawaban")

    def __str__(self) -> str:
        return self.value
