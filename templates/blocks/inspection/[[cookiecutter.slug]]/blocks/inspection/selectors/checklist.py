"""The items of the round under way, with what was filled in so far."""

from typing import Any

from blocks.inspection.selectors.book import group_of
from blocks.inspection.services.checking import is_must, score_of


def of_round(binding: Any, record: Any, typed: Any = None) -> dict[str, Any]:
    """Groups of items, how many are answered, and the score so far; `typed` is what was refused just now."""
    row = binding.row(record)
    answers = {one.step_id: one for one in row.answers.filter(round=row.round).prefetch_related("proofs__file")}
    groups: dict[str, list[dict[str, Any]]] = {}
    steps = binding.steps_of(record)
    for step in steps:
        found = answers.get(step.pk)
        item = {
            "step": step,
            "code": getattr(step, binding.step_code),
            "text": getattr(step, binding.step_text),
            "weight": getattr(step, binding.step_weight) if binding.step_weight else None,
            "is_must": is_must(binding, step),
            "answer": found,
            "value": typed.get(f"value-{step.pk}", "") if typed else getattr(found, "value", ""),
            "note": typed.get(f"note-{step.pk}", "") if typed else getattr(found, "note", ""),
            "proofs": list(found.proofs.all()) if found is not None else [],
        }
        groups.setdefault(group_of(binding, step), []).append(item)
    return {
        "row": row,
        "title": binding.of(record, "title"),
        "subject": binding.of(record, "subject"),
        "groups": list(groups.items()),
        "answered": len([one for one in steps if one.pk in answers]),
        "all": len(steps),
        "score": score_of(list(answers.values())),
        "needed": binding.needed(record),
    }
