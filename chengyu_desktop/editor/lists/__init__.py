"""Lists of the project's parts, editable in place: outline, events, figures, matches, problems, history."""
