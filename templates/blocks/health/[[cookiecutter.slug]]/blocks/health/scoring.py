"""The score of a questionnaire and the outcome it leads to, as the application declares them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

YES = (True, "ya")


@dataclass(frozen=True)
class Outcome:
    """What a score means: its name, tone, advice, and whether the officers must follow it up."""

    word: str
    label: str
    tone: str
    advice: str
    is_suspected: bool
    least: int


def score(scores: Mapping[str, Any], answers: Mapping[str, Any]) -> int:
    """Sum the scores of the questions said yes to; of a group only the highest counts."""
    alone, groups = 0, dict[str, int]()
    for question, answer in answers.items():
        row = scores.get(question)
        if row is None or answer not in YES:
            continue
        value, group = int(row["nilai"]), str(row.get("kelompok") or "")
        if group:
            groups[group] = max(groups.get(group, 0), value)
        else:
            alone += value
    return alone + sum(groups.values())


def outcomes(table: Mapping[str, Any]) -> list[Outcome]:
    """The declared outcomes, the gravest first."""
    rows: Iterable[Outcome] = (
        Outcome(
            word=word,
            label=str(row["label"]),
            tone=str(row["nada"]),
            advice=str(row["saran"]),
            is_suspected=bool(row["terduga"]),
            least=int(row["mulai"]),
        )
        for word, row in table.items()
    )
    return sorted(rows, key=lambda one: -one.least)


def outcome(table: Mapping[str, Any], value: int) -> Outcome | None:
    """The gravest outcome that a score reaches."""
    return next((one for one in outcomes(table) if value >= one.least), None)
