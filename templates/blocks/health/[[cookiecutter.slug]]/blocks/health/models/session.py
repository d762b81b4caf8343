"""One day of measuring at one posyandu: the block's own row of a session."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Session(models.Model):
    """A posyandu has one session a day; how many children were registered is kept as it was when sent."""

    app = models.SlugField(_("aplikasi"), max_length=40)
    post_id = models.BigIntegerField(_("posyandu"))
    day = models.DateField(_("tanggal"))
    record_id = models.BigIntegerField(_("catatan"), null=True, editable=False)
    registered = models.PositiveIntegerField(_("sasaran terdaftar"), default=0)
    sent_at = models.DateTimeField(_("dikirim pada"), null=True, blank=True)
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("dikirim oleh"),
    )

    class Meta:
        ordering = ["-day", "post_id"]
        verbose_name = _("hari posyandu")
        verbose_name_plural = _("hari posyandu")
        constraints = [models.UniqueConstraint(fields=["app", "post_id", "day"], name="block_health_one_session_a_day")]

    def __str__(self) -> str:
        return f"{self.app} {self.post_id} {self.day:%d-%m-%Y}"
