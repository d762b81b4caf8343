"""The base of every application's models: when a record was made and last changed, and values worked out at reading."""

from typing import Any

from django.db import models
from django.db.models.query_utils import DeferredAttribute
from django.db.models.signals import class_prepared
from django.dispatch import receiver
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Record(models.Model):
    """One record of an application; `LIVE` names the computed fields that are worked out whenever they are read."""

    LIVE: tuple[str, ...] = ()

    created_at = models.DateTimeField(_("dibuat"), default=timezone.now, editable=False, db_index=True)
    updated_at = models.DateTimeField(_("diubah"), auto_now=True)

    class Meta:
        abstract = True


class LiveValue(DeferredAttribute):
    """A computed value as it is now: other records or the day may have changed since the row was written."""

    def __get__(self, instance: Any, cls: Any = None) -> Any:
        if instance is None:
            return self
        name = self.field.attname
        if instance._state.adding or name in instance.__dict__.setdefault("_working_out", set()):
            return instance.__dict__[name] if name in instance.__dict__ else super().__get__(instance, cls)
        instance._working_out.add(name)
        try:
            return _worked_out(instance, name)
        finally:
            instance._working_out.discard(name)

    def __set__(self, instance: Any, value: Any) -> None:
        instance.__dict__[self.field.attname] = value


def _worked_out(record: Any, name: str) -> Any:
    from core.blocks import Names
    from core.descriptors import of_model

    entity = of_model(type(record))
    return entity.compute_one(name)(record, entity.settings_of(), Names(entity, record))


@receiver(class_prepared)
def read_anew(sender: Any, **_signal: Any) -> None:
    """Let a model's live fields be worked out at reading."""
    for name in getattr(sender, "LIVE", ()):
        setattr(sender, name, LiveValue(sender._meta.get_field(name)))
