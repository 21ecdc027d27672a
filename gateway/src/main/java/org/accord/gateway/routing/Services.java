package org.accord.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.accord.gateway.request.RequestIds;
import org.accord.gateway.session.Caller;
import org.jspecify.annotations.Nullable;

/// What the gateway itself asks the services, on behalf of a caller.
@Singleton
public class Services {
  private final Map<String, URI> upstreams;
  private final ServiceConnections connections;

  Services(RoutingConfig config, ServiceConnections connections) {
    this.upstreams = config.upstreams();
    this.connections = connections;
  }

  /// A JSON document of a service. Fails when there is none with status 200 within `patience`.
  ///
  /// @param ctx the request that this is part of: its language and trace go along
  /// @param caller whose token goes along, or nobody for what is public
  public Future<JsonObject> json(
      RoutingContext ctx,
      String context,
      String pathAndQuery,
      @Nullable Caller caller,
      Duration patience) {
    URI service = upstreams.get(context);
    if (service == null) {
      return Future.failedFuture("No service of the context " + context);
    }
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.GET)
            .setURI(pathAndQuery)
            .setIdleTimeout(patience.toMillis())
            .putHeader(HttpHeaders.ACCEPT, "application/json")
            .putHeader(RequestIds.REQUEST_ID, ctx.<String>get(RequestIds.REQUEST_ID))
            .putHeader(RequestIds.TRACEPARENT, ctx.<String>get(RequestIds.TRACEPARENT));
    String language = ctx.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    if (language != null) {
      options.putHeader(HttpHeaders.ACCEPT_LANGUAGE, language);
    }
    if (caller != null) {
      options.putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + caller.accessToken());
    }
    return connections
        .request(service, options)
        .compose(request -> request.send().compose(Services::body))
        .map(Buffer::toJsonObject);
  }

  private static Future<Buffer> body(HttpClientResponse response) {
    return response
        .body()
        .compose(body ->
            response.statusCode() == 200
                ? Future.succeededFuture(body)
                : Future.failedFuture(new NotOk(response.statusCode(), body)));
  }

  /// A service answered with another status than 200.
  public static final class NotOk extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Buffer body;

    private NotOk(int status, Buffer body) {
      super("status " + status, null, false, false);
      this.status = status;
      this.body = body;
    }

    public int status() {
      return status;
    }

    public Buffer body() {
      return body;
    }
  }
}
