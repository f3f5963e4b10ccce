package io.qinggui.gateway.session;

import io.qinggui.platform.web.caller.Caller;
import java.time.Instant;

/**
 * A visitor who logged in.
 *
 * @param accessToken by which the services know the visitor
 * @param idToken by which the issuer knows who logs out
 * @param expiresAt when the access token, and with it the session, ends
 * @param secret that forms of this session carry and no other page can know
 * @param caller who it is, as the services will see it
 */
public record Session(
    String accessToken, String idToken, Instant expiresAt, String secret, Caller caller) {

  /** The field of a form that carries the secret. */
  public static final String FIELD = "session";

  /** Tokens are secrets. */
  @Override
  public String toString() {
    return "Session[" + caller.subject() + ", until " + expiresAt + "]";
  }
}
