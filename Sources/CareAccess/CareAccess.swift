// Rooms of CareAccess; see docs/architecture.md.
