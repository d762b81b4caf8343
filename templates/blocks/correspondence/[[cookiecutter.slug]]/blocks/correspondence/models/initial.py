"""One hand on the way of a letter out: an initial, or the signature at the end."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class InitialKind(models.TextChoices):
    """Initial or signature."""

    PARAF = "paraf", _("Paraf")
    TTD = "ttd", _("Tanda tangan")


class InitialState(models.TextChoices):
    """Where it stands."""

    MENUNGGU = "menunggu", _("Menunggu")
    SETUJU = "setuju", _("Setuju")
    KEMBALI = "kembali", _("Dikembalikan")
    GUGUR = "gugur", _("Tidak berlaku lagi")


def initial_kinds() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return InitialKind.choices


def initial_states() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return InitialState.choices


class Initial(models.Model):
    """One position's turn in one round; a letter that comes back begins a new round."""

    letter = models.ForeignKey("block_correspondence.Letter", on_delete=models.CASCADE, related_name="initials")
    round = models.PositiveSmallIntegerField(_("putaran"), default=1)
    order = models.PositiveSmallIntegerField(_("urutan"))
    position = models.ForeignKey("core.Position", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(_("jenis"), max_length=5, choices=initial_kinds)
    state = models.CharField(_("keadaan"), max_length=8, choices=initial_states, default=InitialState.MENUNGGU)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    acting = models.CharField(_("cara menjabat"), max_length=3, blank=True)
    note = models.CharField(_("catatan"), max_length=1000, blank=True)
    at = models.DateTimeField(_("waktu"), null=True, blank=True)

    class Meta:
        ordering = ["round", "order"]
        verbose_name = _("paraf")
        verbose_name_plural = _("paraf")
        constraints = [models.UniqueConstraint(fields=["letter", "round", "order"], name="initial_turn_once")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.position}"

    @property
    def tone(self) -> str:
        """How it looks on a badge."""
        return {"setuju": "good", "kembali": "bad", "menunggu": "info"}.get(self.state, "neutral")
