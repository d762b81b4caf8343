"""Puts what a service refused onto the form that asked for it."""

from typing import Any

from core.rules import RuleBroken


def put(form: Any, problem: RuleBroken) -> None:
    """Show each message at its field where it has one, else above the form."""
    for name, text in problem.fields.items():
        form.add_error(name if name in form.fields else None, text)
    for text in problem.messages:
        if text not in problem.fields.values():
            form.add_error(None, text)
