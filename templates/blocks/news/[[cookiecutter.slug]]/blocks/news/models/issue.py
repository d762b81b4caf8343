"""An issue of a magazine or newspaper as readers may have it, and its pages."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from blocks.news.models.article import ArticleQuery, Visible
from core.models.stored_file import private_storage


class Issue(Visible):
    """The row of one record of the bound entity `issue`."""

    app = models.CharField(_("aplikasi"), max_length=40)
    record_id = models.PositiveBigIntegerField(_("rekaman"), null=True, editable=False)
    slug = models.SlugField(_("alamat"), max_length=90, blank=True)
    public_from = models.DateTimeField(_("terbit"), null=True, blank=True)
    changed_at = models.DateTimeField(_("diganti"), null=True, blank=True)
    withdrawn_at = models.DateTimeField(_("ditarik"), null=True, blank=True)
    day = models.DateField(_("tanggal edisi"), null=True, blank=True)
    made_from = models.CharField(_("berkas asal"), max_length=43, blank=True, editable=False)
    page_count = models.PositiveIntegerField(pgettext_lazy("news", "halaman"), default=0)
    mute_pages = models.PositiveIntegerField(_("halaman tanpa teks"), default=0)
    views = models.PositiveIntegerField(_("kali dibuka"), default=0)
    downloads = models.PositiveIntegerField(_("kali diunduh"), default=0)

    objects = ArticleQuery.as_manager()

    class Meta:
        verbose_name = _("edisi")
        verbose_name_plural = _("edisi")
        indexes = [models.Index(fields=["app", "-day"], name="news_issue_day")]

    def __str__(self) -> str:
        return self.slug or f"{self.app} {self.pk}"


class IssuePage(models.Model):
    """One page: its words, and its two pictures once they are drawn."""

    issue = models.ForeignKey(Issue, on_delete=models.CASCADE, related_name="pages")
    number = models.PositiveIntegerField(pgettext_lazy("news", "halaman"))
    text = models.TextField(_("teks"), blank=True)
    width = models.PositiveIntegerField(default=0)
    height = models.PositiveIntegerField(default=0)
    small = models.FileField(_("gambar baca"), storage=private_storage, max_length=120, blank=True)
    large = models.FileField(_("gambar besar"), storage=private_storage, max_length=120, blank=True)

    class Meta:
        ordering = ["number"]
        verbose_name = pgettext_lazy("news", "halaman")
        verbose_name_plural = pgettext_lazy("news", "halaman")
        constraints = [models.UniqueConstraint(fields=["issue", "number"], name="news_page_once")]

    def __str__(self) -> str:
        return f"{self.issue_id} {self.number}"
