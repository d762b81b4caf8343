"""The way back from a page of the block to the application's first page."""

from typing import Any

from django.apps import apps
from django.urls import reverse

from region.profile import REGION


def to(binding: Any, *steps: tuple[Any, str]) -> list[tuple[Any, str]]:
    """The crumbs of a page: the application, then the steps given; the last has no address."""
    return [(app_name(binding), reverse(f"{binding.package}:index")), *steps]


def app_name(binding: Any) -> Any:
    """What the region calls the application."""
    return REGION.app_names.get(binding.app) or apps.get_app_config(binding.package).verbose_name


def page(binding: Any, name: str) -> str:
    """Address of one of the block's pages in this application."""
    return reverse(f"{binding.package}:complaint_{name}")
