"""How many entries are expected in a village."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Target(models.Model):
    """The number to reach, from the statistics office or an earlier register."""

    app = models.CharField(_("aplikasi"), max_length=80)
    entity = models.CharField(_("jenis catatan"), max_length=80)
    village = models.ForeignKey(
        "core.Village", on_delete=models.CASCADE, related_name="+", verbose_name=_("desa atau kelurahan")
    )
    expected = models.PositiveIntegerField(_("sasaran"))

    class Meta:
        ordering = ["village__name"]
        verbose_name = _("sasaran pendataan")
        verbose_name_plural = _("sasaran pendataan")
        constraints = [models.UniqueConstraint(fields=["app", "entity", "village"], name="registry_target_once")]

    def __str__(self) -> str:
        return f"{self.village} {self.expected}"
