"""Who works with which class: named as class teacher, subject teacher, operator or head, never by role alone."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from core import access
from core.access import Actor


def path(binding: Any, key: str) -> str:
    """Lookup from a class to an officer of its school."""
    return f"{binding.group_school}__{getattr(binding, key)}"


def groups(binding: Any, actor: Actor, *, teaching: bool = True) -> QuerySet:
    """The classes the actor works with."""
    register = binding.register
    rows = register.rows_of("group").select_related(register.group_school, "schooling")
    if actor.is_system:
        return rows
    if actor.user is None or not binding.is_school(actor):
        return rows.none()
    mine = Q(**{register.group_teacher: actor.user})
    mine |= Q(**{path(register, "school_operator"): actor.user}) | Q(**{path(register, "school_head"): actor.user})
    if teaching:
        taught = register.rows_of("teaching").filter(**{register.teaching_teacher: actor.user})
        mine |= Q(pk__in=taught.values(f"{register.entity_of('teaching').parent}_id"))
    return rows.filter(mine)


def require_group(binding: Any, actor: Actor, group: Any, *, teaching: bool = True) -> None:
    """Raise Forbidden where the actor does not work with a class."""
    if not groups(binding, actor, teaching=teaching).filter(pk=group.pk).exists():
        raise access.Forbidden(_("Kelas ini bukan kelas Anda."))


def is_class_teacher(binding: Any, actor: Actor, group: Any) -> bool:
    return actor.is_system or (actor.user_id is not None and binding.key_of(group, "group_teacher") == actor.user_id)


def is_head_of(binding: Any, actor: Actor, school: Any) -> bool:
    return actor.is_system or (actor.user_id is not None and binding.key_of(school, "school_head") == actor.user_id)


def is_operator_of(binding: Any, actor: Actor, school: Any) -> bool:
    return actor.is_system or (actor.user_id is not None and binding.key_of(school, "school_operator") == actor.user_id)


def is_teacher_of(binding: Any, actor: Actor, teaching: Any) -> bool:
    return actor.is_system or (
        actor.user_id is not None and binding.key_of(teaching, "teaching_teacher") == actor.user_id
    )


def schools(binding: Any, actor: Actor) -> QuerySet:
    """The schools whose figures the actor reads: all for the education office, the named ones for others."""
    register = binding.register
    rows = register.rows_of("school").order_by(register.school_name)
    if actor.is_system or actor.has_role(binding.app, *binding.analysts):
        return rows
    if actor.user is None:
        return rows.none()
    names = (register.school_inspector, register.school_head, register.school_operator)
    named = Q(pk__in=[])
    for name in names:
        named |= Q(**{name: actor.user})
    return rows.filter(named)


def require_own(binding: Any, actor: Actor, school: Any) -> None:
    """Raise Forbidden where an operator who is named at some school writes for another one."""
    if actor.is_system or school is None or not actor.is_officer or is_operator_of(binding, actor, school):
        return
    if binding.rows_of("school").filter(**{binding.school_operator: actor.user}).exists():
        raise access.Forbidden(_("Sekolah ini bukan sekolah Anda."))
