import NIOCore

/// Closes connections whose client has not taken anything of an answer for a while: an answer that nobody reads
/// must not be held for ever.
final class StalledConnections: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = NIOAny
  typealias OutboundIn = NIOAny

  private let limit: TimeAmount
  private var pending = 0
  private var completed = 0
  private var check: Scheduled<Void>?

  init(limit: TimeAmount = .seconds(30)) { self.limit = limit }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    pending += 1
    let written = promise ?? context.eventLoop.makePromise(of: Void.self)
    // The handler stays on its event loop, where futures call back too.
    let own = NIOLoopBound(self, eventLoop: context.eventLoop)
    written.futureResult.whenComplete { _ in
      own.value.pending -= 1
      own.value.completed += 1
    }
    context.write(data, promise: written)
    if check == nil { watch(context) }
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    check?.cancel()
    check = nil
  }

  func channelInactive(context: ChannelHandlerContext) {
    check?.cancel()
    check = nil
    context.fireChannelInactive()
  }

  private func watch(_ context: ChannelHandlerContext) {
    let before = completed
    let own = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    check = context.eventLoop.scheduleTask(in: limit) {
      let (handler, context) = own.value
      handler.check = nil
      guard handler.pending > 0 else { return }
      if handler.completed == before { context.close(promise: nil) } else { handler.watch(context) }
    }
  }
}
