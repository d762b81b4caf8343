"""Residents who asked to be told of a station."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Follower(models.Model):
    """One person and one station."""

    thing = models.ForeignKey("block_telemetry.Thing", on_delete=models.CASCADE, related_name="followers")
    person = models.ForeignKey("accounts.Person", on_delete=models.CASCADE, related_name="+", verbose_name=_("warga"))
    since = models.DateTimeField(_("sejak"), auto_now_add=True)

    class Meta:
        verbose_name = _("pengikut")
        verbose_name_plural = _("pengikut")
        constraints = [models.UniqueConstraint(fields=["thing", "person"], name="telemetry_follower_once")]

    def __str__(self) -> str:
        return f"{self.thing_id} {self.person_id}"
