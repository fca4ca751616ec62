import copy
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from chengyu_desktop.layout.registry import BlockTypes
from chengyu_desktop.storage.schema import project_schema
from tests.helpers.sample_blocks import BLOCK_TYPES, SAMPLE

PROJECTS = Path(__file__).parents[2] / "projects"


class _Loader(yaml.SafeLoader):
    """As editors read YAML 1.2: dates are text."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _read(text: str) -> Any:
    return yaml.load(text.replace("text: NO", "text: 'NO'"), Loader=_Loader)


def _validator(block_types: Any) -> jsonschema.Draft202012Validator:
    schema = project_schema(block_types)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_the_sample_validates() -> None:
    _validator(BLOCK_TYPES).validate(_read(SAMPLE))


@pytest.mark.parametrize("path", sorted(PROJECTS.glob("*.yaml")), ids=lambda path: path.stem)
def test_shipped_projects_validate_against_the_shipped_kinds(path: Path) -> None:
    _validator(BlockTypes()).validate(_read(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    ("where", "value"),
    [
        (("chengyu",), 2),
        (("title",), ["a"]),
        (("timeline", "events", 0, "date"), "2022年"),
        (("timeline", "events", 0, "key"), "对"),
        (("page", "bleed"), 51),
        (("page", "size"), [297]),
        (("page", "size"), [297, "x"]),
        (("panels", 0, "frame"), [1, 2, 3]),
        (("panels", 0, "body", 0, "kind"), "sankey"),
        (("panels", 0, "body", 0, "value"), "abc"),
        (("panels", 0, "body", 1, "items", 0, "value"), -1),
    ],
)
def test_faults_do_not_validate(where: tuple, value: Any) -> None:
    document = copy.deepcopy(_read(SAMPLE))
    part = document
    for step in where[:-1]:
        part = part[step]
    part[where[-1]] = value
    assert not _validator(BLOCK_TYPES).is_valid(document)


def test_a_date_and_a_kind_are_required() -> None:
    validator = _validator(BLOCK_TYPES)
    assert not validator.is_valid({})
    assert not validator.is_valid({"chengyu": 1, "timeline": {"events": [{"text": "a"}]}})
    assert not validator.is_valid({"chengyu": 1, "panels": [{"body": [{"text": "a"}]}]})
    assert validator.is_valid({"chengyu": 1, "future": "kept"})


def test_the_schema_is_the_same_whatever_the_order_of_kinds() -> None:
    backwards = dict(reversed(BLOCK_TYPES.items()))
    assert json.dumps(project_schema(BLOCK_TYPES)) == json.dumps(project_schema(backwards))
