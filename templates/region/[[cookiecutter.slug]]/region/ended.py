"""Services that this region ended, by the id of the application; core/ended.py answers their old addresses.

`to` is the id of an application that takes its place, or an address.
"""

[% if cookiecutter._region.ended %]
ENDED: dict[str, dict[str, str]] = {
[% for one in cookiecutter._region.ended %]
    [[ one.app ]]: {
        "name": [[ one.name ]],
        "on": [[ one.on ]],
        "to": [[ one.to ]],
        "note": [[ one.note ]],
    },
[% endfor %]
}
[% else %]
ENDED: dict[str, dict[str, str]] = {}
[% endif %]
