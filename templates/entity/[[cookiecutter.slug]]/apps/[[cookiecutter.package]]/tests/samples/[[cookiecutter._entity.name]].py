"""[[ cookiecutter._entity.doc ]], made up for tests: what it is filled with, who may do what, and each step of its way."""

[% for line in cookiecutter._entity.sample.imports %]
[[ line ]]
[% endfor %]


def values(world, owner):
    """What a new one is filled with."""
[% if cookiecutter._entity.sample["values"] %]
    return {
[% for entry in cookiecutter._entity.sample["values"] %]
        [[ entry.name ]]: [[ entry.source ]],
[% endfor %]
    }
[% else %]
    return {}
[% endif %]
[% for function in cookiecutter._entity.sample.functions %]


def [[ function.name ]](world, owner):
    """[[ function.doc ]]."""
    return {
[% for entry in function.entries %]
        [[ entry.name ]]: [[ entry.source ]],
[% endfor %]
    }
[% endfor %]


SAMPLE = Sample(
    entity=[[ cookiecutter._entity.constant ]],
    values=values,
[% for arg in cookiecutter._entity.sample.args %]
    [[ arg ]],
[% endfor %]
[% if cookiecutter._entity.sample.steps %]
    steps=(
[% for step in cookiecutter._entity.sample.steps %]
        # [[ step.title ]]
        Step(
[% for arg in step.args %]
            [[ arg ]],
[% endfor %]
[% for line in step.parts %]
            [[ line ]]
[% endfor %]
[% if step.then %]
            then={
[% for item in step.then %]
                [[ item ]],
[% endfor %]
            },
[% endif %]
        ),
[% endfor %]
    ),
[% endif %]
[% if cookiecutter._entity.sample.not_walked %]
    not_walked={
[% for item in cookiecutter._entity.sample.not_walked %]
        [[ item ]],
[% endfor %]
    },
[% endif %]
[% if cookiecutter._entity.sample.examples %]
    examples=(
[% for example in cookiecutter._entity.sample.examples %]
        Example(
[% if example.given %]
            given={
[% for item in example.given %]
                [[ item ]],
[% endfor %]
            },
[% else %]
            given={},
[% endif %]
            then={
[% for item in example.then %]
                [[ item ]],
[% endfor %]
            },
[% if example.on %]
            on=[[ example.on ]],
[% endif %]
        ),
[% endfor %]
    ),
[% endif %]
)
