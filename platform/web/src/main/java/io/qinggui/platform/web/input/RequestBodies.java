package io.qinggui.platform.web.input;

import jakarta.servlet.ServletRequest;
import org.springframework.web.util.WebUtils;

/** Bodies of requests, read once and kept. */
public final class RequestBodies {

  private RequestBodies() {}

  /** The bytes of the request's body, empty when it has none. */
  public static byte[] of(ServletRequest request) {
    BufferedRequest buffered = WebUtils.getNativeRequest(request, BufferedRequest.class);
    return buffered == null ? new byte[0] : buffered.body();
  }
}
