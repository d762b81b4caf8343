"""Forms of [[ cookiecutter._entity.doc ]]: what people type in, and what each step asks for."""

[% for line in cookiecutter._entity.form_imports %]
[[ line ]]
[% endfor %]


class Form(RecordForm):
    """What a person types in to make or edit one."""

[% for field in cookiecutter._entity.form.declared %]
    [[ field.name ]] = [[ field.call ]](
[% for arg in field.args %]
        [[ arg ]],
[% endfor %]
    )
[% endfor %]
[% if cookiecutter._entity.form.declared %]

[% endif %]
    field_order = [
[% for name in cookiecutter._entity.form.order %]
        [[ name ]],
[% endfor %]
    ]

    class Meta:
        model = [[ cookiecutter._entity.class_name ]]
        fields = [
[% for name in cookiecutter._entity.form.model_fields %]
            [[ name ]],
[% endfor %]
        ]
[% for move in cookiecutter._entity.moves %]


class [[ move.class_name ]](MoveForm):
    """[[ move.doc ]]."""

[% for field in move.declared %]
    [[ field.name ]] = [[ field.call ]](
[% for arg in field.args %]
        [[ arg ]],
[% endfor %]
    )
[% endfor %]
[% if move.declared %]

[% endif %]
    required_fields = (
[% for name in move.required %]
        [[ name ]],
[% endfor %]
    )

    class Meta:
        model = [[ cookiecutter._entity.class_name ]]
        fields = [
[% for name in move.model_fields %]
            [[ name ]],
[% endfor %]
        ]
[% endfor %]


MOVES = {
[% for move in cookiecutter._entity.moves %]
    [[ move.name_py ]]: [[ move.class_name ]],
[% endfor %]
}
