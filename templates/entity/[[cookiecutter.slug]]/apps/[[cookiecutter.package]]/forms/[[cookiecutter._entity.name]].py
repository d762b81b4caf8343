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
    field_order = [[ cookiecutter._entity.form.order ]]

    class Meta:
        model = [[ cookiecutter._entity.class_name ]]
        fields = [[ cookiecutter._entity.form.model_fields ]]
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
    required_fields = [[ move.required ]]

    class Meta:
        model = [[ cookiecutter._entity.class_name ]]
        fields = [[ move.model_fields ]]
[% endfor %]


[% if cookiecutter._entity.moves %]
MOVES = {
[% for move in cookiecutter._entity.moves %]
    [[ move.name_py ]]: [[ move.class_name ]],
[% endfor %]
}
[% else %]
MOVES: dict[str, type[RecordForm]] = {}
[% endif %]
