"""What `bindings.py` of an application prints: what it binds to each building block."""

from typing import Any

from generator.check.entry import Entry
from generator.load.block import Block
from generator.names import class_name
from generator.render.context.binding_names import bearing_keys, bound_together, constants
from generator.render.context.rules import is_plain
from generator.render.literals import py_laid_out


def bindings_of(entry: Entry) -> list[dict[str, Any]]:
    """What the application binds to each block, as arguments of the block's binding class."""
    found = []
    for binding in entry.app.blocks.values():
        block = entry.catalog.blocks[binding.block]
        bearing = bearing_keys(block)
        # A block of several bearing keys must be told which of them the application bound.
        taken = set(bearing) if len(bearing) == 1 else set()
        together = bound_together(block, binding.values)
        for constant, entities in zip(constants(block, binding.values), together, strict=True):
            entity = entities[0] if entities else ""
            found.append(
                {
                    "block": block.id,
                    "constant": constant,
                    "class_name": f"{class_name(block.id)}Binding",
                    "entity": entity,
                    "entities": entities,
                    "args": _binding_args(block, dict(binding.values), entity, taken),
                }
            )
    return found


def binding_imports(package: str, bindings: list[dict[str, Any]]) -> list[str]:
    text = "".join(arg for item in bindings for arg in item["args"])
    used = sorted({part.rsplit("=", 1)[1] for part in text.split("_rules.")[:-1] if "=" in part})
    lines = [f"from apps.{package}.rules import {name} as {name}_rules" for name in used]
    lines += sorted({f"from blocks.{item['block']}.binding import {item['class_name']}" for item in bindings})
    return lines


def _binding_args(block: Block, values: dict[str, Any], entity: str, taken: set[str]) -> list[str]:
    args = []
    for key, value in values.items():
        if key in taken:
            continue
        declared = block.binds.get(key)
        if declared is not None and declared.kind == "expression" and isinstance(value, str) and not is_plain(value):
            of = values.get(declared.of) if declared.of else entity
            args.append(f"{key}={of}_rules.{block.id}_{key}")
        else:
            plain = tuple(value) if isinstance(value, list) else value
            given = _number(plain) if declared and declared.kind == "expression" else plain
            args.append(f"{key}={py_laid_out(given, 4)}")
    return args


def _number(value: Any) -> Any:
    return int(value) if isinstance(value, str) and value.isdigit() else value
