"""The import window: copy or a table at the left, what was made of it in the middle, the page at the right."""
