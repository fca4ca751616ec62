"""The window's assembly: tabs, docks, bars."""
