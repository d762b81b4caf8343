"""What must be true of an application's API: the same rules as its pages, and a description that programs can read."""

import json
from typing import Any

from django import forms
from django.test import Client

from core import access, api_docs
from tests import posting, seeing, walking
from tests.sample import Sample, Step
from tests.world import World


def address(sample: Sample, *further: Any) -> str:
    """Where the API keeps this kind of record."""
    slug = sample.entity.name.replace("_", "-")
    return "/".join([f"/api/{sample.entity.app}/{slug}", *map(str, further)])


def assert_told(world: World, sample: Sample, record: Any) -> None:
    """Those who may read get the record; personal values only where they are named."""
    for word in sample.read.may:
        client = seeing.client_of(world, sample, word, record)
        listed, one = client.get(address(sample)), client.get(address(sample, record.pk))
        assert (listed.status_code, one.status_code) == (200, 200), word
        assert record.pk in [row["id"] for row in listed.json()], word
        assert one.json()["id"] == record.pk
        seeing.assert_hides(sample, record, f"{listed.content.decode()} {one.content.decode()}", word)


def assert_not_told(world: World, sample: Sample, record: Any) -> None:
    """For others it is not on the list and not found."""
    for word in sample.read.may_not:
        client = seeing.closed_to(world, sample, word)
        assert record.pk not in [row["id"] for row in client.get(address(sample)).json()], word
        assert client.get(address(sample, record.pk)).status_code == 404, word


def assert_taken(world: World, sample: Sample, word: str) -> None:
    """Who may makes a record; what the API cannot take, such as a file that must be there, is asked for in words."""
    entity = sample.entity
    form = entity.forms.Form(actor=world.actor(word, sample))
    values = walking.values_of(world, sample, world.owner)
    answer = post(seeing.client_of(world, sample, word), address(sample), posting.as_json(form, values))
    if word == "guest":
        assert answer.status_code == 401
    elif word in sample.by_api:
        assert answer.status_code == 201, answer.content
        assert entity.model._default_manager.filter(pk=answer.json()["id"]).exists()
    else:
        assert answer.status_code == 422, answer.content
        assert answer.json()["messages"]


def assert_not_taken(world: World, sample: Sample) -> None:
    """Others make nothing; guests are not let in at all."""
    before = sample.entity.model._default_manager.count()
    for word in sample.create.may_not:
        answer = post(seeing.closed_to(world, sample, word), address(sample), {})
        assert answer.status_code == (401 if word == "guest" else 403), f"{word}: {answer.status_code}"
    assert world.client(world.stranger).post(address(sample), {"form": "no JSON"}).status_code == 415
    assert sample.entity.model._default_manager.count() == before


def _asks_for_file(sample: Sample, step: Step) -> bool:
    """Say whether the form of a step wants an upload, which the API does not take."""
    form = getattr(sample.entity.forms, "MOVES", {}).get(step.name)
    wanted = [form.base_fields[name] for name in form.required_fields if name in form.base_fields] if form else []
    return any(isinstance(field, forms.FileField) for field in wanted)


def assert_step_told(world: World, sample: Sample) -> None:
    """One step that asks for no file is made over the API by who may, and refused to a stranger."""
    steps = [one for one in sample.steps if one.who.may not in ((), ("guest",))]
    step = next((one for one in steps if not _asks_for_file(sample, one)), None)
    if step is None:
        return
    record = walking.prepare(world, sample, walking.before(world, sample, step), step)
    word = next(word for word in step.who.may if word != "guest")
    where = address(sample, record.pk, step.name)
    assert post(world.client(None), where, {"note": walking.NOTE}).status_code == 401
    asked = getattr(sample.entity.forms, "MOVES", {}).get(step.name)
    form = asked(instance=record, actor=world.actor(word, sample, record)) if asked is not None else None
    values = posting.as_json(form, walking.inputs_of(world, sample, record, step)) if form is not None else {}
    if "stranger" in step.who.may_not:
        refused = post(world.client(world.stranger), where, {"note": walking.NOTE, "values": values})
        assert refused.status_code in (403, 404)
    client = seeing.client_of(world, sample, word, record)
    answer = post(client, where, {"note": walking.NOTE, "values": values})
    assert answer.status_code == 200, answer.content
    assert walking.fresh(record).state == step.target


def assert_described(world: World, app: str) -> None:
    """The OpenAPI description loads for those to whom the application is open, and names every address."""
    where = f"/api/{app}/openapi.json"
    answer = world.client(None).get(where)
    if api_docs.opened_to(app) != access.PUBLIC:
        assert answer.status_code in (302, 401, 403)
        assert world.client(world.owner).get(where).status_code == 403
        answer = world.client(world.clerk).get(where)
    assert answer.status_code == 200
    described = json.loads(answer.content)
    assert described["openapi"].startswith("3.")
    assert described["paths"]
    assert all(path.startswith(f"/api/{app}/") for path in described["paths"])


def post(client: Client, where: str, payload: dict[str, Any]) -> Any:
    """Send JSON."""
    return client.post(where, json.dumps(payload), content_type="application/json")
