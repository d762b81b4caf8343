"""What a member sets out to reach in a year, and how far it came by the end of each quarter."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class GoalKind(models.TextChoices):
    """Whether it belongs to the position."""

    UTAMA = "utama", _("Kinerja utama")
    TAMBAHAN = "tambahan", _("Kinerja tambahan")


def goal_kinds() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return GoalKind.choices


class Aspect(models.TextChoices):
    """What of the work is measured."""

    KUANTITAS = "kuantitas", _("Kuantitas")
    KUALITAS = "kualitas", _("Kualitas")
    WAKTU = "waktu", _("Waktu")
    BIAYA = "biaya", _("Biaya")


def aspects() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Aspect.choices


class Goal(models.Model):
    """One result of work with the figure it is measured by; it may serve a goal of the superior."""

    appraisal = models.ForeignKey("block_personnel.Appraisal", on_delete=models.CASCADE, related_name="goals")
    supports = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="served_by",
        verbose_name=_("sasaran atasan yang didukung"),
    )
    kind = models.CharField(_("jenis kinerja"), max_length=8, choices=goal_kinds, default=GoalKind.UTAMA)
    result = models.CharField(_("rencana hasil kerja"), max_length=300)
    indicator = models.CharField(_("indikator"), max_length=300)
    aspect = models.CharField(_("aspek"), max_length=9, choices=aspects, default=Aspect.KUANTITAS)
    target = models.DecimalField(_("target setahun"), max_digits=14, decimal_places=2)
    unit = models.CharField(_("satuan"), max_length=40)
    lower_is_better = models.BooleanField(_("makin kecil makin baik"), default=False)

    class Meta:
        ordering = ["-kind", "pk"]
        verbose_name = _("sasaran")
        verbose_name_plural = _("sasaran")
        constraints = [
            models.CheckConstraint(name="personnel_goal_target", condition=models.Q(target__gte=0)),
            models.UniqueConstraint(
                fields=["appraisal", "result", "indicator"],
                name="personnel_goal_once",
                violation_error_message=_("Sasaran dengan indikator ini sudah ada."),
            ),
        ]

    def __str__(self) -> str:
        return self.result


class Progress(models.Model):
    """The figure reached from 1 January to the end of a quarter."""

    goal = models.ForeignKey("block_personnel.Goal", on_delete=models.CASCADE, related_name="progress")
    quarter = models.PositiveSmallIntegerField(_("triwulan"))
    value = models.DecimalField(_("capaian sejak 1 Januari"), max_digits=14, decimal_places=2)
    note = models.CharField(_("keterangan"), max_length=300, blank=True)
    evidence = models.ForeignKey(
        "core.StoredFile", on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("bukti")
    )
    reported_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    reported_at = models.DateTimeField(_("dilaporkan"))

    class Meta:
        ordering = ["quarter"]
        verbose_name = _("capaian")
        verbose_name_plural = _("capaian")
        constraints = [
            models.UniqueConstraint(fields=["goal", "quarter"], name="personnel_progress_once"),
            models.CheckConstraint(
                name="personnel_progress_quarter", condition=models.Q(quarter__gte=1, quarter__lte=4)
            ),
            models.CheckConstraint(name="personnel_progress_value", condition=models.Q(value__gte=0)),
        ]

    def __str__(self) -> str:
        return f"{self.goal} {self.quarter}"
