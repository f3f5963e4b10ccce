package io.qinggui.gateway.routing;

import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** When a request may go to another instance of its service after the first one has failed. */
public enum Resending {

  /** Its body is passed on as it comes and cannot be had twice. */
  NEVER,

  /** Nothing else is known of it: as long as none of it was sent. */
  UNLESS_SENT,

  /** It means the same however often it arrives. */
  ALWAYS;

  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  /** Of a request whose body is at hand: reads, and writes that the ledger recognises. */
  public static Resending of(HttpMethod method, HttpHeaders headers) {
    return SAFE.contains(method) || headers.getFirst("Idempotency-Key") != null
        ? ALWAYS
        : UNLESS_SENT;
  }
}
