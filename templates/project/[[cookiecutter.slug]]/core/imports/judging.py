"""Judges one row: a draft of the record that it would become, or everything that is wrong with it at once."""

from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from core import masking, records, rules
from core.access import Actor, Forbidden
from core.entities import Entity
from core.imports import cells, watching
from core.imports.columns import Column
from core.imports.faults import Fault, Unfit, shown
from core.imports.layout import Layout


@dataclass
class Verdict:
    """What a row is: its values and draft where nothing is wrong, else its faults."""

    row: int
    values: dict[str, Any] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    draft: Any = None

    @property
    def is_good(self) -> bool:
        return not any(not fault.is_warning for fault in self.faults)


class Judge:
    """Judges the rows of one file for one actor; what all rows share is read once."""

    def __init__(self, entity: Entity, actor: Actor, layout: Layout) -> None:
        self.entity, self.actor, self.layout = entity, actor, layout
        self.settings = entity.settings_of()
        self.headings: dict[str, str] = {}
        for _position, column in layout.columns:
            self.headings.setdefault(column.name, column.heading)

    def judge(self, number: int, row: tuple[Any, ...]) -> Verdict:
        """Read every cell, then try the rules that the readable cells allow."""
        verdict = Verdict(number)
        raw, unread = self._read(row, verdict)
        values = self._joined(raw, unread, verdict)
        for name in unread:
            values.pop(name, None)
        verdict.values = values
        if unread:
            self._try_rules(verdict, unread)
        else:
            self._draft(verdict)
        return verdict

    def _read(self, row: tuple[Any, ...], verdict: Verdict) -> tuple[dict[str, Any], set[str]]:
        """Every cell by the key of its column, and the fields of which a cell cannot be read."""
        raw: dict[str, Any] = {}
        unread: set[str] = set()
        for position, column in self.layout.columns:
            cell = row[position] if position < len(row) else None
            try:
                value = None if cell is None else cells.read(column, cell)
                if value is None and column.required:
                    raise Unfit(_("Wajib diisi."))
                raw[column.key] = value if column.part else self._cleaned(column, value)
            except Unfit as problem:
                unread.add(column.name)
                verdict.faults.append(self._fault(column, cell, problem))
        return raw, unread

    def _cleaned(self, column: Column, value: Any) -> Any:
        """Let the form's own field check what it would check in the form."""
        if value is None:
            return None
        if column.kind in cells.FINAL:
            return value
        return _clean(column, value)

    def _joined(self, raw: dict[str, Any], unread: set[str], verdict: Verdict) -> dict[str, Any]:
        """Values by field, points and persons put together; empty cells are left to the model's defaults."""
        values = {key: value for key, value in raw.items() if "." not in key and value is not None}
        for name, column in {column.name: column for _at, column in self.layout.columns if column.part}.items():
            if name in unread:
                continue
            parts = {key.partition(".")[2]: value for key, value in raw.items() if key.startswith(f"{name}.")}
            if all(value is None for value in parts.values()):
                continue
            try:
                values[name] = _clean(column, _whole(column, parts))
            except Unfit as problem:
                unread.add(name)
                verdict.faults.append(Fault(problem.text, problem.advice, self.headings[name]))
        return values

    def _draft(self, verdict: Verdict) -> None:
        try:
            draft = records.draft(self.entity, self.actor, verdict.values)
            records.require_open_parent(self.entity, draft, self.actor)
            warnings = records.settle(self.entity, draft, "create", self.settings)
        except rules.RuleBroken as problem:
            verdict.faults += self._of_rules(problem)
            return
        except Forbidden as problem:
            verdict.faults.append(Fault(str(problem)))
            return
        verdict.draft = draft
        verdict.faults += [Fault(text, is_warning=True) for text in warnings]

    def _of_rules(self, problem: rules.RuleBroken) -> list[Fault]:
        """One fault for each message, with the columns that it is about."""
        return [Fault(text, heading=self._about(text, problem.fields)) for text in dict.fromkeys(problem.messages)]

    def _about(self, text: str, fields: dict[str, str]) -> str:
        return ", ".join(self.headings[name] for name, said in fields.items() if said == text and name in self.headings)

    def _try_rules(self, verdict: Verdict, unread: set[str]) -> None:
        """Tell what rules say already, though some cells of the row cannot be read."""
        draft = records.draft(self.entity, self.actor, verdict.values)
        problem = watching.examine(self.entity, draft, unread, self.settings)
        verdict.faults += self._of_rules(problem) if problem is not None else []

    def _fault(self, column: Column, cell: Any, problem: Unfit) -> Fault:
        value = "" if cell is None or cell.value is None else shown(cell.value)
        if value and (column.info.personal or column.is_text_number):
            value = masking.nik(value) if column.is_text_number else masking.name(value)
        return Fault(problem.text, problem.advice, column.heading, value)


def _clean(column: Column, value: Any) -> Any:
    try:
        return column.form_field.clean(value)
    except ValidationError as problem:
        raise Unfit(" ".join(problem.messages)) from None


def _whole(column: Column, parts: dict[str, Any]) -> Any:
    """The parts of a point or a person as the form's field takes them."""
    if column.info.kind == "person":
        return [parts.get("nama") or "", parts.get("nik") or "", parts.get("telepon") or ""]
    if parts.get("lat") is None or parts.get("lon") is None:
        raise Unfit(_("Lintang dan bujur harus diisi berdua, atau kosong berdua."))
    return parts
