"""One respondent's nine answers; nothing in the row says who it was."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from blocks.survey import respondent
from blocks.survey.models.reply import Moderation, moderations
from blocks.survey.models.round import Round


class Source(models.TextChoices):
    """How the answer came in."""

    PHONE = "ponsel", _("Ponsel atau komputer sendiri")
    KIOSK = "kios", _("Tablet di loket")
    PAPER = "kertas", _("Kertas")


def sources() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Source.choices


class Response(models.Model):
    """One respondent. `nonce` lets a form be saved once, `sheet` a paper be entered once."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="responses", verbose_name=_("periode"))
    nonce = models.UUIDField(unique=True, editable=False)
    source = models.CharField(_("cara"), max_length=10, choices=sources)
    answered_on = models.DateField(_("tanggal"))
    answered_hour = models.PositiveSmallIntegerField(_("jam"), null=True, blank=True)
    service_id = models.BigIntegerField(_("layanan"), null=True, blank=True)
    gender = models.CharField(_("jenis kelamin"), max_length=10, choices=respondent.genders, blank=True)
    age = models.CharField(_("umur"), max_length=10, choices=respondent.ages, blank=True)
    education = models.CharField(_("pendidikan"), max_length=10, choices=respondent.educations, blank=True)
    occupation = models.CharField(_("pekerjaan"), max_length=10, choices=respondent.occupations, blank=True)
    suggestion = models.CharField(_("saran"), max_length=500, blank=True)
    moderation = models.CharField(
        _("pemeriksaan saran"), max_length=10, choices=moderations, default=Moderation.WAITING
    )
    sheet = models.CharField(_("nomor lembar"), max_length=20, blank=True)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("dimasukkan oleh"),
    )

    class Meta:
        ordering = ["answered_on", "pk"]
        verbose_name = _("responden")
        verbose_name_plural = _("responden")
        constraints = [
            models.UniqueConstraint(
                fields=["round", "sheet"], condition=~models.Q(sheet=""), name="block_survey_one_sheet"
            )
        ]

    def __str__(self) -> str:
        return f"{self.round_id} {self.answered_on:%d-%m-%Y}"


class Answer(models.Model):
    """The answer to one element, 1 to 4."""

    response = models.ForeignKey(Response, on_delete=models.CASCADE, related_name="answers")
    element = models.SlugField(_("unsur"), max_length=20)
    value = models.PositiveSmallIntegerField(_("nilai"))

    class Meta:
        verbose_name = _("jawaban")
        verbose_name_plural = _("jawaban")
        constraints = [
            models.UniqueConstraint(fields=["response", "element"], name="block_survey_one_answer"),
            models.CheckConstraint(condition=models.Q(value__gte=1, value__lte=4), name="block_survey_one_to_four"),
        ]

    def __str__(self) -> str:
        return f"{self.element} {self.value}"
