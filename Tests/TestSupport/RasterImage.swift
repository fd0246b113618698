import CRsvg
import Foundation

/// A picture as pixels, to see where its ink is.
public struct RasterImage {
  public let width: Int
  public let height: Int
  /// Red, green, blue by row.
  public let pixels: [UInt8]

  public struct Unreadable: Error {}

  /// Reads a PNG by cairo.
  public init(png path: String) throws {
    guard let surface = cairo_image_surface_create_from_png(path) else { throw Unreadable() }
    defer { cairo_surface_destroy(surface) }
    try self.init(surface)
  }

  /// Draws an SVG by librsvg on white.
  public init(svg: Data, width: Int, height: Int) throws {
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)),
      let context = cairo_create(surface)
    else { throw Unreadable() }
    defer {
      cairo_destroy(context)
      cairo_surface_destroy(surface)
    }
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    let bytes = [UInt8](svg)
    guard let handle = rsvg_handle_new_from_data(bytes, gsize(bytes.count), nil) else { throw Unreadable() }
    defer { g_object_unref(handle) }
    var box = RsvgRectangle(x: 0, y: 0, width: Double(width), height: Double(height))
    guard rsvg_handle_render_document(handle, context, &box, nil) != 0 else { throw Unreadable() }
    try self.init(surface)
  }

  private init(_ surface: OpaquePointer) throws {
    cairo_surface_flush(surface)
    width = Int(cairo_image_surface_get_width(surface))
    height = Int(cairo_image_surface_get_height(surface))
    let stride = Int(cairo_image_surface_get_stride(surface))
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS, width > 0,
      let data = cairo_image_surface_get_data(surface)
    else { throw Unreadable() }
    var pixels: [UInt8] = []
    pixels.reserveCapacity(width * height * 3)
    for y in 0..<height {
      for x in 0..<width {
        let at = data + y * stride + x * 4
        // Little-endian words: blue, green, red.
        pixels.append(contentsOf: [at[2], at[1], at[0]])
      }
    }
    self.pixels = pixels
  }

  public func colour(_ x: Int, _ y: Int) -> [UInt8] {
    let at = (y * width + x) * 3
    return Array(pixels[at..<at + 3])
  }

  /// The share of pixels within fractions of the picture for which something holds.
  public func share(
    x: ClosedRange<Double>, y: ClosedRange<Double>, where holds: ([UInt8]) -> Bool
  ) -> Double {
    var count = 0
    var all = 0
    for row in Int(y.lowerBound * Double(height))..<Int(y.upperBound * Double(height)) {
      for column in Int(x.lowerBound * Double(width))..<Int(x.upperBound * Double(width)) {
        all += 1
        if holds(colour(column, row)) { count += 1 }
      }
    }
    return all == 0 ? 0 : Double(count) / Double(all)
  }

  public static func isDark(_ colour: [UInt8]) -> Bool { colour.allSatisfy { $0 < 110 } }
  public static func isWhite(_ colour: [UInt8]) -> Bool { colour.allSatisfy { $0 > 250 } }
  public static func isNear(_ colour: [UInt8], _ wanted: [UInt8]) -> Bool {
    zip(colour, wanted).allSatisfy { abs(Int($0) - Int($1)) < 12 }
  }
}
