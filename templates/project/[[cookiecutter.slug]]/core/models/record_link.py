"""The three columns by which a core row points at a record of any application."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RecordLink(models.Model):
    """Names one record: application, entity and primary key."""

    app = models.CharField(_("aplikasi"), max_length=80, blank=True)
    entity = models.CharField(_("jenis catatan"), max_length=80, blank=True)
    object_id = models.BigIntegerField(_("nomor catatan"), null=True, blank=True)

    class Meta:
        abstract = True
