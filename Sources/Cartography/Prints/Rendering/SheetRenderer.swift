import CRsvg
import GeoFormats
import Wording

/// Turns sheets into PDF and PNG by librsvg and cairo, with the fonts of the machine.
public enum SheetRenderer {
  /// The pages of one document, each an SVG in millimetres, as PDF: vectors, fonts embedded, text that can
  /// be searched.
  ///
  /// - Parameters:
  ///   - title: of the document.
  ///   - date: `2025-06-01`, written as the date of the document; never the clock.
  /// - Throws: `badInput` without a Japanese font; `internal` when the libraries refuse a page.
  public static func pdf(
    _ pages: [[UInt8]], paper: SheetPaper, title: String, date: String
  ) throws(Failure) -> [UInt8] {
    try InstalledFont.check()
    let sink = ByteSink()
    let (width, height) = (points(paper.width), points(paper.height))
    guard
      let surface = cairo_pdf_surface_create_for_stream(
        ByteSink.write, Unmanaged.passUnretained(sink).toOpaque(), width, height)
    else { throw refused("PDF", "cairo") }
    defer { cairo_surface_destroy(surface) }
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, Words.Commands.editor.en)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, date + "T00:00:00Z")
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, date + "T00:00:00Z")
    guard let context = cairo_create(surface) else { throw refused("PDF", "cairo") }
    defer { cairo_destroy(context) }
    for page in pages {
      try draw(page, in: context, width: width, height: height)
      cairo_show_page(context)
    }
    cairo_surface_finish(surface)
    try check(cairo_surface_status(surface), "PDF")
    return sink.bytes
  }

  /// A sheet as PNG on white, its size in print written into the file.
  ///
  /// - Parameter dpi: 36 … 1200.
  /// - Throws: as `pdf`.
  public static func png(_ page: [UInt8], paper: SheetPaper, dpi: Int) throws(Failure) -> [UInt8] {
    try InstalledFont.check()
    let scale = Double(dpi) / 25.4
    let width = Int32((paper.width * scale).rounded())
    let height = Int32((paper.height * scale).rounded())
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height),
      let context = cairo_create(surface)
    else { throw refused("PNG", "cairo") }
    defer {
      cairo_destroy(context)
      cairo_surface_destroy(surface)
    }
    try check(cairo_surface_status(surface), "PNG")
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    try draw(page, in: context, width: Double(width), height: Double(height))
    cairo_surface_flush(surface)
    let sink = ByteSink()
    let status = cairo_surface_write_to_png_stream(
      surface, ByteSink.write, Unmanaged.passUnretained(sink).toOpaque())
    try check(status, "PNG")
    return PrintedSize.stated(in: sink.bytes, dpi: dpi)
  }

  private static func draw(
    _ svg: [UInt8], in context: OpaquePointer, width: Double, height: Double
  ) throws(Failure) {
    var error: UnsafeMutablePointer<GError>?
    let handle = svg.withUnsafeBufferPointer {
      rsvg_handle_new_from_data($0.baseAddress, gsize($0.count), &error)
    }
    guard let handle else { throw refused("SVG", message(&error)) }
    defer { g_object_unref(handle) }
    var viewport = RsvgRectangle(x: 0, y: 0, width: width, height: height)
    guard rsvg_handle_render_document(handle, context, &viewport, &error) != 0 else {
      throw refused("SVG", message(&error))
    }
    try check(cairo_status(context), "SVG")
  }

  private static func points(_ millimetres: Double) -> Double { millimetres * 72 / 25.4 }

  private static func message(_ error: inout UnsafeMutablePointer<GError>?) -> String {
    defer {
      if let error { g_error_free(error) }
      error = nil
    }
    return error.map { String(cString: $0.pointee.message) } ?? "librsvg"
  }

  private static func check(_ status: cairo_status_t, _ what: String) throws(Failure) {
    guard status == CAIRO_STATUS_SUCCESS else {
      throw refused(what, String(cString: cairo_status_to_string(status)))
    }
  }

  private static func refused(_ what: String, _ why: String) -> Failure {
    Failure(.internalFault, Words.Prints.notRendered.with(what, why))
  }
}

/// Takes what cairo writes.
private final class ByteSink {
  var bytes: [UInt8] = []

  static let write: cairo_write_func_t = { closure, data, length in
    guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
    let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
    sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
    return CAIRO_STATUS_SUCCESS
  }
}
