"""What of a region can be set in a replica: the keys, what each takes, and a typed word turned into a value."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.check.region_settings import setting_fault
from generator.lifecycle.answers import FIXED
from generator.load.catalog import Catalog
from generator.load.document import parse_document
from generator.load.schema import read_schema
from generator.load.setting import Setting
from generator.names import nearest
from generator.problems import Problem

TEXTS = ("text", "longtext", "choice", "phone", "email", "date", "time", "opening_hours", "duration", "color")
OWN_MAPS = ("app_names", "settings", "ended")
UNKNOWN, MISFIT, FIXED_CODE = "RK852", "RK853", "RK101"


@dataclass(frozen=True)
class Key:
    """One thing that can be set: its name as it is typed, its place in region.yaml, and what it takes."""

    name: str
    where: tuple[str, ...]
    kind: str
    allowed: tuple[str, ...] = ()
    meaning: str = ""
    setting: Setting | None = None


def keys_of(catalog: Catalog, apps: Sequence[str]) -> Mapping[str, Key]:
    """Every key, of the region and of the applications that the replica has."""
    found = [*_of_schema(read_schema("region"), ()), *_labels(catalog), *_names(apps)]
    for app in apps:
        if app in catalog.apps:
            found += [_of_setting(app, one) for one in catalog.apps[app].settings.values()]
    return {key.name: key for key in found}


def place_of(name: str, keys: Mapping[str, Key]) -> Key | Problem:
    """Give the key of this name; or the problem that names the nearest, and what there is beside it."""
    key = keys.get(name) or keys.get(name.removeprefix("settings."))
    if key is not None:
        return key
    shown = f"set {name}"
    if name in FIXED:
        message = f"{name} says which region this is and is never set"
        return Problem(shown, 1, 1, FIXED_CODE, message, "another region is a replica of its own")
    beside = [one for one in keys if one.rpartition(".")[0] == name.rpartition(".")[0] and "." in name]
    meant = nearest(name, keys)
    hint = f"replikota set --list {(meant or name).partition('.')[0]} shows the keys and what each takes"
    if beside:
        hint = f"known beside it: {', '.join(beside[:12])}; {hint}"
    allowed = tuple(beside) or ((meant,) if meant else ())
    return Problem(shown, 1, 1, UNKNOWN, f'there is nothing named "{name}" to set', hint, name, allowed or tuple(keys))


def value_of(key: Key, typed: str) -> Any:
    """Turn what was typed into a value: text as it stands, all else as YAML writes it."""
    if key.kind == "text" or (key.setting is not None and key.setting.type in TEXTS and not key.setting.many):
        return typed
    return parse_document(typed, Path(), key.name).data


def fault_of(key: Key, value: Any) -> Problem | None:
    """Say what is wrong with the value of an application's setting; the region's own words are checked with it."""
    fault = setting_fault(key.setting, value) if key.setting is not None else ""
    if not fault:
        return None
    seen = value if isinstance(value, str) else ""
    hint = f"it takes {takes(key)}"
    return Problem(f"set {key.name}", 1, 1, MISFIT, f"{key.name} does not fit: {fault}", hint, seen, key.allowed)


def takes(key: Key) -> str:
    """Say in words what a key takes."""
    return f"one of {', '.join(key.allowed)}" if key.allowed else key.kind


def _of_schema(schema: Mapping[str, Any], where: tuple[str, ...]) -> Iterator[Key]:
    for name, body in schema.get("properties", {}).items():
        place = (*where, name)
        if place[0] in FIXED or place[0] in OWN_MAPS or place == ("superapp", "labels"):
            continue
        if body.get("type") == "object":
            yield from _of_schema(body, place)
        else:
            allowed = tuple(str(one) for one in body.get("enum", body.get("items", {}).get("enum", ())))
            yield Key(".".join(place), place, _kind(body), allowed, body.get("description", ""))


def _kind(body: Mapping[str, Any]) -> str:
    if "enum" in body:
        return "text"
    words = {"string": "text", "integer": "a whole number", "number": "a number", "boolean": "true or false"}
    kind = words.get(body.get("type", ""), "a list, such as [a, b]")
    low, high = body.get("minimum"), body.get("maximum")
    return f"{kind} from {low} to {high}" if low is not None and high is not None else kind


def _labels(catalog: Catalog) -> Iterator[Key]:
    for portal in catalog.super_apps.values():
        for name in (*(one.id for one in portal.services), *(one.id for one in portal.menus)):
            yield Key(f"superapp.labels.{name}", ("superapp", "labels", name), "text", (), "Own name of a menu.")


def _names(apps: Sequence[str]) -> Iterator[Key]:
    row = read_schema("region")["properties"]["app_names"]["additionalProperties"]["properties"]
    for app in apps:
        for name, body in row.items():
            yield Key(f"app_names.{app}.{name}", ("app_names", app, name), _kind(body), (), body["description"])


def _of_setting(app: str, one: Setting) -> Key:
    low, high = one.minimum, one.maximum
    span = "".join([f" from {low}" if low is not None else "", f" to {high}" if high is not None else ""])
    unit = f", in {one.unit}" if one.unit else ""
    kind = f"{'a list of ' if one.many else ''}{one.type}{span}{unit}"
    allowed = tuple(one.options or ())
    return Key(f"{app}.{one.id}", ("settings", app, one.id), kind, allowed, str(one.label), one)
