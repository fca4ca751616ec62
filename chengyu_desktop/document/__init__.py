"""What a project is: frozen structs, partial dates, figures, edits and history. No Qt, no files."""
