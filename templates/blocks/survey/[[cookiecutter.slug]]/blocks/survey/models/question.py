"""One question of a questionnaire."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from blocks.survey.models.questionnaire import Questionnaire


class QuestionKind(models.TextChoices):
    """What is answered."""

    SINGLE = "satu", _("Pilih satu")
    MANY = "banyak", _("Boleh pilih beberapa")
    SCALE = "skala", _("Skala")
    NUMBER = "angka", pgettext_lazy("survey", "Angka")
    TEXT = "teks", _("Tulisan")
    DATE = "tanggal", _("Tanggal")


def question_kinds() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return QuestionKind.choices


class Question(models.Model):
    """One question; asked always, or only after a certain answer to an earlier one."""

    questionnaire = models.ForeignKey(Questionnaire, on_delete=models.CASCADE, related_name="questions")
    order = models.PositiveSmallIntegerField(_("urutan"))
    kind = models.CharField(_("jenis"), max_length=10, choices=question_kinds)
    text = models.CharField(_("pertanyaan"), max_length=300)
    help = models.CharField(_("keterangan"), max_length=200, blank=True)
    is_required = models.BooleanField(_("wajib dijawab"), default=True)
    options = models.JSONField(_("pilihan"), default=list, blank=True)
    low = models.IntegerField(_("paling kecil"), null=True, blank=True)
    high = models.IntegerField(_("paling besar"), null=True, blank=True)
    after = models.ForeignKey(
        "self",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="leads_to",
        verbose_name=_("hanya sesudah pertanyaan"),
    )
    after_value = models.CharField(_("bila dijawab"), max_length=200, blank=True)

    class Meta:
        ordering = ["order", "pk"]
        verbose_name = _("pertanyaan")
        verbose_name_plural = _("pertanyaan")

    def __str__(self) -> str:
        return self.text

    @property
    def scale(self) -> range:
        """The steps of a scale."""
        return range(self.low if self.low is not None else 1, (self.high if self.high is not None else 5) + 1)
