"""One child measured on one day, with what the measurement says."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from blocks.health.models.session import Session
from blocks.health.models.subject import Subject


class Status(models.TextChoices):
    """How far a measurement is to be believed."""

    ENTERED = "dicatat", _("Dicatat kader")
    VERIFIED = "sah", _("Diperiksa")
    DOUBTFUL = "ragu", _("Diragukan, perlu diukur ulang")


def statuses() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Status.choices


class Measurement(models.Model):
    """Weight, length or height and arm of one child on one day; `version` tells two phones apart."""

    subject = models.ForeignKey(
        Subject, on_delete=models.CASCADE, related_name="measurements", verbose_name=pgettext_lazy("health", "sasaran")
    )
    session = models.ForeignKey(
        Session, on_delete=models.CASCADE, related_name="measurements", verbose_name=_("hari posyandu")
    )
    day = models.DateField(_("tanggal"))
    age_days = models.PositiveIntegerField(_("umur dalam hari"))
    weight_kg = models.DecimalField(_("berat (kg)"), max_digits=5, decimal_places=2, null=True, blank=True)
    height_cm = models.DecimalField(_("panjang atau tinggi"), max_digits=4, decimal_places=1, null=True, blank=True)
    position = models.CharField(_("cara mengukur"), max_length=8, blank=True)
    arm_cm = models.DecimalField(_("lingkar lengan (cm)"), max_digits=4, decimal_places=1, null=True, blank=True)
    hfa_z = models.DecimalField(_("z tinggi menurut umur"), max_digits=6, decimal_places=2, null=True)
    wfa_z = models.DecimalField(_("z berat menurut umur"), max_digits=6, decimal_places=2, null=True)
    wfh_z = models.DecimalField(_("z berat menurut tinggi"), max_digits=6, decimal_places=2, null=True)
    bfa_z = models.DecimalField(_("z IMT menurut umur"), max_digits=6, decimal_places=2, null=True)
    hfa = models.CharField(_("tinggi menurut umur"), max_length=16, blank=True)
    wfa = models.CharField(_("berat menurut umur"), max_length=16, blank=True)
    wfh = models.CharField(_("berat menurut tinggi"), max_length=16, blank=True)
    bfa = models.CharField(_("IMT menurut umur"), max_length=16, blank=True)
    gain = models.CharField(_("naik atau tidak"), max_length=1, blank=True)
    flat_times = models.PositiveSmallIntegerField(_("berturut-turut tidak naik"), default=0)
    doubts = models.JSONField(_("yang perlu diperiksa"), default=list, blank=True)
    is_confirmed = models.BooleanField(_("sudah diukur ulang"), default=False)
    status = models.CharField(_("keadaan"), max_length=8, choices=statuses, default=Status.ENTERED)
    version = models.PositiveIntegerField(_("versi"), default=1)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("dicatat oleh"),
    )

    class Meta:
        ordering = ["day", "pk"]
        verbose_name = _("pengukuran")
        verbose_name_plural = _("pengukuran")
        constraints = [models.UniqueConstraint(fields=["subject", "day"], name="block_health_one_measurement_a_day")]
        indexes = [models.Index(fields=["day", "status"], name="block_health_measured_days")]

    def __str__(self) -> str:
        return f"{self.subject_id} {self.day:%d-%m-%Y}"
