package io.qinggui.gateway.crossorigin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsProcessor;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Cross-origin requests of browsers, at the one address that they know. A preflight is told the
 * methods of that very path, which whoever serves the path is asked for; so it never promises what
 * is not there.
 *
 * <p>It is the first filter, so that refusals can be read from a page, too. A request of another
 * origin is answered without a word of this: its browser keeps the answer from the page, and behind
 * a proxy the gateway cannot tell its own origin for certain.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
final class CrossOriginFilter extends OncePerRequestFilter {

  private static final List<String> SENT =
      List.of(
          HttpHeaders.ACCEPT,
          HttpHeaders.ACCEPT_LANGUAGE,
          HttpHeaders.AUTHORIZATION,
          HttpHeaders.CONTENT_TYPE,
          "Idempotency-Key",
          HttpHeaders.IF_MATCH,
          HttpHeaders.IF_NONE_MATCH,
          "Last-Event-ID",
          "Min-Ledger-Position",
          "traceparent");

  private static final List<String> SHOWN =
      List.of(
          HttpHeaders.ALLOW,
          HttpHeaders.CONTENT_DISPOSITION,
          HttpHeaders.CONTENT_LANGUAGE,
          HttpHeaders.ETAG,
          "Idempotency-Replayed",
          "Known-At",
          "Ledger-Position",
          HttpHeaders.LINK,
          HttpHeaders.LOCATION,
          HttpHeaders.RETRY_AFTER,
          HttpHeaders.WWW_AUTHENTICATE);

  private final CrossOriginProperties properties;
  private final CorsProcessor processor = new DefaultCorsProcessor();

  CrossOriginFilter(CrossOriginProperties properties) {
    this.properties = properties;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return properties.origins().isEmpty();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    CorsConfiguration configuration = configuration();
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin == null || configuration.checkOrigin(origin) == null) {
      // a cache must not give one origin's answer to another
      response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
      chain.doFilter(request, response);
    } else if (CorsUtils.isPreFlightRequest(request)) {
      preflight(configuration, request, response, chain);
    } else if (processor.processRequest(configuration, request, response)) {
      chain.doFilter(request, response);
    }
  }

  private void preflight(
      CorsConfiguration configuration,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper asked = new ContentCachingResponseWrapper(response);
    chain.doFilter(new MethodsQuestion(request), asked);
    String allowed = asked.getHeader(HttpHeaders.ALLOW);
    if (allowed == null || asked.getStatus() != HttpServletResponse.SC_OK) {
      // the container adds its own methods to whatever was not sent yet
      response.setHeader(HttpHeaders.ALLOW, null);
      asked.copyBodyToResponse();
      return;
    }
    asked.resetBuffer();
    configuration.setAllowedMethods(Arrays.asList(allowed.split("\\s*,\\s*")));
    processor.processRequest(configuration, request, response);
  }

  private CorsConfiguration configuration() {
    CorsConfiguration configuration = new CorsConfiguration();
    configuration.setAllowedOrigins(properties.origins());
    configuration.setAllowedMethods(List.of(CorsConfiguration.ALL));
    configuration.setAllowedHeaders(SENT);
    configuration.setExposedHeaders(SHOWN);
    configuration.setMaxAge(properties.maxAge());
    return configuration;
  }
}
