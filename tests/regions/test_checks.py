"""Each check of a region, by its exact words: one change, one problem."""

import re

import pytest

from tests.regions.builders import Folder

# File, what stands there, what is written instead, what is said.
CHANGES = {
    "unknown code": (
        "region.yaml",
        'code: "72.02"',
        'code: "72.99"',
        'RK801 code "72.99" is not in Kepmendagri 300.2.2-2138/2025; did you mean "72.02", Kabupaten Poso?',
    ),
    "other edition": (
        "region.yaml",
        "Kepmendagri 300.2.2-2138/2025",
        "Permendagri 72/2019",
        'RK802 edition "Permendagri 72/2019" is not the one we hold, '
        '"Kepmendagri 300.2.2-2138/2025"; '
        "codes of different editions never mix; take the code from this edition",
    ),
    "name of another region": (
        "region.yaml",
        "name: Kabupaten Poso",
        "name: Kabupaten Palu",
        'RK803 name is "Kabupaten Palu", but 72.02 in Kepmendagri 300.2.2-2138/2025 has '
        '"Kabupaten Poso"; write "Kabupaten Poso", or correct the code',
    ),
    "wrong time zone": (
        "region.yaml",
        "Asia/Makassar",
        "Asia/Jakarta",
        'RK803 time_zone is "Asia/Jakarta", but 72.02 in Kepmendagri 300.2.2-2138/2025 has '
        '"Asia/Makassar"; write "Asia/Makassar", or correct the code',
    ),
    "wrong province": (
        "region.yaml",
        "province: Sulawesi Tengah",
        "province: Sulawesi Selatan",
        'RK803 province is "Sulawesi Selatan", but 72.02 in Kepmendagri 300.2.2-2138/2025 has '
        '"Sulawesi Tengah"; write "Sulawesi Tengah", or correct the code',
    ),
    "wrong kind": (
        "region.yaml",
        "kind: kabupaten",
        "kind: kota",
        'RK803 kind is "kota", but 72.02 in Kepmendagri 300.2.2-2138/2025 has "kabupaten"; '
        'write "kabupaten", or correct the code',
    ),
    "primary too pale": (
        "region.yaml",
        'primary: "#1b5e7b"',
        'primary: "#20708f"',
        "",
    ),
    "slug differs from folder": (
        "region.yaml",
        "slug: poso",
        "slug: poso-kota",
        'RK890 slug "poso-kota" differs from the folder "poso"; rename the folder, or write "poso"',
    ),
    "logo missing": (
        "region.yaml",
        "brand/logo.svg",
        "brand/lambang.svg",
        'RK881 there is no file "brand/lambang.svg" in the region\'s folder; add the logo as SVG, or correct the path',
    ),
    "village of another region": (
        "wilayah.csv",
        "72.02.01.1001,Moengko Lama",
        "72.03.01.1001,Moengko Lama",
        'RK812 area "72.03.01.1001" does not lie in region 72.02; make the file again with tools/import_regions.py',
    ),
    "village without its district": (
        "wilayah.csv",
        "72.02.27,Pamona Utara,kecamatan,,-1.682490,120.795248\n",
        "",
        'RK813 district "72.02.27" of village "72.02.27.1008" is not listed; '
        "make the file again with tools/import_regions.py",
    ),
    "kind of a village": (
        "wilayah.csv",
        "Moengko Lama,kelurahan",
        "Moengko Lama,desa",
        'RK814 area "72.02.01.1001" is called desa; its code says kelurahan; '
        "make the file again with tools/import_regions.py",
    ),
    "village twice": (
        "wilayah.csv",
        "72.02.01.1002,",
        "72.02.01.1001,",
        'RK811 area "72.02.01.1001" is listed twice; make the file again with tools/import_regions.py',
    ),
    "agency without an office": (
        "seed/offices.yaml",
        "serves: [diskominfo, upt_112]",
        "serves: [upt_112]",
        'RK840 no office serves "diskominfo" (Dinas Komunikasi dan Informatika), which every replica, laksa '
        "need; add diskominfo to the `serves` of the office that does this work",
    ),
    "unknown agency": (
        "seed/offices.yaml",
        "serves: [dishub]",
        "serves: [dishubb]",
        'RK841 agency "dishubb" is not in catalog/reference/agencies.yaml; did you mean "dishub"?',
    ),
    "agency served twice": (
        "seed/offices.yaml",
        "serves: [dishub]",
        "serves: [dishub, dlh]",
        'RK842 agency "dlh" is served by 2 offices; leave it with the one office that answers for it',
    ),
    "office code twice": (
        "seed/offices.yaml",
        "code: setwan",
        "code: setda",
        'RK843 office code "setda" stands 2 times; give each office a code of its own',
    ),
    "parent unknown": (
        "seed/offices.yaml",
        "parent: dishub",
        "parent: dishup",
        'RK844 parent "dishup" of office "upt-pkb" is not listed; did you mean "dishub"?',
    ),
    "office above itself": (
        "seed/offices.yaml",
        "parent: dishub",
        "parent: upt-pkb",
        'RK844 office "upt-pkb" stands above itself; name the code of a listed office',
    ),
    "application unknown": (
        "apps.yaml",
        "[laksa]",
        "[lakza, laksa]",
        'RK851 application "lakza" is not in the catalogue; did you mean "laksa"?',
    ),
    "application retired": (
        "apps.yaml",
        "[laksa]",
        "[simpad, laksa]",
        'RK851 application "simpad" is retired: "pajak-online" took over; choose "pajak-online" instead',
    ),
    "kind of place unknown": (
        "seed/places.yaml",
        "kind: market",
        "kind: markt",
        'RK860 kind "markt" is not in catalog/reference/place_kinds.yaml; did you mean "market"?',
    ),
    "village of a place unknown": (
        "seed/places.yaml",
        'village: "72.02.01.1007"',
        'village: "72.02.01.1099"',
        'RK861 village "72.02.01.1099" of place "pasar-sentral-poso" is not in wilayah.csv; '
        "use a village of this region",
    ),
    "place code twice": (
        "seed/places.yaml",
        "code: pasar-tentena",
        "code: pasar-sentral-poso",
        'RK862 place code "pasar-sentral-poso" stands 2 times; give each place a code of its own',
    ),
    "place far away": (
        "seed/places.yaml",
        'district: "72.02.01", village: "72.02.01.1007"}',
        'district: "72.02.01", lat: 1.4, lon: 108.7}',
        'RK863 place "pasar-sentral-poso" at 1.4, 108.7 is far outside the region; '
        "check the sign and the order: lat is north, lon is east",
    ),
    "village in another district": (
        "seed/places.yaml",
        'district: "72.02.01", village: "72.02.01.1007"}',
        'district: "72.02.02", village: "72.02.01.1007"}',
        'RK865 village "72.02.01.1007" does not lie in district "72.02.02"; correct one of the two',
    ),
    "line break": (
        "region.yaml",
        "tagline: Sintuwu Maroso melayani warga",
        'tagline: "Sintuwu\\nMaroso"',
        "RK870 the text has a line break; write it on one line",
    ),
    "right-to-left mark": (
        "region.yaml",
        "name: Poso LIVE",
        'name: "Poso \\u202eLIVE"',
        "RK711 the text holds the hidden character U+202E (right-to-left override); "
        "delete it; type the text again rather than pasting it",
    ),
}


@pytest.mark.parametrize("case", [case for case in CHANGES if CHANGES[case][3]])
def test_says_what_is_wrong(folder: Folder, case: str) -> None:
    name, old, new, said = CHANGES[case]
    folder.replace(name, old, new)
    assert said in folder.said()


@pytest.mark.parametrize("case", [case for case in CHANGES if not CHANGES[case][3]])
def test_is_content_with_a_harmless_change(folder: Folder, case: str) -> None:
    name, old, new, _ = CHANGES[case]
    folder.replace(name, old, new)
    assert folder.said() == []


def test_the_copy_itself_has_no_problem(folder: Folder) -> None:
    assert folder.said() == []


def test_a_failing_colour_is_placed_and_gets_a_passing_proposal(folder: Folder) -> None:
    folder.replace("region.yaml", '"#1b5e7b"', '"#5fa8c8"')
    problems = [problem for problem in folder.problems() if problem.code == "RK830"]
    first = next(problem for problem in problems if "with white" in problem.message)
    assert first.message == (
        "primary #5fa8c8 with white (#ffffff) has a contrast of 2.65, buttons and the top bar need 4.5"
    )
    assert first.where.endswith("region.yaml:22:18")
    proposed = first.hint.removeprefix("the nearest colour that passes is ")
    folder.replace("region.yaml", '"#5fa8c8"', f'"{proposed}"')
    assert folder.said() == []


def test_a_contrast_just_under_the_limit_is_never_printed_as_the_limit(folder: Folder) -> None:
    folder.replace("region.yaml", '"#1b5e7b"', '"#777777"')
    said = " ".join(folder.said())
    assert "with white (#ffffff) has a contrast of 4.47, buttons and the top bar need 4.5" in said


def test_an_unknown_setting_and_a_wrong_value_are_named(folder: Folder) -> None:
    folder.write("apps.yaml", "apps: [laksa]\nsettings: {laksa: {verifikasi_hri: 3}}\n")
    assert folder.said() == ['RK852 laksa has no setting "verifikasi_hri"; did you mean "verifikasi_hari"?']
    folder.write("apps.yaml", "apps: [laksa]\nsettings: {laksa: {verifikasi_hari: 99}}\n")
    assert folder.said() == [
        "RK853 laksa.verifikasi_hari does not fit: 99 is more than the maximum 10; "
        "give a value of type integer, or delete the line to keep the default"
    ]


def test_two_applications_may_not_share_a_name(folder: Folder) -> None:
    text = folder.read("region.yaml")
    folder.write("region.yaml", f"{text}app_names:\n  laksa: {{name: E-KIR, ours: true}}\n")
    assert folder.said() == [
        'RK854 the name "E-KIR" is used by both e-kir and laksa; give each application a name of its own'
    ]


def test_no_application_keeps_the_name_of_the_origin(folder: Folder) -> None:
    folder.write("apps.yaml", "apps: [sabakota, tangerang-tv]\n")
    text = folder.read("region.yaml")
    folder.write("region.yaml", f"{text}app_names:\n  sabakota: {{name: Sabakab, ours: true}}\n")
    assert [line for line in folder.said() if line.startswith("RK859")] == [
        'RK859 tangerang-tv would be shown as "Tangerang TV", after the place where the catalogue comes from; '
        "give name in your own words: app_names: {tangerang-tv: {name: …, ours: true}}",
        'RK859 sabakota would be shown as "Sistem Aplikasi Bantuan Kota Tangerang", after the place where the '
        "catalogue comes from; give expansion in your own words: app_names: {sabakota: {name: …, ours: true}}",
    ]


def test_a_bundle_must_exist_and_something_be_chosen(folder: Folder) -> None:
    folder.write("apps.yaml", "bundles: [startr]\napps: []\n")
    assert folder.said() == ['RK856 there is no bundle "startr"; did you mean "starter"?']
    folder.write("apps.yaml", "bundles: []\napps: []\n")
    assert folder.said() == ["RK857 no application is chosen; name a bundle or an application"]


def test_changes_of_the_super_app_name_what_it_has(folder: Folder) -> None:
    tagline = re.search(r"tagline: [^,}\n]*", folder.read("region.yaml"))
    assert tagline
    own = f"{tagline[0]}, labels: {{pengaduann: Lapor}}, first: [puskesmas], hide: [zakatt]"
    folder.replace("region.yaml", tagline[0], own)
    assert folder.said() == [
        'RK855 superapp.labels names "pengaduann", which is neither a service nor a menu; '
        "use an id of catalog/superapp/live.yaml",
        'RK855 superapp.hide names "zakatt", which is neither a service nor a menu; '
        "use an id of catalog/superapp/live.yaml",
    ]


def test_places_that_an_application_offers_must_be_listed(folder: Folder) -> None:
    folder.write("apps.yaml", "apps: [si-senja]\n")
    folder.replace("seed/places.yaml", "kind: iplt", "kind: landmark")
    assert folder.said() == [
        'RK864 no place of kind "iplt", which si-senja offers in pesanan.buang_di; '
        "add at least one place with kind: iplt"
    ]


def test_keys_stand_in_the_order_of_the_schema(folder: Folder) -> None:
    folder.replace("region.yaml", "capital: Poso\ntime_zone: Asia/Makassar\n", "")
    folder.replace("region.yaml", "languages: [id]", "time_zone: Asia/Makassar\ncapital: Poso\nlanguages: [id]")
    assert folder.said()[0].startswith('RK714 the key "capital" stands too late; it comes before "time_zone"; ')


def test_a_schema_problem_is_said_before_anything_else(folder: Folder) -> None:
    folder.replace("region.yaml", "capital: Poso\n", "")
    assert [problem.code for problem in folder.problems()] == ["RK102"]
