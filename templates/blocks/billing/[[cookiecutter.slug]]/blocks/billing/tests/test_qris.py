"""The text of payment codes, against the vectors of the EMVCo specification."""

import pytest

from blocks.billing.qris import Merchant, UnreadableCode, checksum, parts_of, payload, read

# Example of the EMV QR Code Specification for Payment Systems (merchant-presented mode) 1.1.
EMVCO = (
    "00020101021229300012D156000000000510A93FO3230Q31280012D1560000000103081234567852044111"
    "5802CN5914BEST TRANSPORT6007BEIJING64200002ZH0104最佳运输0202北京540523.725303156550201"
    "6233030412340603***0708A60086670902ME91320016A0112233449988770708123456786304A13A"
)
MERCHANT = Merchant("Pemda Poso", "Poso", "94611", "ID1020000000000", "936009880000000000")


def test_check_sum_of_the_standard_vector():
    assert checksum("123456789") == "29B1"


def test_check_sum_of_the_specification_s_example():
    assert checksum(EMVCO[:-4]) == "A13A"


def test_a_code_holds_amount_currency_country_and_bill():
    found = read(payload(MERCHANT, 75000, "000012/INV/2026"))
    assert (found["01"], found["53"], found["54"], found["58"]) == ("12", "360", "75000", "ID")
    assert parts_of(found["62"])["01"] == "000012/INV/2026"


def test_a_code_names_the_national_id_of_the_merchant():
    assert parts_of(read(payload(MERCHANT, 1, "X"))["51"])["02"] == "ID1020000000000"


def test_one_changed_sign_is_found():
    text = payload(MERCHANT, 75000, "X")
    with pytest.raises(UnreadableCode):
        read(text.replace("540575000", "540505000"))


def test_long_names_are_cut_and_odd_signs_left_out():
    merchant = Merchant("Pémda " * 9, "Kota Tangerang Selatan", "1", "ID1", "9")
    found = read(payload(merchant, 1, "X"))
    assert len(found["59"]) <= 25
    assert found["60"] == "KOTA TANGERANG"


def test_refuses_an_amount_of_zero():
    with pytest.raises(ValueError, match="above zero"):
        payload(MERCHANT, 0, "X")


@pytest.mark.parametrize("text", ["", "6304", "00020163040000", "0099016304ABCD"])
def test_refuses_what_is_no_code(text):
    with pytest.raises(UnreadableCode):
        read(text)
