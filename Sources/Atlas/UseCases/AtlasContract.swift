/// The tables and columns that every atlas has: what a reader may rely on.
enum AtlasContract {
  struct Table: Sendable {
    var name: String
    var hasGeometries: Bool
    var columns: [String]

    init(_ name: String, shapes: Bool = false, _ columns: String) {
      self.name = name
      hasGeometries = shapes
      self.columns = columns.split(separator: " ").map(String.init)
    }
  }

  private static let figures =
    "area_km2 population population65 population75 population85 member_count"

  static let tables: [Table] = [
    Table(
      "facility", shapes: true,
      """
      facility_id kind name address municipality_code home_care_area_code position_grade visiting_physician \
      visiting_dentist visiting_nurse visiting_pharmacist round_the_clock capacity source reference_date
      """),
    Table("facility_source", "facility_id source official_number source_file source_row"),
    Table("facility_service", "facility_id service state symbol source reference_date"),
    Table(
      "municipality", shapes: true,
      """
      code name name_en home_care_area_code secondary_area_code tertiary_area_code prefecture_code \
      health_centre \(figures)
      """),
    Table("ward", shapes: true, "code name municipality_code prefecture_code \(figures)"),
    Table(
      "home_care_area", shapes: true,
      "code name secondary_area_code tertiary_area_code health_centre printed_population \(figures)"
    ),
    Table("secondary_area", shapes: true, "code name tertiary_area_code \(figures)"),
    Table("tertiary_area", shapes: true, "code name \(figures)"),
    Table("area_membership", "municipality_code area_level area_code valid_from valid_to source"),
    Table(
      "population_cell", shapes: true,
      """
      mesh_code municipality_code population population65 population75 population85 is_suppressed \
      is_estimate method
      """),
    Table(
      "cell_population",
      "mesh_code municipality_code year population population65 population75 population85"),
    Table(
      "area_population",
      "area_level area_code year population population65 population75 population85"),
    Table("reach_rule", "rule service kind value valid_from valid_to citation is_default"),
    Table(
      "cell_reach",
      """
      mesh_code municipality_code service capability nearest_facility_id distance_m rule providers_within \
      reach_class
      """),
    Table(
      "area_reach",
      """
      area_level area_code service rule capability round_the_clock year provider_count people people75 \
      uncovered_min uncovered_max uncovered75_min uncovered75_max mean_distance_m p90_distance_m \
      nearest_outside_share
      """),
    Table(
      "gap_polygon", shapes: true,
      "service rule capability area_code people people75 nearest_facility_id nearest_distance_m area_km2"
    ),
    Table(
      "gap_cluster", shapes: true,
      "service rule capability area_code people people75 nearest_facility_id nearest_distance_m area_km2"
    ),
    Table("hub", "hub_id name host_kind"),
    Table("hub_area", "hub_id home_care_area_code valid_from valid_to"),
    Table("progress", "municipality_code fiscal_year item state"),
    Table(
      "issue",
      "rule_id severity source_file source_row source_column source_value message_ja message_en remedy"
    ),
    Table(
      "provenance", "layer source publisher licence reference_date sha256 method software_version"),
    Table("atlas", "name title prefecture_code reference_date base_year"),
  ]
}
