"""A questionnaire of an office's own: its questions are fixed with the first answer."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from blocks.survey.models.round import new_code


class QuestionnaireState(models.TextChoices):
    """Where a questionnaire stands."""

    DRAFT = "draf", _("Disusun")
    OPEN = "buka", pgettext_lazy("survey", "Dibuka")
    CLOSED = "tutup", _("Ditutup")


def questionnaire_states() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return QuestionnaireState.choices


class Questionnaire(models.Model):
    """One version of a questionnaire; what was answered is never changed, a new version follows it."""

    app = models.SlugField(_("aplikasi"), max_length=40)
    code = models.SlugField(_("kode"), max_length=20, unique=True, default=new_code)
    office = models.ForeignKey("core.Office", on_delete=models.PROTECT, related_name="+", verbose_name=_("kantor"))
    title = models.CharField(_("judul"), max_length=160)
    intro = models.TextField(_("pengantar"), max_length=1000, blank=True)
    opens_on = models.DateField(_("dibuka mulai"))
    closes_on = models.DateField(_("sampai"))
    state = models.CharField(
        _("keadaan"), max_length=10, choices=questionnaire_states, default=QuestionnaireState.DRAFT
    )
    is_public = models.BooleanField(_("hasil diumumkan"), default=False)
    version = models.PositiveSmallIntegerField(_("versi"), default=1)
    previous = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="following", verbose_name=_("versi lama")
    )
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("disusun oleh"),
    )

    class Meta:
        ordering = ["-opens_on", "-pk"]
        verbose_name = _("kuesioner")
        verbose_name_plural = _("kuesioner")

    def __str__(self) -> str:
        return self.title
