"""Lets the lines land, in one transaction: all of them or none. A dry run does the same and takes it back."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import models, transaction
from django.utils.translation import gettext as _

from accounts.models import Kind, User
from core import display, offices
from core.access import Actor
from core.imports.faults import Fault
from core.models import Office, OfficeKind, Position, PositionHolding
from core.rules import RuleBroken
from egov import appointments, services
from egov.staffing.columns import FULL, OFFICERS, OFFICES, POSITIONS, sheets
from egov.staffing.reading import Line, Wrong

MODELS: dict[str, type[models.Model]] = {
    "office": Office,
    "position": Position,
    "user": User,
    "holding": PositionHolding,
}
NEW, CHANGED, SAME = "baru", "berubah", "sama"


@dataclass
class Deed:
    """What a line did to one row of a table; `before` is None where it made it."""

    sheet: str
    row: int
    label: str
    model: str
    key: int
    before: dict[str, Any] | None
    after: dict[str, Any]

    @property
    def kind(self) -> str:
        if self.before is None:
            return NEW
        return CHANGED if self.changed else SAME

    @property
    def changed(self) -> dict[str, tuple[Any, Any]]:
        before = self.before or {}
        return {name: (before.get(name), value) for name, value in self.after.items() if before.get(name) != value}


@dataclass
class Outcome:
    """All deeds of a file, and what is wrong with which line."""

    deeds: list[Deed] = field(default_factory=list)
    wrong: list[Wrong] = field(default_factory=list)


def run(actor: Actor, lines: list[Line], *, keep: bool) -> Outcome:
    """Let the lines land; nothing is kept on a dry run, or where anything is wrong."""
    with transaction.atomic():
        work = _Work(actor)
        work.offices([line for line in lines if line.sheet == OFFICES])
        work.positions([line for line in lines if line.sheet == POSITIONS])
        work.officers([line for line in lines if line.sheet == OFFICERS])
        if work.outcome.wrong or not keep:
            transaction.set_rollback(True)
    offices.forget_tree()  # it may have been read while the lines were there
    return work.outcome


class _Work:
    """One run: who acts, what was done, and which line said what."""

    def __init__(self, actor: Actor) -> None:
        self.actor = actor
        self.outcome = Outcome()
        self.headings = {sheet.name: {one.name: one.heading for one in sheet.columns} for sheet in sheets()}
        self.people: dict[str, Line] = {}

    @contextmanager
    def line(self, line: Line) -> Iterator[None]:
        """Take one line's deeds back where it breaks a rule, and note what it broke."""
        try:
            with transaction.atomic():
                yield
        except RuleBroken as problem:
            for text in problem.messages:
                names = [name for name, words in problem.fields.items() if words == text]
                self._note(line, names[0] if names else "", text)

    def _note(self, line: Line, name: str, text: str) -> None:
        heading = self.headings[line.sheet].get(name, "")
        value = str(line.values.get(name, "")) if heading else ""
        self.outcome.wrong.append(Wrong(line.sheet, line.row, Fault(text, "", heading, value)))

    def _did(self, line: Line, label: str, model: str, row: models.Model, before: dict[str, Any] | None) -> None:
        deed = Deed(line.sheet, line.row, label, model, row.pk, before, values_of(row))
        self.outcome.deeds.append(deed)

    def offices(self, lines: list[Line]) -> None:
        """Offices first without the one above, for that may stand further down."""
        for line in self._once(lines):
            with self.line(line):
                self._save(line, "office", Office, {"kind": OfficeKind.OWN}, ("parent",))
        for line in lines:
            if "parent" in line.values:
                with self.line(line):
                    self._link(line, Office, "parent", Office, _("Tidak ada kantor dengan kode ini."))

    def positions(self, lines: list[Line]) -> None:
        """Positions, then who stands above whom."""
        for line in self._once(lines):
            with self.line(line):
                office = _found(Office, line.values["office"], "office", _("Tidak ada kantor dengan kode ini."))
                _one_head(line, office)
                self._save(line, "position", Position, {"office": office}, ("office", "reports_to"))
        for line in lines:
            if "reports_to" in line.values:
                with self.line(line):
                    self._link(line, Position, "reports_to", Position, _("Tidak ada jabatan dengan kode ini."))

    def _once(self, lines: list[Line]) -> Iterator[Line]:
        """The lines whose code stands in no line before."""
        seen: dict[str, int] = {}
        for line in lines:
            code = line.values["code"]
            if code in seen:
                self._note(line, "code", _("Kode ini sudah ada di baris %s.") % seen[code])
            else:
                seen[code] = line.row
                yield line

    def _save(self, line: Line, name: str, model: Any, defaults: dict[str, Any], later: tuple[str, ...]) -> None:
        row = model.objects.filter(code=line.values["code"]).first()
        before = values_of(row) if row is not None else None
        if row is None:
            row = model(code=line.values["code"], **defaults)
        elif name == "position" and row.office_id != defaults["office"].pk:
            _refuse("office", _("Jabatan ini ada di %s; pindahkan dengan perubahan kantor.") % row.office)
        for field_name, value in line.values.items():
            if field_name not in later:
                setattr(row, field_name, value)
        if before is None or values_of(row) != before:
            services.save_row(self.actor, row)
        self._did(line, str(row), name, row, before)

    def _link(self, line: Line, model: Any, name: str, target: Any, missing: str) -> None:
        """Point a row to the one above it; a circle is refused."""
        row = model.objects.filter(code=line.values["code"]).first()
        if row is None:
            return  # its own line was refused and says why
        above = _found(target, line.values[name], name, missing)
        if getattr(row, f"{name}_id") == above.pk:
            return
        if row.pk in _chain(above, name):
            _refuse(name, _("Melingkar: yang di atas sendiri berada di bawahnya."))
        setattr(row, name, above)
        services.save_row(self.actor, row)
        for deed in self.outcome.deeds:
            if deed.key == row.pk and MODELS[deed.model] is model:
                deed.after = values_of(row)

    def officers(self, lines: list[Line]) -> None:
        """Accounts, and what each of them holds."""
        for line in lines:
            with self.line(line):
                user = self._officer(line)
                if "position" in line.values:
                    self._hold(line, user)
                elif {"starts_on", "ends_on", "acting", "rank", "decree"} & set(line.values):
                    _refuse("position", _("Isi kode jabatannya."))

    def _officer(self, line: Line) -> User:
        values = {name: line.values.get(name, "") for name in ("nip", "name", "phone", "email")}
        values["email"] = values["email"].lower()
        key = values["nip"] or values["phone"] or values["email"]
        if not key:
            _refuse("nip", _("Isi NIP; bagi yang bukan ASN isi nomor telepon atau surel untuk masuk."))
        _same_person(line, self.people.setdefault(key, line))
        user = _known(values)
        if user is None:
            user = appointments.add_officer(self.actor, **values)
            self._did(line, user.full_name, "user", user, None)
            return user
        before = values_of(user)
        appointments.change_officer(self.actor, user, {name: value for name, value in values.items() if value})
        if self.people[key] is line:
            self._did(line, user.full_name, "user", user, before)
        return user

    def _hold(self, line: Line, user: User) -> None:
        position = _found(Position, line.values["position"], "position", _("Tidak ada jabatan dengan kode ini."))
        if "starts_on" not in line.values:
            _refuse("starts_on", _("Isi tanggal mulai menjabat."))
        given = line.values.get("acting", FULL)
        acting = "" if given == FULL else given
        kept = {name: line.values[name] for name in ("ends_on", "decree", "rank") if name in line.values}
        label = f"{user.full_name} · {position.title}"
        row = PositionHolding.objects.filter(
            user=user, position=position, acting=acting, starts_on=line.values["starts_on"]
        ).first()
        if row is None:
            _refuse_again(user, position, acting)
            row = appointments.appoint(self.actor, user, position, line.values["starts_on"], acting=acting, **kept)
            self._did(line, label, "holding", row, None)
            return
        before = values_of(row)
        appointments.correct_holding(self.actor, row, kept)
        self._did(line, label, "holding", row, before)


def values_of(row: Any) -> dict[str, Any]:
    """The values of a row that a file may set, as text or numbers that JSON keeps."""
    names = {
        Office: ("code", "name", "short_name", "kind", "parent_id", "phone", "email", "address", "postcode"),
        Position: ("code", "office_id", "title", "reports_to_id", "is_head"),
        User: ("nip", "name", "phone", "email"),
        PositionHolding: ("position_id", "user_id", "starts_on", "ends_on", "acting", "rank", "decree"),
    }[type(row)]
    found = {name: getattr(row, name) for name in names}
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in found.items()}


def _found(model: Any, code: str, name: str, missing: str) -> Any:
    row = model.objects.filter(code=code).first()
    if row is None:
        _refuse(name, missing)
    return row


def _refuse(name: str, text: str) -> None:
    raise RuleBroken([text], {name: text})


def _refuse_again(user: User, position: Position, acting: str) -> None:
    """Refuse a second holding of what somebody holds without an end: the file names another first day."""
    rows = PositionHolding.objects.filter(user=user, position=position, acting=acting, ends_on=None)
    row = rows.first()
    if row is not None:
        day = display.long_date(row.starts_on)
        _refuse("starts_on", _("Ia sudah memangku jabatan ini sejak %s; tulis tanggal itu.") % day)


def _chain(row: Any, name: str) -> set[int]:
    found: set[int] = set()
    while row is not None and row.pk not in found:
        found.add(row.pk)
        row = getattr(row, name)
    return found


def _one_head(line: Line, office: Office) -> None:
    if not line.values.get("is_head"):
        return
    others = Position.objects.filter(office=office, is_head=True, is_active=True).exclude(code=line.values["code"])
    other = others.first()
    if other is not None:
        _refuse("is_head", _("Kantor ini sudah dipimpin oleh jabatan %s.") % other.code)


def _same_person(line: Line, first: Line) -> None:
    """Refuse a second line of a person that says something else than the first."""
    for name in ("name", "phone", "email"):
        if first is not line and line.values.get(name, "") not in ("", first.values.get(name, "")):
            _refuse(name, _("Berbeda dari baris %s tentang orang yang sama.") % first.row)


def _known(values: dict[str, str]) -> User | None:
    """The officer a line means; an account of a resident is refused where its number is used."""
    for name in ("nip", "phone", "email"):
        if values[name]:
            user = User.objects.filter(**{name: values[name]}).first()
            if user is not None and user.kind != Kind.OFFICER:
                _refuse(name, _("Sudah dipakai akun warga; orang itu memakai nomor atau alamat lain untuk kerja."))
            if values["nip"] or user is not None:
                return user
    return None
