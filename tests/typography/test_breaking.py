"""The optimiser against brute force: every legal breaking of a short text, priced anew from the rules."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from chengyu_desktop.typography import breaking
from chengyu_desktop.typography.prepare import prepare

TEXTS = [
    "投资1054.5亿元，同比增长12.3%；服务46.3万人次。",
    "他说：“要把握‘双循环’机遇！”——这是关键……",
    "2021年12月17日—18日，成都／重庆共建《纲要》（试行）",
    "成渝地区双城经济圈建设，提速；提质、提效。",
    "新增5G基站3万个，R&D投入占2.5%，C919投运",
    "A股、B股 and the rest of it, 共3000多只",
]


def ready(setting, text):
    prepared = prepare(setting.spans(text), setting.style(), setting.fonts, setting.typesetter._blanks_of)
    assert prepared is not None
    return prepared


def price(breaks, chosen, first, rest, mode, orphan):
    """What a breaking costs: the sum over its lines, or None when a line cannot be squeezed into its measure."""
    last = len(breaks.begin) - 1
    total = 0.0
    for number, (i, k) in enumerate(pairwise(chosen)):
        measure = rest if number else first
        width = breaks.right[k] - breaks.left[i]
        least = breaks.least_right[k] - breaks.least_left[i]
        if least > measure + breaking.EPSILON:
            return None
        slack = measure - width
        total += breaking.LINE_COST[mode]
        if slack < -breaking.EPSILON:
            total += 30 * (slack / (width - least)) ** 2
        elif k != last and slack > 0:
            total += loose(breaks, i, k, slack) if mode == "justify" else 30 / max(rest, 1) * slack**2
        if k != last:
            total += breaks.penalty[k]
        elif i and breaks.begin[i] > orphan:
            total += breaking.ORPHAN
    return total


def loose(breaks, i, k, slack):
    easy = breaks.easy_right[k] - breaks.easy_left[i]
    if slack <= easy:
        return 20 * (slack / easy) ** 2
    gaps = breaks.gaps_right[k] - breaks.gaps_left[i]
    each = (slack - easy) / gaps if gaps else 1 + slack
    return 20 + 7000 * each**2 if each > 0.003 else 0.0


def cheapest(breaks, first, rest, mode, orphan):
    """The least price of all breakings, by trying every one with at most five lines."""
    last = len(breaks.begin) - 1
    prices = [
        cost
        for lines in range(1, 6)
        for inner in combinations(range(1, last), lines - 1)
        if (cost := price(breaks, (0, *inner, last), first, rest, mode, orphan)) is not None
    ]
    return min(prices) if prices else None


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("mode", ["justify", "ragged"])
def test_no_breaking_is_cheaper_than_the_chosen_one(setting, text, mode):
    prepared = ready(setting, text)
    whole = prepared.pen[-1]
    compared = 0
    for lines in (1.3, 1.7, 2.2, 2.6, 3.1, 3.5):
        rest = whole / lines
        first = rest - 2 if rest > 9 else rest
        breaks, chosen, torn = breaking.solve(prepared, first, rest, mode)
        best = cheapest(prepared.breaks, first, rest, mode, prepared.orphan)
        if torn or best is None:
            continue
        assert price(breaks, chosen, first, rest, mode, prepared.orphan) == pytest.approx(best)
        compared += 1
    assert compared >= 3


def test_every_line_is_squeezed_no_further_than_it_goes(setting):
    prepared = ready(setting, TEXTS[1])
    for quarter in range(20, 80):
        breaks, chosen, torn = breaking.solve(prepared, quarter / 4, quarter / 4, "justify")
        assert not torn
        for i, k in pairwise(chosen):
            assert breaks.least_right[k] - breaks.least_left[i] <= quarter / 4 + 1e-6


def test_an_unbreakable_piece_is_opened_at_its_least_bad_place(setting):
    prepared = ready(setting, "shuanghe/liandong2021")
    breaks, chosen, torn = breaking.solve(prepared, 7, 7, "ragged")
    assert [breaks.begin[k] for k in chosen[1:-1]] == torn
    assert torn[0] == len("shuanghe/")
