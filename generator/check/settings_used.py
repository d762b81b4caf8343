"""Checks that every setting is read somewhere: a setting nobody reads misleads a region."""

from collections.abc import Iterator

from generator.check.entry import Entry
from generator.problems import Problem


def check_settings_used(entry: Entry) -> Iterator[Problem]:
    """Find settings that no expression, deadline, binding, option or text reads."""
    if any(checked.typed is None for checked in entry.expressions):
        return  # a formula that cannot be read may be the one that reads it
    used = _used(entry)
    for setting in entry.app.settings.values():
        if setting.id not in used and not setting.used_by:
            yield entry.problem(
                "RK506",
                ("settings", setting.id),
                f'nothing reads the setting "{setting.id}"',
                "use it in a formula, rule or binding; say in used_by who reads it; or delete it",
                value=setting.id,
                at_key=True,
            )


def _used(entry: Entry) -> set[str]:
    used: set[str] = set()
    for checked in entry.expressions:
        if checked.typed is not None:
            used |= checked.typed.settings
    for entity in entry.app.entities.values():
        for field in entity.fields.values():
            if field.options_from is not None:
                used.add(field.options_from.name)
        for deadline in entity.workflow.deadlines if entity.workflow else ():
            used.add(deadline.amount.removeprefix("settings."))
    for binding in entry.app.blocks.values():
        used |= {str(value).removeprefix("settings.") for value in binding.values.values()}
    return used | _named_in_texts(entry)


def _named_in_texts(entry: Entry) -> set[str]:
    texts = [rule.message for entity in entry.app.entities.values() for rule in entity.rules]
    texts += [reminder.text for reminder in entry.app.reminders]
    texts += [text for document in entry.app.documents.values() for _place, text in document.texts]
    return {
        name
        for name in entry.app.settings
        for text in texts
        if f"{{settings.{name}}}" in text.id or f"{{settings.{name}}}" in text.en
    }
