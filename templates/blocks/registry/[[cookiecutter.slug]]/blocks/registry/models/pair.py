"""Two entries that may be one."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Decision(models.TextChoices):
    """What an officer decided; empty is open."""

    DIFFERENT = "bukan", _("Bukan ganda")
    MERGED = "digabung", _("Digabung")


def decisions() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Decision.choices


class Pair(models.Model):
    """A suspicion with its reasons; the entry with the smaller key is `one`, so that a pair is kept once."""

    app = models.CharField(_("aplikasi"), max_length=80)
    entity = models.CharField(_("jenis catatan"), max_length=80)
    one = models.ForeignKey("block_registry.Entry", on_delete=models.CASCADE, related_name="pairs_as_one")
    other = models.ForeignKey("block_registry.Entry", on_delete=models.CASCADE, related_name="pairs_as_other")
    score = models.PositiveSmallIntegerField(_("kemiripan"))
    reasons = models.JSONField(pgettext_lazy("registry", "sebab"), default=list)
    found_at = models.DateTimeField(_("ditemukan"), auto_now_add=True)
    decision = models.CharField(_("keputusan"), max_length=12, choices=decisions, blank=True)
    decided_at = models.DateTimeField(_("diputuskan"), null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["-score", "pk"]
        verbose_name = _("dugaan ganda")
        verbose_name_plural = _("dugaan ganda")
        constraints = [models.UniqueConstraint(fields=["one", "other"], name="registry_pair_once")]
        indexes = [models.Index(fields=["app", "entity", "decision", "-score"], name="registry_pair_open")]

    def __str__(self) -> str:
        return f"{self.one_id} {self.other_id}"
