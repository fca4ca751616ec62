"""Version 0, the drafts in which a page was first keyed in from the newspaper, to version 1.

A draft has the page's own words for its parts, and no blocks::

    chengyu: 0
    headline: …                  # title
    overline: …                  # kicker
    core: [paragraph, …]         # lede, under lede_title 核心提示
    size: A3                     # page/size
    chronicle:                   # timeline/events
    - 2020-01-03: what happened
    - {2021-10-20: …, bold: true}        # key
    topics:                      # panels
    - heading: …                 # title
      sentences: [text, …]       # body: a statement each
    source: …                    # credits; so are “text” and “graphics”, by whom they are
    text: 记者申晓佳              # credits/compiled
    graphics: 丁龙                # credits/drawn
"""

from __future__ import annotations

from typing import Any

_RENAMED = {"headline": "title", "overline": "kicker"}
_CREDITS = {"source": "source", "text": "compiled", "graphics": "drawn"}
_LEDE_TITLE = "核心提示"
_EVENT_KEYS = ("bold", "note")

Path = tuple[str | int, ...]


def migrate(tree: dict[str, Any]) -> dict[str, Any]:
    """Keys in the order of the draft."""
    new: dict[str, Any] = {}
    for name, value in tree.items():
        if name in _RENAMED and _RENAMED[name] not in tree:
            new[_RENAMED[name]] = value
        elif name == "core" and _is_texts(value) and "lede" not in tree:
            new.setdefault("lede_title", tree.get("lede_title", _LEDE_TITLE))
            new["lede"] = "".join(f"{paragraph}\n" for paragraph in value)
        elif name == "size" and "page" not in tree:
            new["page"] = {"size": value}
        elif name == "chronicle" and isinstance(value, list) and "timeline" not in tree:
            new["timeline"] = {"events": [_event(item) for item in value]}
        elif name == "topics" and isinstance(value, list) and "panels" not in tree:
            new["panels"] = [_panel(item) for item in value]
        elif name in _CREDITS and "credits" not in tree:
            new.setdefault("credits", {})[_CREDITS[name]] = value
        else:
            new[name] = value
    return new


def original_path(path: Path, tree: dict[str, Any]) -> Path:
    """``tree`` is the draft's."""
    match path:
        case ("timeline", "events", int(index), *rest) if "timeline" not in tree:
            field = rest[0] if rest else ""
            item = tree["chronicle"][index]
            named = {"key": "bold"}.get(str(field), _date_key(item) if field in ("date", "text") else field)
            return ("chronicle", index, *((named,) if named else ()))
        case ("timeline", *_) if "timeline" not in tree:
            return ("chronicle",)
        case ("panels", int(index), "body", *rest) if "panels" not in tree:
            return ("topics", index, "sentences", *rest[:1])
        case ("panels", int(index), "title") if "panels" not in tree:
            return ("topics", index, "heading")
        case ("panels", *rest) if "panels" not in tree:
            return ("topics", *rest)
        case ("page", *_) if "page" not in tree:
            return ("size", *path[2:])
        case ("lede", *_) if "lede" not in tree:
            return ("core",)
        case ("credits", name, *_) if "credits" not in tree:
            return (next((old for old, new in _CREDITS.items() if new == name), name),)
        case (name, *rest) if name not in tree:
            return (next((old for old, new in _RENAMED.items() if new == name), name), *rest)
    return path


def _event(item: Any) -> Any:
    """“date: text” as the first pair of a mapping."""
    if not isinstance(item, dict) or "date" in item or (date := _date_key(item)) is None:
        return item
    event = {"date": date, "text": item[date]}
    for name, value in item.items():
        if name != date:
            event["key" if name == "bold" else name] = value
    return event


def _date_key(item: Any) -> str | None:
    return next((name for name in item if name not in _EVENT_KEYS), None) if isinstance(item, dict) else None


def _panel(item: Any) -> Any:
    if not isinstance(item, dict):
        return item
    panel: dict[str, Any] = {}
    for name, value in item.items():
        if name == "heading" and "title" not in item:
            panel["title"] = value
        elif name == "sentences" and _is_texts(value) and "body" not in item:
            panel["body"] = [{"kind": "statement", "text": text} for text in value]
        else:
            panel[name] = value
    return panel


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)
