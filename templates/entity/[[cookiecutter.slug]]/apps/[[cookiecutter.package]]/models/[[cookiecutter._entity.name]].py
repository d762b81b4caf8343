"""[[ cookiecutter._entity.doc ]]: what is kept of each."""

[% for line in cookiecutter._entity.model_imports %]
[[ line ]]
[% endfor %]


class [[ cookiecutter._entity.class_name ]](Record):
    """[[ cookiecutter._entity.model_doc ]]."""

[% for column in cookiecutter._entity.columns %]
    [[ column.name ]] = [[ column.call ]](
[% for arg in column.args %]
        [[ arg ]],
[% endfor %]
    )
[% endfor %]

[% if cookiecutter._entity.live != "()" %]
    LIVE = [[ cookiecutter._entity.live ]]

[% endif %]
    class Meta:
        ordering = ["-pk"]
        verbose_name = [[ cookiecutter._entity.label_py ]]
        verbose_name_plural = [[ cookiecutter._entity.label_py ]]
[% if cookiecutter._entity.constraints %]
        constraints = [
[% for constraint in cookiecutter._entity.constraints %]
            models.UniqueConstraint(
[% for arg in constraint %]
                [[ arg ]],
[% endfor %]
            ),
[% endfor %]
        ]
[% endif %]

    def __str__(self) -> str:
        return [[ cookiecutter._entity.str_py ]]
[% for display in cookiecutter._entity.displays %]

    def get_[[ display.field ]]_display(self) -> str:
        """Say the option in words; the options are known only while the replica runs."""
        return dict([[ display.options ]]).get(self.[[ display.field ]], self.[[ display.field ]])
[% endfor %]
