"""What the JSON Schema refuses, said in words that a person can act on."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from generator.check.listing import listed
from generator.load.catalog import CatalogFile
from generator.load.document import Document
from generator.load.schema import SCHEMA_FOLDER, read_schema, schema_path
from generator.problems import Problem

_TYPE_WORDS = {
    "string": "a text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "array": "a list",
    "object": "a map of keys",
    "null": "nothing",
}


def check_schema(file: CatalogFile) -> Iterator[Problem]:
    """Word everything that the schema of a file refuses."""
    if file.accepted or file.document.problems:
        return
    yield from word_schema(file.kind, file.document)


def word_schema(kind: str, document: Document) -> Iterator[Problem]:
    """Word everything that the schema of a kind refuses in a document."""
    if document.data is None:
        yield document.problem("RK009", (), "the file is empty", _minimum(kind))
        return
    for error in _validator(kind).iter_errors(document.data):
        yield from _word(error, document)


# A jsonschema ValidationError, whose every attribute the stubs call maybe unset.
_Error = Any
_Where = tuple[str | int, ...]


@cache
def _validator(kind: str) -> Any:
    # Only a failing file pays for jsonschema, whose import takes longer than our own checks.
    from jsonschema import Draft202012Validator

    return Draft202012Validator({**read_schema(kind), "$id": schema_path(kind).as_uri()}, registry=_registry())


@cache
def _registry() -> Any:
    from referencing import Registry, Resource

    kinds = [path.name.removesuffix(".schema.json") for path in SCHEMA_FOLDER.glob("*.json")]
    return Registry().with_resources(
        (schema_path(kind).as_uri(), Resource.from_contents(read_schema(kind))) for kind in kinds
    )


def _minimum(kind: str) -> str:
    required = read_schema(kind).get("required", [])
    return f"write at least {listed(required)}"


def _word(error: _Error, document: Document) -> Iterator[Problem]:
    word = _WORDS.get(str(error.validator), _other)
    yield from word(error, document, tuple(error.absolute_path))


def _unknown_key(error: _Error, document: Document, at: _Where) -> Iterator[Problem]:
    known = tuple(error.schema.get("properties", ()))
    for key in error.instance:
        if key not in known:
            yield document.problem(
                "RK101",
                (*at, key),
                f'the key "{key}" is not known here',
                f"the keys known here are {listed(known, 40)}",
                value=key,
                allowed=known,
                at_key=True,
            )


def _missing_key(error: _Error, document: Document, at: _Where) -> Iterator[Problem]:
    for key in error.validator_value:
        # One error comes for each missing key; each says its own.
        if key not in error.instance and error.message.startswith(repr(key)):
            meaning = error.schema.get("properties", {}).get(key, {}).get("description", "")
            hint = f"{key}: {meaning}" if meaning else f"add {key}"
            name = f' of "{at[-1]}"' if at else ""
            yield document.problem("RK102", at, f'the key "{key}"{name} is missing', hint, at_key=True)


def _wrong_type(error: _Error, document: Document, at: _Where) -> Iterator[Problem]:
    wanted = error.validator_value
    kinds = [wanted] if isinstance(wanted, str) else list(wanted)
    expected = " or ".join(_TYPE_WORDS[kind] for kind in kinds)
    seen = _seen(error.instance, document, at)
    is_number = isinstance(error.instance, int | float) and not isinstance(error.instance, bool)
    hint = f"write {expected}"
    if "string" in kinds and is_number:
        hint = f'put it in quotes: "{document.source_text(at)}"'
    elif "array" in kinds and isinstance(error.instance, str):
        hint = f"put it in square brackets: [{error.instance}]"
    elif at and error.instance is None:
        hint = f"write a value after the colon, or delete the key; {_meaning(error)}"
    message = f"{_name(at)} must be {expected}, not {seen}"
    yield document.problem("RK103", at, message, hint)


def _not_allowed(error: _Error, document: Document, at: _Where) -> Iterator[Problem]:
    allowed = tuple(str(value) for value in error.validator_value)
    seen = _seen(error.instance, document, at)
    value = error.instance if isinstance(error.instance, str) else ""
    message = f"{_name(at)} cannot be {seen}"
    hint = f"use one of {listed(allowed, 40)}"
    yield document.problem("RK104", at, message, hint, value=value, allowed=allowed)


def _wrong_form(error: _Error, document: Document, at: _Where) -> Iterator[Problem]:
    message = f'{_name(at)} has a form that is not allowed: "{error.instance}"'
    is_key = "propertyNames" in error.absolute_schema_path
    place = (*at, error.instance) if is_key else at
    if is_key:
        message = f'the name "{error.instance}" has a form that is not allowed'
    yield document.problem("RK105", place, message, _meaning(error), at_key=is_key)


def _length(error: _Error, document: Document, at: _Where) -> Iterator[Problem]:
    limit = error.validator_value
    if error.validator == "minLength":
        hint = f"write something, or delete the key; {_meaning(error)}"
        if error.instance:
            hint = f"write at least {limit} characters; {_meaning(error)}"
        message = f"{_name(at)} is empty" if not error.instance else f"{_name(at)} is too short"
        yield document.problem("RK106", at, message, hint)
        return
    is_key = "propertyNames" in error.absolute_schema_path
    name = f'the name "{error.instance}"' if is_key else _name(at)
    message = f"{name} has {len(error.instance)} characters; at most {limit} are allowed"
    place = (*at, error.instance) if is_key else at
    yield document.problem("RK107", place, message, "shorten it", at_key=is_key)


def _range(error: _Error, document: Document, at: _Where) -> Iterator[Problem]:
    side = "at least" if error.validator == "minimum" else "at most"
    message = f"{_name(at)} must be {side} {error.validator_value}, not {error.instance}"
    yield document.problem("RK108", at, message, _meaning(error))


def _size(error: _Error, document: Document, at: _Where) -> Iterator[Problem]:
    limit = error.validator_value
    few = str(error.validator).startswith("min")
    side = "at least" if few else "at most"
    message = f"{_name(at)} holds {len(error.instance)} values; {side} {limit} must stand here"
    hint = "fill it, or delete the key" if few else f"keep {limit}"
    yield document.problem("RK109", at, message, hint)


def _repeated(error: _Error, document: Document, at: _Where) -> Iterator[Problem]:
    values = error.instance
    for index, value in enumerate(values):
        if value in values[:index]:
            yield document.problem(
                "RK110",
                (*at, index),
                f'"{value}" stands twice in {_name(at)}',
                "delete one of the two",
            )


def _alternatives(error: _Error, document: Document, at: _Where) -> Iterator[Problem]:
    if not isinstance(error.instance, dict):
        return  # that it is no map is told already
    keys = [key for choice in error.validator_value for key in choice.get("required", ())]
    seen = [key for key in keys if key in error.instance]
    number = "exactly one" if error.validator == "oneOf" else "at least one"
    found = f"{len(seen)} stand here: {listed(seen)}" if seen else "none stands here"
    message = f"{_name(at)} needs {number} of the keys {listed(keys, 40)}; {found}"
    yield document.problem("RK111", at, message, "keep the one that is meant, or add it")


def _other(error: _Error, document: Document, at: _Where) -> Iterator[Problem]:
    message = f"{_name(at)} does not fit the schema: {error.message}"
    yield document.problem("RK112", at, message, _meaning(error))


def _name(at: _Where) -> str:
    """Name a value as it can be found in the file: pages.officer[1].id."""
    text = ""
    for step in at:
        text += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if text else step
    return text or "the file"


def _seen(value: object, document: Document, at: _Where) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        return "a map of keys"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"the number {document.source_text(at) or value}"


def _meaning(error: _Error) -> str:
    schema: Any = error.schema
    meaning = str(schema.get("description", "")) if isinstance(schema, dict) else ""
    examples = schema.get("examples", ()) if isinstance(schema, dict) else ()
    shown = [str(example) for example in examples if isinstance(example, str | int | float)]
    return f"{meaning} Example: {shown[0]}" if shown else meaning


_WORDS = {
    "additionalProperties": _unknown_key,
    "anyOf": _alternatives,
    "enum": _not_allowed,
    "maxItems": _size,
    "maxLength": _length,
    "maxProperties": _size,
    "maximum": _range,
    "minItems": _size,
    "minLength": _length,
    "minProperties": _size,
    "minimum": _range,
    "oneOf": _alternatives,
    "pattern": _wrong_form,
    "required": _missing_key,
    "type": _wrong_type,
    "uniqueItems": _repeated,
}
