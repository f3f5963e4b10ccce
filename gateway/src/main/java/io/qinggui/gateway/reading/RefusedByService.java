package io.qinggui.gateway.reading;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;

/** A service's own refusal, to be passed on as it is. */
public final class RefusedByService extends RuntimeException {

  private final int status;
  private final transient HttpHeaders headers;
  private final transient byte[] body;

  RefusedByService(int status, HttpHeaders from, byte[] body) {
    super("refused with " + status, null, false, false);
    this.status = status;
    this.headers = new HttpHeaders();
    for (String name : new String[] {"Content-Type", "Content-Language", "Retry-After"}) {
      from.getOrEmpty(name).forEach(value -> headers.add(name, value));
    }
    from.getOrEmpty(HttpHeaders.WWW_AUTHENTICATE)
        .forEach(value -> headers.add(HttpHeaders.WWW_AUTHENTICATE, value));
    this.body = body.clone();
  }

  /** Whether there is no such thing (404). */
  public boolean isNotFound() {
    return status == 404;
  }

  /** The status of HTTP. */
  public int status() {
    return status;
  }

  /** The body as it was answered, most often a problem document. */
  public byte[] body() {
    return body.clone();
  }

  /** Answers with it. */
  void write(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    response.getOutputStream().write(body);
    response.flushBuffer();
  }
}
