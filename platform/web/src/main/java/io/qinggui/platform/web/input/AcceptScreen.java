package io.qinggui.platform.web.input;

import io.qinggui.platform.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Refuses whoever accepts no JSON before anything is done. Otherwise it would be noticed when the
 * answer is written, and a write would have happened whose client is told 406. What is passed on to
 * a service is screened there.
 */
final class AcceptScreen implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    List<String> accepted = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
    if (handler instanceof HandlerMethod
        && !accepted.isEmpty()
        && !hasOwnTypes(request)
        && !acceptsJson(accepted)) {
      throw new ProblemException(HttpStatus.NOT_ACCEPTABLE, "not-acceptable", Map.of(), List.of());
    }
    return true;
  }

  /** Whether the operation names the types of its answers: then it was chosen by them. */
  private static boolean hasOwnTypes(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE) != null;
  }

  private static boolean acceptsJson(List<String> accepted) {
    try {
      List<MediaType> types = MediaType.parseMediaTypes(accepted);
      return types.isEmpty()
          || types.stream().anyMatch(MediaType.APPLICATION_JSON::isCompatibleWith);
    } catch (InvalidMediaTypeException e) {
      return false;
    }
  }
}
