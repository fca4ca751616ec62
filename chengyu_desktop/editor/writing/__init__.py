"""Editing a text in place on the page: carets, keys, input methods."""
