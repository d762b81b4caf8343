"""Who was there at one session."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from blocks.training.models.trainee import Trainee


class Presence(models.TextChoices):
    """How a session was attended."""

    PRESENT = "hadir", _("Hadir")
    LATE = "terlambat", _("Terlambat")
    LEAVE = "izin", _("Izin")
    SICK = "sakit", _("Sakit")
    ABSENT = "alpa", _("Alpa")


PRESENT = (Presence.PRESENT, Presence.LATE)
ABSENT = (Presence.ABSENT,)


def presences() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Presence.choices


class Attendance(models.Model):
    """One trainee at one session; day and hours are kept as they were when the sheet was filled in."""

    trainee = models.ForeignKey(Trainee, on_delete=models.CASCADE, related_name="attendances")
    session_id = models.BigIntegerField(_("sesi"))
    on = models.DateField(_("tanggal"))
    hours = models.PositiveSmallIntegerField(_("jam pelajaran"))
    presence = models.CharField(_("kehadiran"), max_length=10, choices=presences)
    note = models.CharField(_("keterangan"), max_length=120, blank=True)
    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("pencatat"),
    )
    at = models.DateTimeField(_("pada"))

    class Meta:
        ordering = ["on", "pk"]
        verbose_name = _("kehadiran")
        verbose_name_plural = _("kehadiran")
        constraints = [
            models.UniqueConstraint(fields=["trainee", "session_id"], name="block_training_attended_once"),
        ]
        indexes = [models.Index(fields=["session_id"], name="block_training_session")]

    def __str__(self) -> str:
        return f"{self.trainee_id} {self.on} {self.presence}"
