"""The base of every application's models: when a record was made and last changed."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Record(models.Model):
    """One record of an application."""

    created_at = models.DateTimeField(_("dibuat"), default=timezone.now, editable=False, db_index=True)
    updated_at = models.DateTimeField(_("diubah"), auto_now=True)

    class Meta:
        abstract = True
