package io.qinggui.platform.web.caller;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * What can be wrong with a token whose signature is right, most telling first. Told only then:
 * whoever has no token of the issuer learns nothing about what would be one.
 */
enum TokenFault {
  /** An ID or a refresh token, or no token for resources at all. */
  NOT_FOR_ACCESS("token-not-for-access"),
  /** Only who has its key may use it, and that is not checked here. */
  BOUND_TO_KEY("token-bound-to-key"),
  WRONG_ISSUER("token-wrong-issuer"),
  WRONG_AUDIENCE("token-wrong-audience"),
  WITHOUT_SUBJECT("token-without-subject"),
  WITHOUT_EXPIRY("token-without-expiry"),
  EXPIRED("token-expired"),
  NOT_YET_VALID("token-not-yet-valid");

  private final String code;

  TokenFault(String code) {
    this.code = code;
  }

  /** Code of the problem. */
  String code() {
    return code;
  }

  OAuth2Error error() {
    return new OAuth2Error(code);
  }

  /** The most telling fault that a refusal names. */
  static Optional<TokenFault> of(Throwable refusal) {
    return Stream.iterate(refusal, cause -> cause != null, Throwable::getCause)
        .filter(JwtValidationException.class::isInstance)
        .map(cause -> ((JwtValidationException) cause).getErrors())
        .flatMap(Collection::stream)
        .flatMap(error -> named(error.getErrorCode()))
        .min(TokenFault::compareTo);
  }

  private static Stream<TokenFault> named(String code) {
    return Arrays.stream(values()).filter(fault -> fault.code.equals(code));
  }
}
