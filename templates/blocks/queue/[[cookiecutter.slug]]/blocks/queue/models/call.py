"""A call: what the screen says aloud, once for each press of the button."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from blocks.queue.models.counter import Counter
from blocks.queue.models.turn import Turn


class Call(models.Model):
    """Rows are only added; screens ask for those after the last one they spoke."""

    app = models.CharField(_("aplikasi"), max_length=80)
    site_id = models.BigIntegerField(_("tempat"), default=0)
    turn = models.ForeignKey(Turn, on_delete=models.CASCADE, related_name="call_log")
    counter = models.ForeignKey(Counter, on_delete=models.PROTECT, related_name="+")
    label = models.CharField(_("nomor antrean"), max_length=20)
    at = models.DateTimeField(_("waktu"))
    is_again = models.BooleanField(_("panggilan ulang"), default=False)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("panggilan")
        verbose_name_plural = _("panggilan")
        indexes = [
            models.Index(fields=["app", "site_id", "at"], name="block_queue_calls"),
        ]

    def __str__(self) -> str:
        return f"{self.label} {self.counter_id}"
