"""The demonstration makes what a reservation's steps will name before it walks reservations."""

from types import SimpleNamespace
from typing import Any

import pytest

from blocks.booking import demo


def _field(model: Any) -> SimpleNamespace:
    return SimpleNamespace(remote_field=SimpleNamespace(model=model))


@pytest.fixture
def kinds(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """A reservation whose form asks for a card, and whose step names a batch."""
    access = SimpleNamespace(create=("operator",))
    batch = SimpleNamespace(app="vaccines", workflow=object(), access=access, bindings=())
    card = SimpleNamespace(app="vaccines", workflow=object(), access=access, bindings=())
    by_model = {"Batch": batch, "Card": card}
    monkeypatch.setattr("core.descriptors.of_model", by_model.get)
    fields = [SimpleNamespace(name=name, kind="reference") for name in ("card", "batch")]
    forms = SimpleNamespace(
        Form=SimpleNamespace(base_fields={"card": None}),
        MOVES={"inject": SimpleNamespace(base_fields={"batch": None})},
    )
    held = {"card": _field("Card"), "batch": _field("Batch")}
    model = SimpleNamespace(_meta=SimpleNamespace(get_field=held.get))
    return {"entity": SimpleNamespace(app="vaccines", fields=fields, forms=forms, model=model), "batch": batch}


def test_what_only_a_step_names_comes_first(kinds: dict[str, Any]) -> None:
    assert demo.named_in_steps(kinds["entity"]) == [kinds["batch"]]


def test_lists_without_steps_are_left_to_the_seed(kinds: dict[str, Any]) -> None:
    kinds["batch"].workflow = None
    assert demo.named_in_steps(kinds["entity"]) == []
