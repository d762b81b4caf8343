"""What roles are called."""


def label_of(role: str) -> str:
    """Give the role's label, or its name in words."""
    from config.installed import ROLES

    return str(ROLES.get(role) or role.replace("_", " ").capitalize())
