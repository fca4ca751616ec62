"""schema: the JSON Schema of project files."""

from __future__ import annotations

import argparse
import json

from chengyu_desktop.layout.registry import BlockTypes
from chengyu_desktop.storage.schema import project_schema


def run(options: argparse.Namespace) -> int:
    print(json.dumps(project_schema(BlockTypes()), ensure_ascii=False, indent=2))
    return 0
