"""A counter for each site's screen, so that an unchanged screen costs one read."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Board(models.Model):
    """Goes up with every change that a screen shows; screens ask with the number they have."""

    app = models.CharField(_("aplikasi"), max_length=80)
    site_id = models.BigIntegerField(_("tempat"), default=0)
    version = models.PositiveBigIntegerField(_("versi"), default=0)

    class Meta:
        verbose_name = _("papan antrean")
        verbose_name_plural = _("papan antrean")
        constraints = [
            models.UniqueConstraint(
                fields=["app", "site_id"],
                name="block_queue_board_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.app} {self.site_id} {self.version}"
