"""The display list: fully resolved drawing items in millimetres, the only thing a renderer sees.

Nothing here knows a project, a theme or a toolkit. y points down; colours are CMYK masters with a derived
sRGB; glyph positions are thousandths of an em.
"""
