// Rooms of Reports; see docs/architecture.md.
