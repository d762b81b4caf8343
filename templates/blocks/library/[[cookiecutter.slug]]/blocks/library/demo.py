"""placeholder"""


def run(binding, context):
    pass
