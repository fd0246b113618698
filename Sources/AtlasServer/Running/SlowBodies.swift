import NIOCore
import NIOHTTPTypes

/// Closes connections whose request is not whole some time after its head: nothing that is asked here needs a body, and
/// one that comes byte by byte would keep its connection for days.
final class SlowBodies: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart

  private let limit: TimeAmount
  private var end: Scheduled<Void>?

  init(limit: TimeAmount = .seconds(20)) { self.limit = limit }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      // Most requests end with their head: no clock is set for them.
      if head.headerFields.contains(.contentLength) || head.headerFields.contains(.transferEncoding) {
        let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
        end = context.eventLoop.scheduleTask(in: limit) { bound.value.close(promise: nil) }
      }
    case .end:
      end?.cancel()
      end = nil
    case .body: break
    }
    context.fireChannelRead(data)
  }

  func channelInactive(context: ChannelHandlerContext) {
    end?.cancel()
    end = nil
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) { end?.cancel() }
}
