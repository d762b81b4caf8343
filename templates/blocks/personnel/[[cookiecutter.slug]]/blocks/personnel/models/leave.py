"""One request for leave as the balance, the calendar and the approval chain see it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class LeaveStatus(models.TextChoices):
    """Whether it takes days from the balance: open and granted ones do."""

    OPEN = "open", _("Diproses")
    GRANTED = "granted", _("Diberikan")
    CLOSED = "closed", _("Tidak diberikan")


def leave_statuses() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return LeaveStatus.choices


class LeaveStep(models.TextChoices):
    """On whose desk it lies."""

    SUPERIOR = "superior", _("Atasan langsung")
    OFFICIAL = "official", _("Pejabat berwenang")
    NONE = "", _("Tidak di meja siapa pun")


def leave_steps() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return LeaveStep.choices


class Leave(models.Model):
    """Days of leave of one member, and the positions that decide."""

    app = models.CharField(_("aplikasi"), max_length=80)
    record_id = models.BigIntegerField(null=True, editable=False)
    staff = models.ForeignKey("block_personnel.Staff", on_delete=models.PROTECT, related_name="leaves")
    kind = models.CharField(_("jenis cuti"), max_length=80)
    starts_on = models.DateField(_("mulai"))
    ends_on = models.DateField(_("sampai"))
    days = models.PositiveSmallIntegerField(_("lama"))
    year = models.PositiveSmallIntegerField(_("tahun saldo"))
    takes_balance = models.BooleanField(_("mengurangi saldo"), default=False)
    status = models.CharField(max_length=8, choices=leave_statuses, default=LeaveStatus.OPEN)
    step = models.CharField(max_length=8, choices=leave_steps, default=LeaveStep.SUPERIOR, blank=True)
    superior = models.ForeignKey("core.Position", on_delete=models.PROTECT, null=True, related_name="+")
    official = models.ForeignKey("core.Position", on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["-starts_on", "-id"]
        verbose_name = _("cuti")
        verbose_name_plural = _("cuti")
        indexes = [
            models.Index(fields=["staff", "starts_on", "ends_on"], name="personnel_leave_span"),
            models.Index(fields=["app", "status", "step"], name="personnel_leave_desk"),
        ]
        constraints = [
            models.CheckConstraint(name="personnel_leave_order", condition=models.Q(ends_on__gte=models.F("starts_on")))
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.starts_on}"

    @property
    def tone(self) -> str:
        """How it looks on a badge."""
        return {"granted": "good", "open": "info"}.get(self.status, "neutral")

    @property
    def desk(self):
        """The position that must decide now, or None."""
        return {"superior": self.superior, "official": self.official}.get(self.step)
