"""Two entries that became one."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Merge(models.Model):
    """Who merged what into what, why, and which values came from the merged entry."""

    kept = models.ForeignKey("block_registry.Entry", on_delete=models.CASCADE, related_name="merges_kept")
    merged = models.OneToOneField("block_registry.Entry", on_delete=models.CASCADE, related_name="merge")
    at = models.DateTimeField(_("waktu"), auto_now_add=True)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    reason = models.CharField(_("alasan"), max_length=300)
    taken = models.JSONField(_("isi yang diambil"), default=list)
    parts_moved = models.PositiveIntegerField(_("bagian yang ikut pindah"), default=0)

    class Meta:
        ordering = ["-at"]
        verbose_name = _("penggabungan")
        verbose_name_plural = _("penggabungan")

    def __str__(self) -> str:
        return f"{self.merged_id} → {self.kept_id}"
