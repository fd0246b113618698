// Rooms of AtlasStore; see docs/architecture.md.
