"""Names of files that hold tables or timelines, without what reads them."""

from __future__ import annotations

WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
TABLES = (".csv", ".tsv", *WORKBOOKS)
TIMELINES = (".json", ".ics")
