"""Without internet: the bundle for a stick and the server for a room."""
