"""From a typed rule to the condition of a Django CheckConstraint, where it is one."""

from generator.expressions.checking import Typed
from generator.expressions.compiling.condition import q_source
from generator.expressions.tree import Path


def to_constraint(typed: Typed) -> str | None:
    """Return the source of `models.CheckConstraint(condition=…)`, or nothing.

    Only a rule over the record's own columns becomes one; settings, today(), references and
    functions need more than the row. The source names `Q` and `F` of django.db.models.
    """
    paths = [node for node in typed.nodes if isinstance(node, Path)]
    is_own = all(path.root == "record" and len(path.hops) == 1 for path in paths)
    return q_source(typed.node) if paths and is_own else None
