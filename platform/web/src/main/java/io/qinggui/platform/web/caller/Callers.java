package io.qinggui.platform.web.caller;

import io.qinggui.platform.web.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tells who is asking. */
public final class Callers {

  private Callers() {}

  /**
   * The caller of the request that this thread answers.
   *
   * @throws ProblemException 401 when the request came without a token
   */
  public static Caller current() {
    if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerToken token) {
      return token.caller();
    }
    throw new ProblemException(HttpStatus.UNAUTHORIZED, "unauthenticated", Map.of(), List.of());
  }
}
