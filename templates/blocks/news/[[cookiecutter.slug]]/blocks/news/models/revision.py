"""Every version of a text that was saved."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Revision(models.Model):
    """The words of an article as somebody left them; rows are only added."""

    article = models.ForeignKey("block_news.Article", on_delete=models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField(_("versi"))
    title = models.CharField(_("judul"), max_length=300)
    summary = models.TextField(_("ringkasan"), blank=True)
    body = models.TextField(_("isi"), blank=True)
    step = models.CharField(_("langkah"), max_length=80, blank=True)
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
        ordering = ["-number"]
        verbose_name = _("versi naskah")
        verbose_name_plural = _("versi naskah")
        constraints = [models.UniqueConstraint(fields=["article", "number"], name="news_revision_number")]

    def __str__(self) -> str:
        return f"{self.title} ({self.number})"

    @property
    def words(self) -> tuple[str, str, str]:
        """What makes two versions differ."""
        return self.title, self.summary, self.body
