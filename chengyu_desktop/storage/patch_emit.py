"""New parts for an existing YAML text, in its indentation, worded as in the dump they are taken from."""

from __future__ import annotations

import json
import re
from collections import deque

import yaml

from chengyu_desktop.storage.errors import ProjectFileError
from chengyu_desktop.storage.patch_source import Source
from chengyu_desktop.storage.yaml_tree import load_yaml_tree

# JSON leaves these as they are; in YAML they break lines or may not stand in plain sight.
_UNSEEN = re.compile(r"[\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]")


class Emitter:
    """Writes nodes of ``dump`` in the style of ``source``: lines without line ends, or text on one line."""

    def __init__(self, dump: Source, source: Source) -> None:
        self._dump = dump
        self._mapping_step, self._sequence_step = _indentation(source.root)

    def pair(self, key: yaml.Node, value: yaml.Node, column: int) -> list[str]:
        """A mapping's key with its value."""
        lead = " " * column + self._dump.raw(key) + ":"
        if is_block(value, yaml.MappingNode):
            return [lead, *self._pairs(value, column + self._mapping_step)]
        if is_block(value, yaml.SequenceNode):
            return [lead, *self._items(value, column + self._sequence_step)]
        return self._scalar(lead, value, column + self._mapping_step)

    def item(self, value: yaml.Node, column: int) -> list[str]:
        """A sequence's item; ``column`` is that of the dash."""
        lead = " " * column + "-"
        if is_block(value, yaml.CollectionNode):
            inner = column + 2
            write = self._pairs if isinstance(value, yaml.MappingNode) else self._items
            lines = write(value, inner)
            return [f"{lead} {lines[0][inner:]}", *lines[1:]]
        return self._scalar(lead, value, column + 2)

    def one_line(self, node: yaml.Node) -> str | None:
        """A value as it may stand after a key in a block; None when it takes lines of its own."""
        if is_block(node, yaml.CollectionNode) or self.is_paragraphs(node):
            return None
        if is_literal(node):
            return double_quoted(node.value)
        raw = self._dump.raw(node)
        return None if "\n" in raw else raw

    def is_paragraphs(self, node: yaml.Node) -> bool:
        """Whether a text stands on lines of its own.

        One that ends in several line breaks doesn't: it would take in the blank lines that follow it here.
        """
        return is_literal(node) and not node.value.endswith("\n\n")

    def in_flow(self, node: yaml.Node) -> str:
        """A value as it may stand between braces or brackets."""
        if isinstance(node, yaml.MappingNode):
            pairs = (f"{self.in_flow(key)}: {self.in_flow(value)}" for key, value in node.value)
            return f"{{{', '.join(pairs)}}}"
        if isinstance(node, yaml.SequenceNode):
            return f"[{', '.join(self.in_flow(item) for item in node.value)}]"
        assert isinstance(node, yaml.ScalarNode)
        if not node.style and _is_plain_in_flow(node.value):
            return node.value
        return double_quoted(node.value)

    def literal(self, node: yaml.Node, column: int) -> list[str]:
        """The lines of a ``|`` text, its header first."""
        header, *_ = self._dump.raw(node).split("\n", 1)
        body = node.value.removesuffix("\n").split("\n")
        return [header, *(" " * column + line if line else "" for line in body)]

    def _pairs(self, node: yaml.Node, column: int) -> list[str]:
        return [line for key, value in node.value for line in self.pair(key, value, column)]

    def _items(self, node: yaml.Node, column: int) -> list[str]:
        return [line for item in node.value for line in self.item(item, column)]

    def _scalar(self, lead: str, node: yaml.Node, column: int) -> list[str]:
        if self.is_paragraphs(node):
            header, *body = self.literal(node, column)
            return [f"{lead} {header}", *body]
        text = self.one_line(node)
        if text is None:
            text = double_quoted(node.value)
        return [f"{lead} {text}" if text else lead]


def is_block(node: yaml.Node, kind: type[yaml.CollectionNode]) -> bool:
    return isinstance(node, kind) and not node.flow_style


def is_literal(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.style in ("|", ">")


def double_quoted(text: str) -> str:
    """JSON's escapes are YAML's too."""
    escaped = json.dumps(text, ensure_ascii=False)
    return _UNSEEN.sub(lambda match: f"\\u{ord(match[0]):04x}", escaped)


def single_quoted(text: str) -> str | None:
    """None for text that can't be seen as it is."""
    return "'" + text.replace("'", "''") + "'" if text.isprintable() else None


def _is_plain_in_flow(text: str) -> bool:
    """Asked of the parser: where plain text ends between brackets is the subtlest rule of YAML."""
    try:
        return load_yaml_tree(f"[{{k: {text}}}, {text}]") == [{"k": text}, text]
    except ProjectFileError:
        return False


def _indentation(node: yaml.Node | None) -> tuple[int, int]:
    """By how many columns the text indents mappings below their key, and dashes below theirs."""
    mapping_step, sequence_step = 0, -1
    pending: deque[yaml.Node] = deque() if node is None else deque([node])
    while pending and not (mapping_step and sequence_step >= 0):
        part = pending.popleft()
        if is_block(part, yaml.SequenceNode):
            pending += part.value
        elif is_block(part, yaml.MappingNode):
            for key, value in part.value:
                step = value.start_mark.column - key.start_mark.column
                if is_block(value, yaml.MappingNode) and not mapping_step:
                    mapping_step = step
                elif is_block(value, yaml.SequenceNode) and sequence_step < 0:
                    sequence_step = step
                pending.append(value)
    return mapping_step or 2, max(sequence_step, 0)
