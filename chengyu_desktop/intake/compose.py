"""From a structure to a project: the pieces with accepted proposals, figures emphasised."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable

from chengyu_desktop.document.dates import DateSpan, format_date
from chengyu_desktop.document.figures import find_figures
from chengyu_desktop.document.project import Credits, Event, Panel, Project, Timeline
from chengyu_desktop.document.rich_text import escape_rich
from chengyu_desktop.intake.fact_labels import names_who
from chengyu_desktop.intake.mapped import Mapped
from chengyu_desktop.intake.structure import Piece, Proposal, Structure
from chengyu_desktop.layout.blocks.statement import Statement

Accept = Callable[[Proposal], bool]


def house_style(proposal: Proposal) -> bool:
    """What is accepted unasked: full-width marks and the like, never a likely misreading."""
    return proposal.kind == "style"


def everything(proposal: Proposal) -> bool:
    return True


def nothing(proposal: Proposal) -> bool:
    return False


def compose_project(structure: Structure, accept: Accept = house_style, emphasise: bool = True) -> Project:
    """The structure as a project without an arrangement of its own (``first_layout`` gives it one)."""
    return _Composer(structure, accept, emphasise).project()


_MONTH_FIRST = re.compile(r"\d{1,2}月")
"""A date without its year (2月20日上午9时), which all others on the page name."""


class _Composer:
    def __init__(self, structure: Structure, accept: Accept, emphasise: bool) -> None:
        self._structure = structure
        accepted = [proposal for proposal in structure.proposals if accept(proposal)]
        self._replaced = {p.span[0]: p for p in accepted if p.text}
        self._inserted = {p.span[0]: p.replacement for p in accepted if not p.text}
        self._strong = {at for start, end in structure.emphasis for at in range(start, end)}
        self._emphasise = emphasise

    def project(self) -> Project:
        one = self._one
        panels = self._panels()
        timeline = self._timeline(bool(panels))
        return Project(
            title=one("title"),
            kicker=one("kicker"),
            lede_title=one("lede_title"),
            lede="\n".join(self._plain(piece.text) for piece in self._structure.of("lede")),
            language=self._structure.language,
            timeline=timeline,
            panels=panels,
            credits=Credits(source=one("source"), compiled=one("compiled"), drawn=one("drawn")),
        )

    def _one(self, role: str) -> str:
        words = [self._plain(piece.text) for piece in self._structure.pieces if piece.role == role]
        return ("；" if self._structure.language.startswith("zh") else "; ").join(words)

    def _groups(self, *roles: str) -> dict[int, list[Piece]]:
        groups: defaultdict[int, list[Piece]] = defaultdict(list)
        for piece in self._structure.pieces:
            if piece.role in roles:
                groups[piece.group].append(piece)
        return groups

    def _panels(self) -> tuple[Panel, ...]:
        panels: list[Panel] = []
        for pieces in self._groups("panel_title", "statement").values():
            title = next((self._plain(piece.text) for piece in pieces if piece.role == "panel_title"), "")
            body = tuple(
                Statement(text=self._rich(piece.text)) for piece in pieces if piece.role == "statement"
            )
            panels.append(Panel(title=title, body=body))
        return tuple(panels)

    def _timeline(self, beside: bool) -> Timeline | None:
        groups = self._groups("event_date", "event_text").values()
        title = self._one("timeline_title")
        if not groups and not title:
            return None
        events = tuple(self._event(pieces) for pieces in groups)
        return Timeline(title=title, events=events)

    def _event(self, pieces: list[Piece]) -> Event:
        dated = next((piece for piece in pieces if piece.date is not None), None)
        span = dated.date if dated and dated.date else DateSpan.parse(str(self._structure.reference))
        glue = "" if self._structure.language.startswith("zh") else " "
        text = glue.join(self._plain(piece.text) for piece in pieces if piece.role == "event_text")
        wording = self._wording(dated.text, span) if dated else ""
        return Event(date=span, text=text, wording=wording)

    def _wording(self, text: Mapped, span: DateSpan) -> str:
        """The copy's own words for a date, where the printed form doesn't hold all that they say."""
        said = self._plain(text).replace(" ", "")
        shown = format_date(span, self._structure.language)
        if _says_no_more(said, shown):
            return ""
        carries = _MONTH_FIRST.match(said) and span.text[:4].isdecimal() and shown.startswith(span.text[:4])
        return (span.text[:4] + "年" if carries else "") + self._plain(text)

    def _composed(self, text: Mapped) -> tuple[str, list[bool]]:
        out: list[str] = []
        strong: list[bool] = []
        skip_to = -1
        for ch, at in zip(text.text, text.at, strict=True):
            if at >= 0 and at < skip_to:
                continue
            if at in self._inserted:
                out.append(self._inserted[at])
                strong += [False] * len(self._inserted[at])
            proposal = self._replaced.get(at)
            words = proposal.replacement if proposal else ch
            if proposal:
                skip_to = proposal.span[1]
            out.append(words)
            strong += [at in self._strong] * len(words)
        return "".join(out), strong

    def _plain(self, text: Mapped) -> str:
        return self._composed(text)[0]

    def _rich(self, text: Mapped) -> str:
        words, strong = self._composed(text)
        if self._emphasise:
            for figure in find_figures(words):
                if names_who(words, figure):
                    continue
                strong[figure.start : figure.end] = [True] * (figure.end - figure.start)
            for at in range(1, len(words) - 1):  # 第二、第三 is set as one
                if words[at] == "、" and strong[at - 1] and strong[at + 1]:
                    strong[at] = True
        return "".join(_marked(words, strong))


def _marked(words: str, strong: Collection[bool]) -> Iterable[str]:
    flags = list(strong)
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and flags[end] == flags[at]:
            end += 1
        source = escape_rich(words[at:end])
        yield f"**{source}**" if flags[at] else source
        at = end


_CLOCK = re.compile(r"\d[:：]\d")
_SHORT_YEARS = (
    "今年",
    "本年",
    "去年",
    "上年",
    "前年",
    "明年",
    "后年",
    "同年",
    "当年",
    "次年",
    "翌年",
    "第二年",
)


def _says_no_more(said: str, shown: str) -> bool:
    """Whether the printed form of a date holds all that the copy's words say, which may be fewer."""
    bare = said
    for word in _SHORT_YEARS:
        bare = bare.removeprefix(word)
    if not bare:
        return True
    if _CLOCK.search(said):
        return False
    kept = [
        word
        for word in (
            "arly",  # Early 2016
            "Late",
            "late",
            "id-",
            "ndof",
            "eginningof",
            "（",  # 629年（唐贞观三年）
            "、",  # two days, not what lies between them
            "初",
            "底",
            "末",
            "旬",
            "季度",
            "半年",
            "五",
            "世纪",
            "农历",
            "时",
            "点",
            "周",
            "星期",
            "中",
            "期间",
            "午",
            "晚",
            "晨",
        )
        if word in said
    ]
    kept = [word for word in kept if word not in shown]
    if "五" in kept and "“" not in said and "”" not in said and '"' not in said:
        kept.remove("五")
    return not kept
