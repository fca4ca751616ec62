"""The Qt application: one Session per open project, views that talk only to it."""
