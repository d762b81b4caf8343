"""How often an article was opened on a day. Nothing here says by whom."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class DayViews(models.Model):
    """The openings of one article on one day."""

    article = models.ForeignKey("block_news.Article", on_delete=models.CASCADE, related_name="days")
    day = models.DateField(_("hari"))
    count = models.PositiveIntegerField(_("kali"), default=0)

    class Meta:
        ordering = ["-day"]
        verbose_name = _("bukaan harian")
        verbose_name_plural = _("bukaan harian")
        constraints = [models.UniqueConstraint(fields=["article", "day"], name="news_views_day")]

    def __str__(self) -> str:
        return f"{self.day}: {self.count}"
