// Rooms of Cartography; see docs/architecture.md.
