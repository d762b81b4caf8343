"""The kinds of field and setting the language knows, and which keys each may carry."""

from dataclasses import dataclass

_EVERY = frozenset(
    "type label help required computed freeze live set_by copied only_when personal purpose retention_days".split()
)
_NUMBER = frozenset({"unit", "minimum", "maximum", "default"})


@dataclass(frozen=True, slots=True)
class FieldType:
    """One kind of field: the value it holds in expressions, and its own keys."""

    name: str
    value: str
    keys: frozenset[str]
    as_setting: bool = False
    is_identity: bool = False


def _kind(name: str, value: str, keys: str = "", *, setting: bool = False, identity: bool = False) -> FieldType:
    own = frozenset(keys.split())
    return FieldType(name, value, _EVERY | own, setting, identity)


# value: what an expression sees: text number money boolean date time datetime duration
# reference person officer office place district village file point table none.
FIELD_TYPES: dict[str, FieldType] = {
    kind.name: kind
    for kind in (
        _kind("boolean", "boolean", "default", setting=True),
        _kind("choice", "text", "default options options_from many", setting=True),
        _kind("date", "date", "default minimum maximum", setting=True),
        _kind("datetime", "datetime", "default minimum maximum"),
        _kind("decimal", "number", "places default unit minimum maximum", setting=True),
        _kind("district", "district", "default"),
        _kind("duration", "duration", "default minimum maximum", setting=True),
        _kind("email", "text", "default", setting=True, identity=True),
        _kind("file", "file", "many max max_mb accept"),
        _kind("image", "file", "many max max_mb"),
        _kind("integer", "number", " ".join(_NUMBER), setting=True),
        _kind("kk", "text", "", identity=True),
        _kind("longtext", "text", "default max_length", setting=True),
        _kind("money", "money", " ".join(_NUMBER), setting=True),
        _kind("nik", "text", "", identity=True),
        _kind("nip", "text", "", identity=True),
        _kind("nop", "text", ""),
        _kind("npwp", "text", "", identity=True),
        _kind("office", "office", "default"),
        _kind("officer", "officer", ""),
        _kind("opening_hours", "none", "default", setting=True),
        _kind("percent", "number", "places default minimum maximum", setting=True),
        _kind("person", "person", "", identity=True),
        _kind("phone", "text", "default", setting=True, identity=True),
        _kind("place", "place", "to default"),
        _kind("plate", "text", ""),
        _kind("point", "point", ""),
        _kind("reference", "reference", "to many"),
        _kind("shape", "none", ""),
        _kind("table", "table", "columns key default", setting=True),
        _kind("text", "text", "default max_length", setting=True),
        _kind("time", "time", "default minimum maximum", setting=True),
        _kind("url", "text", "default", setting=True),
        _kind("village", "village", "default"),
    )
}
