"""What `conf.py` of an application prints: each setting, and what their values need."""

from collections.abc import Mapping

from generator.load.setting import Setting
from generator.render.literals import gettext, py_laid_out, py_string, py_value


def setting_args(setting: Setting) -> list[str]:
    args = [
        f"name={py_string(setting.id)}",
        f"kind={py_string(setting.type)}",
        f"default={py_laid_out(setting.default, 8)}",
        f"label={gettext(str(setting.label))}",
    ]
    args += [f"help={gettext(str(setting.help))}"] if setting.help else []
    args += [f"unit={py_string(setting.unit)}"] if setting.unit else []
    args += [f"law={py_string(setting.law)}"] if setting.law else []
    args += [
        f"{key}={py_value(getattr(setting, key))}"
        for key in ("minimum", "maximum")
        if getattr(setting, key) is not None
    ]
    if setting.options:
        pairs = ", ".join(f"{py_string(key)}: {gettext(str(label))}" for key, label in setting.options.items())
        args.append("options={" + pairs + "}")
    if setting.columns:
        kinds = {column.id: column.type for column in setting.columns.values()}
        args.append(f"columns={py_value(kinds)}")
    return args


def settings_use(settings: Mapping[str, Setting]) -> dict[str, bool]:
    text = "".join(arg for setting in settings.values() for arg in setting_args(setting))
    return {"decimal": "Decimal(" in text, "times": "dt." in text, "any": bool(settings)}
