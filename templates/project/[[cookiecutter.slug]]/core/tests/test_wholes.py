"""What a whole works out of its parts: as it is after a part came, changed or moved, and no more once it is frozen."""

import pytest

from core import access, records, wholes
from core.blocks import Names
from core.entities import all_entities
from core.tests.bare_records import a_bare, places

PARTS = [entity for entity in all_entities() if entity.parent is not None and entity.parent_entity.compute is not None]
EDITED = [entity for entity in PARTS if not entity.rules and entity.workflow is None and not entity.bindings]

pytestmark = pytest.mark.django_db


def named(entity):
    return f"{entity.app}.{entity.name}"


def figures(entity, record):
    """What the whole holds, and what it should hold by its own formulas."""
    record.refresh_from_db()
    names = [info.name for info in entity.fields if info.computed and hasattr(record, info.name) and not info.many]
    held = {name: getattr(record, name) for name in names}
    entity.compute(record, entity.settings_of(), Names(entity, record))
    return held, {name: getattr(record, name) for name in names}


@pytest.mark.parametrize("entity", PARTS, ids=named)
def test_the_whole_follows_its_parts(entity):
    places()
    part = a_bare(entity)
    whole = getattr(part, entity.parent)
    wholes.renew(entity, part)
    held, worked_out = figures(entity.parent_entity, whole)
    assert held == worked_out


def test_what_is_no_part_renews_nothing(django_assert_num_queries):
    entity = next(one for one in all_entities() if one.parent is None)
    with django_assert_num_queries(0):
        wholes.renew(entity, entity.model())


@pytest.mark.parametrize("entity", EDITED[:1], ids=named)
def test_writing_a_part_renews_its_whole(entity, monkeypatch):
    places()
    part, renewed = a_bare(entity), []
    monkeypatch.setattr(access, "may_edit", lambda *_asked: True)
    monkeypatch.setattr(wholes, "renew", lambda entity, record: renewed.append(record.pk))
    records.edit(entity, access.system(), part, {})
    assert renewed == [part.pk]
