"""Fonts, shaping, Chinese line breaking and spacing: text in, lines of placed glyphs out."""
