"""One finding: what was looked at, how it stands, and the next step."""

from dataclasses import dataclass

GOOD, WARN, BAD = "good", "warn", "bad"


@dataclass(frozen=True)
class Finding:
    """What was looked at, its level, the words, and what to do; nothing to do where all is well."""

    title: str
    level: str
    text: str
    todo: str = ""

    @property
    def is_good(self) -> bool:
        return self.level == GOOD
