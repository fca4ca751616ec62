"""Small diffs: the difference between two dumps is carried over to the text that a colleague wrote.

Comments, the order of keys, quotes, indentation, line ends and whatever isn't touched stay as they are. The
caller must read the result back and compare: here nothing is proved.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import yaml

from chengyu_desktop.storage.patch_align import Origin, align
from chengyu_desktop.storage.patch_emit import Emitter, double_quoted, is_block, is_literal, single_quoted
from chengyu_desktop.storage.patch_source import Source
from chengyu_desktop.storage.yaml_tree import load_yaml_tree

_ABSENT = object()


def _before(before: dict[str, Any], name: str, after: Any) -> Any:
    """The old value of a key; one that only the source spells out held nothing but defaults."""
    return before.get(name, {} if isinstance(after, dict) else _ABSENT)


def patch_text(original: str, before: str, after: str) -> str | None:
    """``original`` with every difference between the dumps ``before`` and ``after``.

    ``before`` must mean the same as ``original``; both were accepted by ``load_yaml_tree``. None when the
    differences can't be told as changes of single parts.
    """
    if before == after:
        return original
    source = Source(original)
    dump = Source(after)
    if source.root is None or dump.root is None or not source.is_patchable:
        return None
    patcher = _Patcher(source, dump)
    if not patcher.value(source.root, load_yaml_tree(before), load_yaml_tree(after), dump.root, False):
        return None
    return patcher.result()


class _Patcher:
    """Collects replacements ``(start, end, text)`` in the source.

    Methods that return False could not do with their part of the text; the caller then drops what they left
    behind, and rewrites the part as a whole.
    """

    def __init__(self, source: Source, dump: Source) -> None:
        self._source = source
        self._emit = Emitter(dump, source)
        self._edits: list[tuple[int, int, str]] = []

    def result(self) -> str | None:
        pieces: list[str] = []
        at = 0
        for start, end, text in sorted(self._edits, key=lambda edit: edit[:2]):
            if start < at:
                return None
            pieces += (self._source.text[at:start], text)
            at = end
        return "".join(pieces) + self._source.text[at:]

    def value(self, node: yaml.Node, before: Any, after: Any, new: yaml.Node, in_flow: bool) -> bool:
        if isinstance(node, yaml.MappingNode) and isinstance(before, dict) and isinstance(after, dict):
            new_pairs = {key.value: (key, value) for key, value in new.value}
            if node.flow_style:
                return self._flow_mapping(node, before, after, new_pairs)
            return self._block_mapping(node, before, after, new_pairs)
        if isinstance(node, yaml.SequenceNode) and isinstance(before, list) and isinstance(after, list):
            if len(node.value) != len(before) or not after:
                return False
            if node.flow_style:
                return self._flow_sequence(node, before, after, new.value)
            return self._block_sequence(node, before, after, new.value)
        if isinstance(node, yaml.ScalarNode) and isinstance(new, yaml.ScalarNode):
            return self._scalar(node, new, in_flow)
        return not in_flow and self._replace_inline(node, new)

    # Scalars

    def _scalar(self, node: yaml.ScalarNode, new: yaml.ScalarNode, in_flow: bool) -> bool:
        if is_literal(node):
            return self._rewrite_literal(node, new)
        text: str | None = None
        if node.style == '"':
            text = double_quoted(new.value)
        elif node.style == "'":
            text = single_quoted(new.value)
        if text is None:
            text = self._emit.in_flow(new) if in_flow else self._emit.one_line(new)
        if text is None:
            return False
        self._replace_span(node, text)
        return True

    def _rewrite_literal(self, node: yaml.ScalarNode, new: yaml.ScalarNode) -> bool:
        """Keeps the body's indentation, so that its unchanged lines stay, and the comment beside the header."""
        if not self._emit.is_paragraphs(new):
            return False
        source = self._source
        start, end = node.start_mark.index, source.content_end(node)
        header_end = source.line_end(start)
        body = source.text[header_end:end].lstrip("\r\n")
        column = len(body) - len(body.lstrip(" "))
        if not column:
            return False
        header, *lines = self._emit.literal(new, column)
        old_header = source.text[start:header_end]
        comment = old_header[len(old_header.split(" ", 1)[0]) :]
        self._edits.append((start, end, source.newline.join([header + comment, *lines])))
        return True

    def _replace_inline(self, node: yaml.Node, new: yaml.Node) -> bool:
        """Another kind of value in the place of one, when both take a single line."""
        text = self._emit.one_line(new)
        if text is None or is_block(node, yaml.CollectionNode) or "\n" in self._source.raw(node):
            return False
        self._replace_span(node, text)
        return True

    def _replace_span(self, node: yaml.Node, text: str) -> None:
        start, end = node.start_mark.index, node.end_mark.index
        if start == end and text and self._source.text[start - 1 : start] not in (" ", "\n"):
            text = " " + text  # a value that was left empty ends at its colon or dash
        self._edits.append((start, end, text))

    # Block collections: whole lines

    def _block_mapping(
        self,
        node: yaml.MappingNode,
        before: dict[str, Any],
        after: dict[str, Any],
        new: dict[str, tuple[yaml.Node, yaml.Node]],
    ) -> bool:
        pairs: dict[str, tuple[yaml.Node, yaml.Node]] = {key.value: (key, value) for key, value in node.value}
        doomed = [name for name in pairs if name in before and name not in after]
        if len(doomed) == len(pairs):
            return False
        column = node.start_mark.column
        for name, (key, value) in pairs.items():
            if name in after and (name not in before or before[name] != after[name]):
                self._change_pair(
                    key, value, _before(before, name, after[name]), after[name], new[name], column
                )
        if not self._delete_pairs(node, set(doomed)):
            return False
        anchor: yaml.Node | None = None
        for name in after:
            if name in pairs:
                anchor = pairs[name][1]
            else:
                self._insert_lines(node, anchor, self._emit.pair(*new[name], column))
        return True

    def _change_pair(
        self,
        key: yaml.Node,
        value: yaml.Node,
        before: Any,
        after: Any,
        new: tuple[yaml.Node, yaml.Node],
        column: int,
    ) -> None:
        edits = len(self._edits)
        if self.value(value, before, after, new[1], False):
            return
        del self._edits[edits:]
        lines = self._emit.pair(*new, column)
        self._rewrite(key.start_mark.index, value, lines, column)

    def _rewrite(self, start: int, node: yaml.Node, lines: list[str], column: int) -> None:
        """Lines that begin at ``column`` in the place of what reaches from there to a node's last line."""
        text = self._source.newline.join([lines[0][column:], *lines[1:]])
        self._edits.append((start, self._source.last_line_end(node), text))

    def _delete_pairs(self, node: yaml.MappingNode, doomed: set[str]) -> bool:
        source = self._source
        first_survivor = next(at for at, (key, _) in enumerate(node.value) if key.value not in doomed)
        start = node.start_mark.index
        if first_survivor and not source.begins_line(start):
            # The mapping begins beside a dash: what stays moves up to it, unless a comment is in between.
            until = node.value[first_survivor][0].start_mark.index
            last_end = source.last_line_end(node.value[first_survivor - 1][1])
            if "#" in source.text[last_end:until]:
                line = source.line_start(start)
                start, until = line + len(source.text[line:start].rstrip(" ")), last_end
            self._edits.append((start, until, ""))
            pairs = node.value[first_survivor:]
        else:
            pairs = node.value
        for key, value in pairs:
            if key.value in doomed:
                if not source.begins_line(key.start_mark.index):
                    return False
                self._delete_lines(source.line_start(key.start_mark.index), source.last_line_end(value))
        return True

    def _delete_lines(self, start: int, end: int) -> None:
        """``start`` begins a line and ``end`` ends one. With them goes the line break above, at the top that below."""
        if start == 0:
            self._edits.append((0, min(end + len(self._source.newline), len(self._source.text)), ""))
        else:
            self._edits.append((self._source.end_before(start), end, ""))

    def _insert_lines(self, node: yaml.CollectionNode, anchor: yaml.Node | None, lines: list[str]) -> None:
        """After the part that holds ``anchor``, or before the first one of ``node``."""
        source, newline = self._source, self._source.newline
        text = newline.join(lines)
        start = node.start_mark.index
        if anchor is not None:
            at = source.last_line_end(anchor)
            self._edits.append((at, at, newline + text))
        elif not source.begins_line(start):
            pad = " " * node.start_mark.column
            self._edits.append((start, start, text.lstrip(" ") + newline + pad))
        elif source.line_start(start) == 0:
            self._edits.append((0, 0, text + newline))
        else:
            at = source.end_before(source.line_start(start))
            self._edits.append((at, at, newline + text))

    def _block_sequence(
        self, node: yaml.SequenceNode, before: list[Any], after: list[Any], new: list[yaml.Node]
    ) -> bool:
        source, column = self._source, node.start_mark.column
        lines = self._item_lines(node)
        if lines is None:
            return False
        origins = align(before, after)
        stay: set[int] = set()
        for j, origin in enumerate(origins):
            if origin.how in ("kept", "changed"):
                stay.add(origin.at)
            if origin.how == "changed":
                i = origin.at
                edits = len(self._edits)
                if not self.value(node.value[i], before[i], after[j], new[j], False):
                    del self._edits[edits:]
                    item = self._emit.item(new[j], column)
                    self._rewrite(lines[i] + column, node.value[i], item, column)
        if not stay:
            return False
        chunks = [
            (self._with_comment(node, lines, i), source.last_line_end(node.value[i]))
            for i in range(len(lines))
        ]
        for i, (start, end) in enumerate(chunks):
            if i not in stay:
                self._delete_lines(start, end)
        anchor: yaml.Node | None = None
        for j, origin in enumerate(origins):
            if origin.at in stay:
                anchor = node.value[origin.at]
            elif origin.how == "moved":
                start, end = chunks[origin.at]
                self._insert_lines(node, anchor, [source.text[start:end]])
            else:
                self._insert_lines(node, anchor, self._emit.item(new[j], column))
        return True

    def _item_lines(self, node: yaml.SequenceNode) -> list[int] | None:
        """Where the line of every item's dash begins; None when they don't begin lines."""
        source, start = self._source, node.start_mark.index
        if not source.begins_line(start):
            return None
        column = node.start_mark.column
        lines = [source.line_start(start)]
        for item in node.value[:-1]:
            at = source.next_content_line(source.content_end(item))
            if source.text[at + column : at + column + 1] != "-":
                return None
            lines.append(at)
        return lines

    def _with_comment(self, node: yaml.SequenceNode, lines: list[int], i: int) -> int:
        """Where an item begins with the comment right above it; above the first item it is the whole list's."""
        start = lines[i]
        floor = self._source.last_line_end(node.value[i - 1]) if i else start
        while True:
            above = self._source.line_start(self._source.end_before(start))
            if above <= floor or not self._source.text[above:start].lstrip(" ").startswith("#"):
                return start
            start = above

    # Flow collections: between brackets

    def _flow_mapping(
        self,
        node: yaml.MappingNode,
        before: dict[str, Any],
        after: dict[str, Any],
        new: dict[str, tuple[yaml.Node, yaml.Node]],
    ) -> bool:
        names = [key.value for key, _ in node.value]
        stay = [at for at, name in enumerate(names) if name in after or name not in before]
        added = [name for name in after if name not in names]
        changed = {n for n in names if n in after and (n not in before or before[n] != after[n])}
        if not added and len(stay) == len(names):
            values = ((name, value) for name, (_, value) in zip(names, node.value, strict=True))
            return all(
                self.value(value, _before(before, name, after[name]), after[name], new[name][1], True)
                for name, value in values
                if name in changed
            )
        entries: list[tuple[int, str]] = []
        for at in stay:
            key, value = node.value[at]
            text = self._source.text[key.start_mark.index : value.end_mark.index]
            if names[at] in changed:
                text = f"{self._source.raw(key)}: {self._emit.in_flow(new[names[at]][1])}"
            entries.append((at, text))
        for name in added:
            key, value = new[name]
            entries.append((-1, f"{self._emit.in_flow(key)}: {self._emit.in_flow(value)}"))
        spans = [(key.start_mark.index, value.end_mark.index) for key, value in node.value]
        return self._rebuild_flow(node, spans, entries)

    def _flow_sequence(
        self, node: yaml.SequenceNode, before: list[Any], after: list[Any], new: list[yaml.Node]
    ) -> bool:
        if len(before) == len(after):
            changes = [i for i, item in enumerate(before) if item != after[i]]
            return all(self.value(node.value[i], before[i], after[i], new[i], True) for i in changes)
        entries: list[tuple[int, str]] = []
        for j, origin in enumerate(align(before, after)):
            if origin.how in ("kept", "moved"):
                at = origin.at if origin.how == "kept" else -1
                entries.append((at, self._source.raw(node.value[origin.at])))
            else:
                entries.append((_kept_place(origin), self._emit.in_flow(new[j])))
        spans = [(item.start_mark.index, item.end_mark.index) for item in node.value]
        return self._rebuild_flow(node, spans, entries)

    def _rebuild_flow(
        self, node: yaml.CollectionNode, spans: list[tuple[int, int]], entries: list[tuple[int, str]]
    ) -> bool:
        """Entries with the index of the old one whose place they take, or -1; what stood between two old
        neighbours (spaces, comments, line breaks) stays."""
        if not spans or not entries:
            return False
        text = self._source.text
        pieces = [entries[0][1]]
        for (left, _), (right, words) in pairwise(entries):
            together = left >= 0 and right == left + 1
            pieces += (text[spans[left][1] : spans[right][0]] if together else ", ", words)
        self._edits.append((spans[0][0], spans[-1][1], "".join(pieces)))
        return True


def _kept_place(origin: Origin) -> int:
    return origin.at if origin.how == "changed" else -1
