// Rooms of Atlas; see docs/architecture.md.
