"""Positions: the head of each office, and one for each role of each application at its agency."""

from typing import Any

from core import role_names
from core.documents.printed import of_app as documents_of
from core.entities import of_app
from core.models import Office, Position, RoleGrant
from core.offices import office_of_agency
from core.seeding.areas import rows
from core.seeding.context import Context

ADMINISTRATORS = ("administrator", "petugas_akun", "petugas_pdp")
LEADERS = ("pimpinan",)
HEADS = ("camat", "kepala_opd", "kepala_upt", "lurah")


def run(context: Context) -> None:
    """Make the positions and the roles they give; who holds them is not decided here."""
    from config.installed import PACKAGES

    of_offices(context)
    own = home()
    wanted = [
        (office, app, role)
        for app in PACKAGES
        for agency, role in roles_of(app)
        if (office := office_of_agency(agency) or own) is not None
    ]
    posts(context, wanted)


def of_offices(context: Context) -> None:
    """Make the head of each office and the platform's own positions, which need no application."""
    offices = Office.objects.in_bulk(field_name="code")
    heads = [
        ({"code": f"{row['code']}-kepala"}, _chair(offices[row["code"]], row["head_title"], is_head=True))
        for row in rows("offices")
        if row.get("head_title") and row["code"] in offices
    ]
    context.upsert_many(Position, heads)
    own = home()
    posts(context, [(own, "core", role) for role in (*ADMINISTRATORS, *LEADERS)] if own is not None else [])


def posts(context: Context, wanted: list[tuple[Office, str, str]], *, all_offices: bool = True) -> None:
    """Make a position for each office and role of an application, or give the role to the head.

    Roles of one name share one position in an office. A role that a head has already reaches as far as it did.
    """
    heads = {position.office_id: position for position in Position.objects.filter(is_head=True)}
    held = [heads.get(office.pk) if role in HEADS else None for office, _app, role in wanted]
    chairs = [
        ({"code": f"{office.code}-{role.replace('_', '-')}"}, _chair(office, role_names.label_of(role), is_head=False))
        for (office, _app, role), head in zip(wanted, held, strict=True)
        if head is None
    ]
    made = iter(context.upsert_many(Position, chairs))
    positions = [head if head is not None else next(made) for head in held]
    kept = set() if all_offices else _grants_of_heads()
    grants = [
        ({"position": position, "app": app, "role": role}, {"all_offices": all_offices})
        for position, (_office, app, role) in zip(positions, wanted, strict=True)
        if position is not None and (position.pk, app, role) not in kept
    ]
    context.upsert_many(RoleGrant, grants)


def _grants_of_heads() -> set[tuple[int, str, str]]:
    return set(RoleGrant.objects.filter(position__is_head=True).values_list("position_id", "app", "role"))


def post(context: Context, office: Office, app: str, role: str, *, all_offices: bool = False) -> Any:
    """Make one position with a role in an office, or give the role to the head, as `posts` does."""
    values = _chair(office, role_names.label_of(role), is_head=False)
    code = f"{office.code}-{role.replace('_', '-')}"
    position = head_with(office, role) or context.upsert(Position, {"code": code}, values)
    if position is not None:
        key = {"position": position, "app": app, "role": role}
        if all_offices or not (position.is_head and RoleGrant.objects.filter(**key).exists()):
            context.upsert(RoleGrant, key, {"all_offices": all_offices})
    return position


def head_with(office: Office, role: str) -> Position | None:
    """The office's head, where the role is a head's."""
    return Position.objects.filter(office=office, is_head=True).first() if role in HEADS else None


def _chair(office: Office, title: str, *, is_head: bool) -> dict[str, Any]:
    return {"office": office, "title": title, "is_head": is_head}


def roles_of(app: str) -> list[tuple[str, str]]:
    """Give agency and role for every role that an application's entities and blocks name, each once."""
    found: dict[tuple[str, str], None] = {}
    agency = next((entity.agency for entity in of_app(app) if entity.agency), "")
    for entity in of_app(app):
        words = [*entity.access.create, *entity.access.edit, *entity.access.read]
        for step in entity.workflow.transitions if entity.workflow else ():
            words += step.roles
        names = [word.name for word in words if word.kind == "role"]
        for binding in entity.binding_objects():
            names += getattr(binding, "role_names", ())
        for document in documents_of(entity.package):
            words = [*document.to, *([document.signatory] if document.signatory else [])]
            names += [word.name for word in words if word.kind == "role" and document.entity_name == entity.name]
        for name in names:
            found.setdefault((entity.agency or agency, name))
    return list(found)


def home() -> Office | None:
    """Give the office that runs the platform: the agency for informatics, or the first office."""
    return office_of_agency("diskominfo") or Office.objects.filter(kind="own").order_by("pk").first()
