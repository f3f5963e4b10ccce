package io.qinggui.platform.web.input;

import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the body once, up to a limit, whether its length was announced or not. A body over the
 * limit, an encoded one, or JSON that is not UTF-8 is refused before anything looks at it. A body
 * that is to be streamed is left to whoever serves the path.
 */
final class BodyFilter extends OncePerRequestFilter {

  private static final Pattern FOREIGN_CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*(?!\"?utf-?8\"?\\s*(;|$))");

  private final InputProperties properties;
  private final Problems problems;

  BodyFilter(InputProperties properties, Problems problems) {
    this.properties = properties;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpServletRequest checked;
    try {
      checkForm(request);
      checked =
          properties.isStreamed(request) ? request : new BufferedRequest(request, read(request));
    } catch (ProblemException problem) {
      problems.write(problem, request, response);
      return;
    }
    chain.doFilter(checked, response);
  }

  private byte[] read(HttpServletRequest request) {
    int limit = properties.limitFor(request.getRequestURI());
    long announced = request.getContentLengthLong();
    if (announced > limit) {
      throw tooLarge(limit);
    }
    byte[] body = readAtMost(request, announced < 0 ? limit + 1 : (int) announced);
    if (body.length > limit) {
      throw tooLarge(limit);
    }
    if (isJson(request)) {
      Utf8.require(body);
    }
    return body;
  }

  private static void checkForm(HttpServletRequest request) {
    String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-encoding", Map.of());
    }
    String type = request.getContentType();
    if (type != null && FOREIGN_CHARSET.matcher(type).find()) {
      throw problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", Map.of());
    }
  }

  private static boolean isJson(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).contains("json");
  }

  private static byte[] readAtMost(HttpServletRequest request, int length) {
    try {
      return request.getInputStream().readNBytes(length);
    } catch (IOException e) {
      throw problem(HttpStatus.BAD_REQUEST, "bad-request", Map.of());
    }
  }

  private static ProblemException tooLarge(int limit) {
    return problem(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", Map.of("limit", limit));
  }

  private static ProblemException problem(HttpStatus status, String code, Map<String, ?> details) {
    return new ProblemException(status, code, details, List.of());
  }
}
