package org.accord.gateway.limits;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import org.accord.gateway.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/// The body of a request, which fails with a [Refusal] as soon as it is longer than allowed. The
/// bytes up to there may have gone on to the service, which sees its request broken off.
public final class LimitedBody implements ReadStream<Buffer> {
  private final HttpServerRequest request;
  private final long length;
  private final long limit;
  private long passed;
  private @Nullable Handler<Throwable> exceptionHandler;
  private @Nullable Refusal refusal;
  private Runnable onEnd = () -> {};

  LimitedBody(HttpServerRequest request, long length, long limit) {
    this.request = request;
    this.length = length;
    this.limit = limit;
    request.pause();
  }

  /// The length that was announced, -1 for chunks.
  public long length() {
    return length;
  }

  /// How much of it has passed so far, in bytes.
  public long passed() {
    return passed;
  }

  /// Why the body was broken off, if it was.
  public @Nullable Refusal refusal() {
    return refusal;
  }

  /// What to do once the whole body has passed.
  public void onEnd(Runnable action) {
    onEnd = action;
  }

  @Override
  public LimitedBody handler(@Nullable Handler<Buffer> handler) {
    request.handler(handler == null ? null : buffer -> pass(buffer, handler));
    return this;
  }

  private void pass(Buffer buffer, Handler<Buffer> handler) {
    passed += buffer.length();
    if (passed <= limit) {
      handler.handle(buffer);
    } else if (refusal == null) {
      refusal = BodyLimit.tooLarge(limit);
      request.pause();
      if (exceptionHandler != null) {
        exceptionHandler.handle(refusal);
      }
    }
  }

  @Override
  public LimitedBody endHandler(@Nullable Handler<Void> handler) {
    request.endHandler(
        handler == null
            ? null
            : end -> {
              onEnd.run();
              handler.handle(end);
            });
    return this;
  }

  @Override
  public LimitedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
    exceptionHandler = handler;
    request.exceptionHandler(handler);
    return this;
  }

  @Override
  public LimitedBody pause() {
    request.pause();
    return this;
  }

  @Override
  public LimitedBody resume() {
    request.resume();
    return this;
  }

  @Override
  public LimitedBody fetch(long amount) {
    request.fetch(amount);
    return this;
  }
}
