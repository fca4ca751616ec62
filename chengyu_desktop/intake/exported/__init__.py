"""The program's own exports as data, taken in again."""
