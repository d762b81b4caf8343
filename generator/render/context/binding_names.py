"""Names of the binding objects of an application: one a block, or one for each entity where several are bound."""

from collections.abc import Mapping
from typing import Any

from generator.load.block import Block
from generator.names import constant_name


def bearing_keys(block: Block) -> tuple[str, ...]:
    """The keys whose entities the block's hooks are called for."""
    return block.bearing_keys or tuple(key.id for key in block.binds.values() if key.kind == "entity")[:1]


def bound_together(block: Block, values: Mapping[str, Any]) -> list[list[str]]:
    """The entities that one object serves: those of several keys together, those of a list each by itself."""
    keys = bearing_keys(block)
    if len(keys) == 1 and isinstance(values.get(keys[0]), list):
        return [[str(entity)] for entity in values[keys[0]]]
    return [[str(values[key]) for key in keys if values.get(key)]]


def constants(block: Block, values: Mapping[str, Any]) -> list[str]:
    """The name of each object; the first has the block's, further ones that of their entity too."""
    _first, *further = bound_together(block, values)
    return [constant_name(block.id), *(constant_name(f"{block.id}_{names[0]}") for names in further)]
