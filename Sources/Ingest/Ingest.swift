// Rooms of Ingest; see docs/architecture.md.
