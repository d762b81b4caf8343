"""Defaults of date fields: the day by the region's clock."""

from datetime import date

from django.utils import timezone


def today() -> date:
    return timezone.localdate()
