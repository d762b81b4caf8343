"""What the language knows about one of its functions."""

from dataclasses import dataclass

from generator.expressions.value_types import Type


@dataclass(frozen=True)
class Function:
    """One function: what it is called, takes, gives, and what a reader should know.

    `takes` holds the kinds each argument may have and `gives` the type of the result; a function
    without them has a rule of its own in `checking`. `runtime` is its name in core/expressions.py.
    """

    name: str
    signature: str
    result: str
    doc: str
    example: str
    takes: tuple[frozenset[str], ...] | None = None
    optional: int = 0
    gives: Type | None = None
    runtime: str = ""
    may_give_null: bool = False

    @property
    def python_name(self) -> str:
        """Return the name of the function at run time."""
        return self.runtime or self.name
