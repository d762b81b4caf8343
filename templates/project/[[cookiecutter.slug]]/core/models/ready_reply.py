"""Answers that officers need again and again, with places that are filled in for each case."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ReadyReply(models.Model):
    """One answer; empty `entity`, `state` or `office` means all of them."""

    app = models.CharField(_("aplikasi"), max_length=80)
    entity = models.CharField(_("jenis catatan"), max_length=80, blank=True)
    state = models.CharField(_("keadaan"), max_length=80, blank=True)
    office = models.ForeignKey(
        "core.Office", on_delete=models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("kantor")
    )
    title = models.CharField(_("judul"), max_length=80)
    text = models.TextField(_("isi"), max_length=4000)
    is_active = models.BooleanField(_("dipakai"), default=True)

    class Meta:
        ordering = ["app", "title", "id"]
        verbose_name = _("balasan siap pakai")
        verbose_name_plural = _("balasan siap pakai")

    def __str__(self) -> str:
        return self.title
