"""What was wrong in a published article, as readers are told."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Correction(models.Model):
    """One correction, shown under the article with its date; rows are only added."""

    article = models.ForeignKey("block_news.Article", on_delete=models.CASCADE, related_name="corrections")
    text = models.TextField(_("yang dikoreksi"))
    at = models.DateTimeField(_("waktu"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("oleh"),
    )

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("koreksi")
        verbose_name_plural = _("koreksi")

    def __str__(self) -> str:
        return self.text[:60]
