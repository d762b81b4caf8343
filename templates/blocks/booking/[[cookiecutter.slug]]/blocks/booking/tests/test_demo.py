"""The demonstration makes what a reservation's steps will name first, and takes times that can be had."""

from types import SimpleNamespace
from typing import Any

import pytest

from blocks.booking import demo, services
from core.rules import RuleBroken


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
    entity = SimpleNamespace(app="vaccines", fields=fields, forms=forms, model=model)
    return {"entity": entity, "batch": batch, "card": card}


def test_what_only_a_step_names_comes_first(kinds: dict[str, Any]) -> None:
    assert demo.named_in_steps(kinds["entity"]) == [kinds["batch"]]


def test_lists_without_steps_are_left_to_the_seed(kinds: dict[str, Any]) -> None:
    kinds["batch"].workflow = None
    assert demo.named_in_steps(kinds["entity"]) == []


def test_what_the_form_names_is_known_apart(kinds: dict[str, Any]) -> None:
    assert demo.named_on_form(kinds["entity"]) == [kinds["card"]]


def test_a_time_that_is_refused_is_not_the_last_one_tried(monkeypatch):
    tried = []

    def choose(_binding, _record, _actor, key, _starts_at):
        tried.append(key)
        if len(tried) < 3:
            raise RuleBroken(["Terlalu jauh."])

    monkeypatch.setattr(services, "choose", choose)
    offers = [SimpleNamespace(resource=SimpleNamespace(pk=key), cell=SimpleNamespace(starts_at=None)) for key in "abcd"]
    assert any(demo._take(None, None, offer) for offer in offers)
    assert tried == ["a", "b", "c"]
