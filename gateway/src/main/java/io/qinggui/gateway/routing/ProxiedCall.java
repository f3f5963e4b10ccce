package io.qinggui.gateway.routing;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** A request that is passed on as it came. */
final class ProxiedCall {

  /** After which a client may ask again where the service does not say it. */
  private static final String SOON = "1";

  private ProxiedCall() {}

  /** Sends the request to one instance. */
  static ServerResponse make(
      Attempt attempt, ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    MvcUtils.setRequestUrl(request, attempt.address());
    ServerResponse response = next.handle(request);
    int status = response.statusCode().value();
    if (attempt.isPassedOn(status)) {
      discard(request);
    }
    attempt.passOn(status);
    if (status == 503 && response.headers().getFirst(HttpHeaders.RETRY_AFTER) == null) {
      // of a server that is closing, which no longer asks the service
      response.headers().set(HttpHeaders.RETRY_AFTER, SOON);
    }
    return response;
  }

  /** Nobody reads the answer. */
  private static void discard(ServerRequest request) throws IOException {
    Object body = request.attribute(MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR).orElse(null);
    if (body instanceof InputStream stream) {
      stream.close();
    }
  }
}
