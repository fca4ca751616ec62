"""Frames to files: SVG and PNG. Only the painter and the PNG writer use Qt."""
