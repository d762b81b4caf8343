"""One binding object a block, or one for each entity where an application binds a list of them."""

from generator.load.block import build_block
from generator.render.context.binding_names import bound_together, constants

BLOCK = build_block(
    {
        "id": "signing",
        "label": "Tanda tangan",
        "summary": "Signs.",
        "binds": {"document": {"kind": "entity", "many": True, "bears": True, "help": "What is signed."}},
    },
    "signing.yaml",
)


def test_one_entity_gives_one_object_with_the_name_of_the_block():
    assert constants(BLOCK, {"document": "sertifikat"}) == ["SIGNING"]
    assert bound_together(BLOCK, {"document": "sertifikat"}) == [["sertifikat"]]


def test_a_list_gives_an_object_for_each_and_all_of_them_hold_the_row():
    values = {"document": ["sertifikat", "keterangan"]}
    assert constants(BLOCK, values) == ["SIGNING", "SIGNING_KETERANGAN"]
    assert bound_together(BLOCK, values) == [["sertifikat"], ["keterangan"]]
    assert BLOCK.bearers(values) == ("sertifikat", "keterangan")
