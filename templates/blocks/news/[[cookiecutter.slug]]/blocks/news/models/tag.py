"""Words that articles share."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Tag(models.Model):
    """One tag of an application; its address is its slug."""

    app = models.CharField(_("aplikasi"), max_length=40)
    slug = models.SlugField(_("alamat"), max_length=60)
    name = models.CharField(_("nama"), max_length=60)

    class Meta:
        ordering = ["name"]
        verbose_name = _("tag")
        verbose_name_plural = _("tag")
        constraints = [models.UniqueConstraint(fields=["app", "slug"], name="news_tag_once")]

    def __str__(self) -> str:
        return self.name
