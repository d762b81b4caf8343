"""Evidence: files with the hash they had when they came in, tied to what they prove."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from blocks.inspection.models.answer import Answer
from blocks.inspection.models.finding import Finding
from blocks.inspection.models.inspection import Inspection
from blocks.inspection.models.paper import Paper
from blocks.inspection.models.recommendation import Reply


class Proof(models.Model):
    """One file that proves a paper, an answer, a finding or a reply."""

    inspection = models.ForeignKey(Inspection, on_delete=models.CASCADE, null=True, related_name="proofs")
    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, null=True, blank=True, related_name="proofs")
    answer = models.ForeignKey(Answer, on_delete=models.CASCADE, null=True, blank=True, related_name="proofs")
    finding = models.ForeignKey(Finding, on_delete=models.CASCADE, null=True, blank=True, related_name="proofs")
    reply = models.ForeignKey(Reply, on_delete=models.CASCADE, null=True, blank=True, related_name="proofs")
    file = models.ForeignKey("core.StoredFile", on_delete=models.PROTECT, related_name="+")
    sha256 = models.CharField(_("SHA-256"), max_length=64)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("bukti")
        verbose_name_plural = _("bukti")

    def __str__(self) -> str:
        return self.sha256[:12]
