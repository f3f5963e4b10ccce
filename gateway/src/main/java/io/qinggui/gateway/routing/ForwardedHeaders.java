package io.qinggui.gateway.routing;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Tells a service who called the gateway. What a client claims about itself in these headers is
 * dropped, since nobody has checked it.
 */
@Component
final class ForwardedHeaders implements RequestHttpHeadersFilter, Ordered {

  @Override
  public HttpHeaders apply(HttpHeaders input, ServerRequest request) {
    HttpHeaders headers = new HttpHeaders();
    headers.putAll(input);
    headers.remove("Forwarded");
    headers.remove("X-Forwarded-Prefix");
    headers.remove("X-Forwarded-Port");
    headers.set("X-Forwarded-For", request.servletRequest().getRemoteAddr());
    headers.set("X-Forwarded-Proto", request.servletRequest().getScheme());
    String host = request.headers().firstHeader(HttpHeaders.HOST);
    if (host != null) {
      headers.set("X-Forwarded-Host", host);
    }
    return headers;
  }

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
