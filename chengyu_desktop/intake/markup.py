"""What Markdown, a wiki and brackets say of a line."""

from __future__ import annotations

import re

from chengyu_desktop.intake.line import BRACKETED, SET_APART, Ledger, Line, cut

_HEADING = re.compile(r"(#{1,6})\s+(?=\S)")
_BRACKETED = re.compile(
    r"【([^【】]{1,30})】[:：]?|\[([^\[\]]{1,30})\]|〖([^〖〗]{1,30})〗|■?「([^「」]{1,29}[^「」。！？])」■?"
)
_SIGNS = re.escape("★☆＊◆◇■□●○～~=＝✦✧◎▲△▼▽※＃━─═┄┅▬❀❁✿♦+＋")
_DECORATED = re.compile(rf"([{_SIGNS}]{{1,6}})\s*([^\s{_SIGNS}][^{_SIGNS}]{{0,30}}?)\s*\1")
_WIKI_HEADING = re.compile(r"(={1,6})\s*([^=\s](?:.*[^=\s])?)\s*\1")
_WIKI_QUOTES = re.compile(r"'{2,5}")
_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_ITALIC = re.compile(r"([*_])([^*_]+)\1")
_SLANTED = re.compile(r"(?<![\w*])\*(?=[^\s*])[^*\n]{1,40}(?<=[^\s*])\*(?![\w*])")
_QUOTE = re.compile(r"(?:>\s?)+")


def strip_markup(line: Line, ledger: Ledger) -> None:
    if quote := _QUOTE.match(line.text.text):
        line.style = line.style or SET_APART
        cut(line, quote.end(), "markup", ledger)
    if wiki := _WIKI_HEADING.fullmatch(line.text.text):
        line.level = len(wiki[1])
        ledger.leave(line.text.part(0, wiki.start(2)), "markup")
        ledger.leave(line.text.part(wiki.end(2)), "markup")
        line.text = line.text.part(*wiki.span(2))
    if "''" in line.text.text:
        quotes = [i for found in _WIKI_QUOTES.finditer(line.text.text) for i in range(*found.span())]
        ledger.leave(line.text.without(set(range(len(line.text))) - set(quotes)), "markup")
        line.text = line.text.without(quotes).strip()
    if heading := _HEADING.match(line.text.text):
        line.level = len(heading[1])
        cut(line, heading.end(), "markup", ledger)
    gone: list[int] = []
    for slanted in _SLANTED.finditer(line.text.text):
        if slanted.end() - slanted.start() == len(line.text):
            break
        gone += [slanted.start(), slanted.end() - 1]
    for pattern, strong in ((_EMPHASIS, True), (_ITALIC, False)):
        for found in pattern.finditer(line.text.text):
            size = len(found[1])
            if not strong and not (found.start() == 0 and found.end() == len(line.text.text)):
                continue
            if not strong and found.start() in gone:
                continue
            if not strong:
                line.style = line.style or SET_APART
            gone += [*range(found.start(), found.start() + size), *range(found.end() - size, found.end())]
            if strong and found.end() - found.start() == len(line.text.text):
                line.style = line.style or SET_APART
            if strong:
                ledger.emphasis += line.text.part(found.start(2), found.end(2)).spans()
    text = line.text.text
    if len(text) > 2 and text[0] == text[-1] == "|":
        line.row = True
        gone += [i for i, ch in enumerate(text) if ch == "|"]
    if gone:
        kept = set(range(len(text))) - set(gone)
        ledger.leave(line.text.without(kept), "markup")
        line.text = line.text.without(gone).strip()
    if decorated := _DECORATED.fullmatch(line.text.text):
        line.level = line.level or 2
        ledger.leave(line.text.part(0, decorated.start(2)), "markup")
        ledger.leave(line.text.part(decorated.end(2)), "markup")
        line.text = line.text.part(*decorated.span(2)).strip()
    if bracketed := _BRACKETED.fullmatch(line.text.text):
        group = next(g for g in (1, 2, 3, 4) if bracketed[g])
        line.level, line.style = line.level or 2, line.style or BRACKETED
        ledger.leave(line.text.part(0, bracketed.start(group)), "markup")
        ledger.leave(line.text.part(bracketed.end(group)), "markup")
        line.text = line.text.part(bracketed.start(group), bracketed.end(group)).strip()
