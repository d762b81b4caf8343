"""What a position decided about a leave, by whose hand."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class DecisionWord(models.TextChoices):
    """The words of the leave form."""

    SETUJU = "setuju", _("Disetujui")
    TANGGUHKAN = "tangguhkan", _("Ditangguhkan")
    TOLAK = "tolak", _("Tidak disetujui")


def decision_words() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return DecisionWord.choices


class Decision(models.Model):
    """One decision; lines are only added."""

    leave = models.ForeignKey("block_personnel.Leave", on_delete=models.CASCADE, related_name="decisions")
    position = models.ForeignKey("core.Position", on_delete=models.PROTECT, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    acting = models.CharField(_("cara menjabat"), max_length=3, blank=True)
    step = models.CharField(max_length=8)
    word = models.CharField(_("keputusan"), max_length=10, choices=decision_words)
    note = models.CharField(_("catatan"), max_length=500, blank=True)
    at = models.DateTimeField(_("waktu"))

    class Meta:
        ordering = ["at", "id"]
        verbose_name = _("keputusan cuti")
        verbose_name_plural = _("keputusan cuti")

    def __str__(self) -> str:
        return f"{self.position} · {self.get_word_display()}"
