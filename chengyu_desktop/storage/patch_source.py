"""A YAML text with its nodes, and where their lines begin and end; indices count characters."""

from __future__ import annotations

import re

import yaml


class Source:
    """Only for texts that ``load_yaml_tree`` accepts: its guards are not repeated here."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.root: yaml.Node | None = _compose(text)
        self.newline = "\r\n" if text.count("\r\n") * 2 > text.count("\n") else "\n"

    @property
    def is_patchable(self) -> bool:
        """Whether every line ends in a line feed, as the functions here take for granted."""
        return re.search(r"\r(?!\n)|[\x85\u2028\u2029]", self.text) is None

    def line_start(self, at: int) -> int:
        return self.text.rfind("\n", 0, at) + 1

    def line_end(self, at: int) -> int:
        """Of the line that holds ``at``, before its line feed (and carriage return)."""
        end = self.text.find("\n", at)
        if end < 0:
            return len(self.text)
        return end - 1 if end > at and self.text[end - 1] == "\r" else end

    def end_before(self, line_start: int) -> int:
        """The end of the line above the one that begins at ``line_start``; 0 for the first line."""
        if line_start < 2:
            return 0
        return line_start - (2 if self.text[line_start - 2] == "\r" else 1)

    def begins_line(self, at: int) -> bool:
        return not self.text[self.line_start(at) : at].strip(" ")

    def next_content_line(self, at: int) -> int:
        """The start of the next line below ``at`` that is neither blank nor a comment, or the text's end."""
        while (feed := self.text.find("\n", at)) >= 0:
            at = feed + 1
            words = self.text[at : self.line_end(at)].strip(" ")
            if words and not words.startswith("#"):
                return at
        return len(self.text)

    def raw(self, node: yaml.Node) -> str:
        return self.text[node.start_mark.index : node.end_mark.index]

    def content_end(self, node: yaml.Node) -> int:
        """The index after a node's last character.

        libyaml's own end mark of a block collection lies at the next token, beyond comments that belong to
        what follows.
        """
        while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
            last = node.value[-1]
            node = last[1] if isinstance(node, yaml.MappingNode) else last
        start, end = node.start_mark.index, node.end_mark.index
        if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
            header = self.text[start : self.line_end(start)].partition("#")[0]
            if "+" not in header:
                return start + len(self.text[start:end].rstrip())
            return self.end_before(end) if self.text[end - 1 : end] == "\n" else end
        return end

    def last_line_end(self, node: yaml.Node) -> int:
        """The end of a node's last line, with the comment that stands there."""
        return self.line_end(self.content_end(node))


def _compose(text: str) -> yaml.Node | None:
    loader = yaml.CSafeLoader(text)
    loader.yaml_implicit_resolvers = {}  # every scalar is text, as when projects are loaded
    try:
        return loader.get_single_node()
    finally:
        loader.dispose()
