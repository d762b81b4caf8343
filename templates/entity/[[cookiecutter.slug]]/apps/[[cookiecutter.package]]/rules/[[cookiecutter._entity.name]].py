"""Formulas, guards and rules of [[ cookiecutter._entity.doc ]], as the catalogue states them; nothing here writes."""

[% for line in cookiecutter._entity.rules.imports %]
[[ line ]]
[% endfor %]
[% for function in cookiecutter._entity.rules.functions %]


[% for line in function %]
[[ line ]]
[% endfor %]
[% endfor %]
[% if cookiecutter._entity.rules.computed %]


def compute(record, settings, names=None):
    """Set what is computed, in the order the values depend on each other."""
[% for item in cookiecutter._entity.rules.computed %]
[% if item.condition %]
    if [[ item.condition ]]:
        [[ item.target ]] = [[ item.value ]]
[% else %]
    [[ item.target ]] = [[ item.value ]]
[% endif %]
[% endfor %]
[% endif %]
[% if cookiecutter._entity.rules.functions %]

[% endif %]

[% if cookiecutter._entity.rules.rules %]
RULES = (
[% for rule in cookiecutter._entity.rules.rules %]
    Rule(
[% for arg in rule %]
        [[ arg ]],
[% endfor %]
    ),
[% endfor %]
)
[% else %]
RULES: tuple[Rule, ...] = ()
[% endif %]
