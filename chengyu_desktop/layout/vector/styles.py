"""Presentation of SVG elements: attributes, simple style sheets and ``style``, in that order; what is inherited."""

from __future__ import annotations

import re

import msgspec

from chengyu_desktop.layout.vector.elements import Element

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
_SELECTOR = re.compile(r"([a-zA-Z]+)?([.#][\w-]+)?")
_INHERITED = (
    "color", "fill", "fill-opacity", "fill-rule", "stroke", "stroke-opacity", "stroke-width", "stroke-linecap",
    "stroke-linejoin", "stroke-dasharray", "visibility", "clip-rule",
)  # fmt: skip
_OWN = (
    "opacity",
    "display",
    "clip-path",
    "mask",
    "mask-type",
    "filter",
    "stop-color",
    "stop-opacity",
    "overflow",
)
_KNOWN = frozenset((*_INHERITED, *_OWN))

INITIAL: dict[str, str] = {
    "color": "black", "fill": "black", "fill-opacity": "1", "fill-rule": "nonzero", "stroke": "none",
    "stroke-opacity": "1", "stroke-width": "1", "stroke-linecap": "butt", "stroke-linejoin": "miter",
    "stroke-dasharray": "none", "visibility": "visible", "clip-rule": "nonzero",
}  # fmt: skip


class StyleSheet(msgspec.Struct, frozen=True):
    """Rules by what they select: ``path``, ``.cls-1``, ``#logo``, ``path.cls-1``. Others are left out, as drawing programs write
    none."""

    rules: tuple[tuple[str, str, dict[str, str]], ...] = ()  # tag, .class or #id, declarations

    def of(self, element: Element) -> dict[str, str]:
        """The declarations for an element: those of ids last, of classes before them."""
        classes = {f".{name}" for name in element.attributes.get("class", "").split()}
        marks = classes | {f"#{element.attributes.get('id', '')}"}
        found: list[tuple[int, dict[str, str]]] = []
        for tag, mark, declared in self.rules:
            if (not tag or tag == element.tag) and (not mark or mark in marks):
                found.append((bool(tag) + 10 * mark.startswith(".") + 100 * mark.startswith("#"), declared))
        merged: dict[str, str] = {}
        for _, declared in sorted(found, key=lambda rule: rule[0]):
            merged |= declared
        return merged


def read_style_sheet(texts: list[str]) -> StyleSheet:
    rules: list[tuple[str, str, dict[str, str]]] = []
    for selectors, body in _RULE.findall(_COMMENT.sub(" ", "\n".join(texts))):
        declared = read_declarations(body)
        for selector in selectors.split(","):
            found = _SELECTOR.fullmatch(selector.strip())
            if found and selector.strip() and declared:
                rules.append((found[1] or "", found[2] or "", declared))
    return StyleSheet(tuple(rules))


def read_declarations(text: str) -> dict[str, str]:
    declared: dict[str, str] = {}
    for part in text.split(";"):
        name, colon, value = part.partition(":")
        if colon and name.strip() in _KNOWN:
            declared[name.strip()] = value.replace("!important", "").strip()
    return declared


def cascaded(element: Element, inherited: dict[str, str], sheet: StyleSheet) -> dict[str, str]:
    """Every known property of an element."""
    own = {name: value.strip() for name, value in element.attributes.items() if name in _KNOWN}
    own |= sheet.of(element)
    own |= read_declarations(element.attributes.get("style", ""))
    found = {name: inherited[name] for name in _INHERITED}
    for name, value in own.items():
        if value != "inherit":
            found[name] = value
    return found
