"""Brings about in the tests of applications what happens to articles and issues."""

from blocks.news.models import Issue, IssuePage, Slot
from core import access
from core.blocks import tell
from tests import walking


def bring_out(world, binding, record):
    """The issue in which an article stands comes out."""
    tell(binding.entity, record, "news.issued", access.system())


def have_pages(world, binding, record):
    """The issue has a page with words."""
    row = binding.row(record)
    IssuePage.objects.get_or_create(issue=row, number=1, defaults={"text": "Halaman uji."})
    Issue.objects.filter(pk=row.pk).update(page_count=1, mute_pages=0)


def sign_all(world, binding, record):
    """Every planned page is there and signed off."""
    part = binding.entity_of("sheet")
    category = walking.make(world, world.sample(f"{binding.app}.{binding.categories}"))
    for number in range(1, binding.value(record, "sheet_count") + 1):
        key = {part.parent: record, binding.sheet_number: number}
        values = {binding.sheet_category: category, binding.sheet_signed: True}
        part.model._default_manager.update_or_create(**key, defaults=values)


def free_slot(world, binding, record):
    """Nothing else is on at that time."""
    Slot.objects.filter(app=binding.app).exclude(pk=record.news_id).update(is_off=True)


EVENTS = {"issued": bring_out}
NEEDS = {"all_signed": sign_all, "pages": have_pages, "slot_free": free_slot}
# Links are taken to known sites only.
VALUES = {"video": "https://www.youtube.com/watch?v=contoh"}
