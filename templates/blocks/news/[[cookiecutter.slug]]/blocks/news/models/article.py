"""What readers may see of a record: from when, until when, under which address."""

from datetime import datetime

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class ArticleQuery(models.QuerySet):
    """Questions asked of articles."""

    def public(self, now: datetime | None = None) -> "ArticleQuery":
        """Articles that readers may see now, also where the clock that publishes them is late."""
        return self.filter(is_public(now=now))


class Visible(models.Model):
    """What articles and issues say of who sees them; its heirs hold the columns."""

    class Meta:
        abstract = True

    @property
    def is_published(self) -> bool:
        """Say whether readers see it now."""
        return self.public_from is not None and self.public_from <= timezone.now() and self.withdrawn_at is None

    @property
    def was_published(self) -> bool:
        """Say whether readers could ever see it."""
        return self.public_from is not None and self.public_from <= timezone.now()

    @property
    def updated_at(self) -> datetime | None:
        """When readers last got something new."""
        return max((at for at in (self.public_from, self.changed_at) if at), default=None)


class Article(Visible):
    """The row of one record of the bound entity."""

    app = models.CharField(_("aplikasi"), max_length=40)
    record_id = models.PositiveBigIntegerField(_("rekaman"), null=True, editable=False)
    slug = models.SlugField(_("alamat"), max_length=90, blank=True)
    public_from = models.DateTimeField(_("terbit"), null=True, blank=True)
    changed_at = models.DateTimeField(_("dikoreksi"), null=True, blank=True)
    withdrawn_at = models.DateTimeField(_("ditarik"), null=True, blank=True)
    tags = models.ManyToManyField("block_news.Tag", related_name="articles", blank=True, verbose_name=_("tag"))
    views = models.PositiveIntegerField(_("kali dibaca"), default=0)

    objects = ArticleQuery.as_manager()

    class Meta:
        verbose_name = _("artikel")
        verbose_name_plural = _("artikel")
        indexes = [
            models.Index(fields=["app", "-public_from"], name="news_article_public"),
            models.Index(fields=["app", "record_id"], name="news_article_record"),
        ]

    def __str__(self) -> str:
        return self.slug or f"{self.app} {self.pk}"


def is_public(path: str = "", now: datetime | None = None) -> Q:
    """The condition for an article that readers may see; `path` leads to it, such as `news__`."""
    moment = now or timezone.now()
    return Q(**{f"{path}public_from__lte": moment, f"{path}withdrawn_at__isnull": True})
