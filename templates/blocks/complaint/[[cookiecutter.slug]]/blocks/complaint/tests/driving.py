"""What a report needs before its steps in the tests of applications."""


def stay(world, binding, record):
    """Nothing has to be done first: the other report that it is merged into is open and another's."""


EVENTS = {}
NEEDS = {"can_merge": stay}
