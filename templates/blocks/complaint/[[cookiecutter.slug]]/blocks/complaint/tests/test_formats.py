"""The two formats of GeoReport v2."""

import json

from defusedxml import ElementTree

from blocks.complaint.open311 import formats


def read(name, data):
    return ElementTree.fromstring(formats.as_xml(name, data).encode())


def test_wraps_each_service_in_its_element():
    root = read("services", [{"service_code": "a", "metadata": True}, {"service_code": "b", "metadata": False}])
    assert root.tag == "services"
    assert [one.findtext("service_code") for one in root.findall("service")] == ["a", "b"]
    assert root[0].findtext("metadata") == "true"


def test_nests_the_values_of_an_attribute():
    data = {"service_code": "a", "attributes": [{"code": "w", "values": [{"key": "1", "name": "Satu"}]}]}
    root = read("service_definition", data)
    assert root.findtext("attributes/attribute/values/value/name") == "Satu"


def test_writes_null_as_an_empty_element():
    root = read("service_requests", [{"service_request_id": "X", "zipcode": None}])
    assert root.find("request/zipcode").text is None


def test_leaves_out_what_xml_cannot_hold():
    root = read("service_requests", [{"description": "a\x00b\x0b<c> & \ud800d"}])
    assert root.findtext("request/description") == "ab<c> & d"


def test_json_keeps_names_types_and_letters():
    data = json.loads(formats.write("json", "services", [{"metadata": False, "service_name": "Café"}]))
    assert data == [{"metadata": False, "service_name": "Café"}]
