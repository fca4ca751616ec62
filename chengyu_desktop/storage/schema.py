"""The JSON Schema of project files, for editors that complete and check YAML."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.project import FORMAT_VERSION, Block, Project
from chengyu_desktop.document.style import Palette, Sizes

_ID = "urn:chengyu-desktop:project:1"
_POINT = r"(-?\d{4}|\d{3}X|-?\d{2}XX)(-(\d\d|XX)(-(\d\d|XX))?)?[~?%]?"
_DATE_PATTERN = rf"^({_POINT}|{_POINT}/{_POINT}|\.\./{_POINT}|{_POINT}/\.\.)$"
_COLOR_PATTERN = r"^\s*(#([0-9A-Fa-f]{3}){1,2}|[\d.]+([ ,]+[\d.]+){3}(\s+[Ss][Pp][Oo][Tt]\s+\S.*)?)\s*$"
_NUMBER_PATTERN = r"^[+-]?(\d{1,30}(\.\d{0,30})?|\.\d{1,30})$"


def project_schema(block_types: Mapping[str, type[Block]]) -> dict[str, Any]:
    """Draft 2020-12 schema of a version 1 file with these kinds of block, the same for the same kinds.

    It is stricter than the program in one way: an unknown kind of block doesn't validate.
    """
    kinds = {name: block_types[name] for name in sorted(block_types)}
    components: dict[str, Any]
    (root, *_), components = msgspec.json.schema_components(
        (Project, *kinds.values()), schema_hook=_custom_schema, ref_template="#/$defs/{name}"
    )
    for schema in components.values():
        schema.get("properties", {}).pop("extra", None)
    components["Panel"]["properties"]["body"]["items"] = {"$ref": "#/$defs/AnyBlock"}
    components["PageSetup"]["properties"]["size"] = _page_size()
    components["Project"]["required"] = ["chengyu"]
    components["Project"]["properties"]["chengyu"] = {"const": FORMAT_VERSION}
    for name, struct in kinds.items():
        block = components[struct.__name__]
        block["properties"] = {"kind": {"const": name}, **block["properties"]}
        block["required"] = ["kind", *block.get("required", ())]
    components["AnyBlock"] = {"oneOf": [{"$ref": f"#/$defs/{kinds[name].__name__}"} for name in kinds]}
    components.pop("Block", None)
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": _ID,
        "title": "Chengyu Desktop project",
        **root,
        "$defs": dict(sorted(components.items())),
    }
    return _as_written(schema)


def _custom_schema(kind: type) -> dict[str, Any]:
    if kind is Palette:
        description = "names of the theme's palette, with #RRGGBB or four ink percentages “C M Y K”, and “spot NAME” for a special ink"
        return _overrides({"type": "string", "pattern": _COLOR_PATTERN}, description)
    if kind is Sizes:
        description = "the theme's type roles, with points, a named size as in 小四, or mm as in 4.2 mm"
        return _overrides({"type": ["number", "string"]}, description)
    if kind is not DateSpan:
        raise NotImplementedError(f"no schema for {kind}")
    # A bare year is an integer to other YAML readers.
    description = "EDTF date: 2022, 2022-03, 2022-03-07, 2022~, or a range 2021-12-17/2021-12-18"
    return {"type": ["string", "integer"], "pattern": _DATE_PATTERN, "description": description}


def _overrides(value: dict[str, Any], description: str) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": value, "description": description}


def _page_size() -> dict[str, Any]:
    side = {"type": "number", "minimum": 10, "maximum": 5000}
    height = {"anyOf": [side, {"const": "auto"}]}
    pair = {"type": "array", "prefixItems": [side, height], "minItems": 2, "maxItems": 2}
    return {"anyOf": [{"type": "string"}, pair], "default": "A3"}


def _as_written(schema: Any) -> Any:
    """With Decimals as the numbers that a file shows, also in quotes."""
    if isinstance(schema, list):
        return [_as_written(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    written = {name: _as_written(value) for name, value in schema.items()}
    if written.get("format") == "decimal":
        del written["format"]
        written |= {"type": ["number", "string"], "pattern": _NUMBER_PATTERN}
        if "default" in written:
            written["default"] = float(written["default"])
    return written
