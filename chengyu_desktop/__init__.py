"""Chengyu Desktop: a desktop editor for newspaper infographics and timelines."""

__version__ = "0.1.0"
