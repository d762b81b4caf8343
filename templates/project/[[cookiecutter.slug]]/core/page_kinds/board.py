"""A board: a column for each state, or for each value of the field the page groups by."""

from typing import Any

from django.http import HttpRequest

from core import declared, figure_labels
from core.access import Actor
from core.page_kinds.list import shown


def build(request: HttpRequest, page: Any, actor: Actor) -> dict[str, Any]:
    """Columns in the order of the workflow; finished states stay away unless the page names them."""
    entity, found = page.entity, declared.records(page, actor)
    names = page.show or entity.list_fields[:2]
    group = page.group or "state"
    if group == "state" and entity.workflow is not None:
        states = [one for one in entity.workflow.states if (one.name in page.states if page.states else not one.final)]
        keys = [(one.name, one.label) for one in states]
    else:
        values = {getattr(row, f"{group}_id", getattr(row, group, None)) for row in found}
        named = figure_labels.named(entity.model, group, {value: value for value in values})
        keys = sorted(((one.value, one.label) for one in named), key=lambda pair: str(pair[1]))
    columns = [
        {
            "label": label,
            "rows": [
                shown(entity, row, names, actor)
                for row in found
                if getattr(row, f"{group}_id", getattr(row, group, None)) == key
            ],
        }
        for key, label in keys
    ]
    return {"entity": entity, "columns": columns}
