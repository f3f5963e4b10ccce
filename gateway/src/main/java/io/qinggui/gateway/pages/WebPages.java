package io.qinggui.gateway.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.qinggui.gateway.reading.RefusedByService;
import io.qinggui.platform.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes pages and sends them. A page is its address: the same parameters give the same page. What a
 * service refuses is told in a page, in the language of the page; nobody sees a problem document.
 */
@Component
@EnableConfigurationProperties(PageProperties.class)
public final class WebPages {

  /** The beginning of the addresses of pages that need no login. */
  public static final String OPEN = "/public";

  /** Nothing from elsewhere, nothing inline, in nobody's frame. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private static final MediaType HTML = new MediaType("text", "html", UTF_8);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final PageProperties properties;

  WebPages(PageProperties properties) {
    this.properties = properties;
  }

  /**
   * A page of a template.
   *
   * @param template its name, without the ending
   * @param values its parameters but for {@code frame}
   */
  public record Page(String template, String title, Map<String, Object> values) {}

  /** Asks for what a page shows, and makes it; or a page that says why there is none. */
  public ResponseEntity<byte[]> answer(
      HttpServletRequest request, Function<PageTexts, Page> making) {
    PageTexts texts = texts(request);
    try {
      Page page = making.apply(texts);
      return send(HttpStatus.OK, page, frame(request, texts, page.title()));
    } catch (RefusedByService e) {
      JsonNode problem = JSON.readTree(e.body());
      return refused(request, texts, e.status(), details(problem));
    } catch (ProblemException e) {
      return refused(request, texts, e.status().value(), List.of());
    }
  }

  /** A page that says why there is no other. */
  public ResponseEntity<byte[]> refused(HttpServletRequest request, int status) {
    return refused(request, texts(request), status, List.of());
  }

  /** The same, outside of a controller. */
  public void refuse(HttpServletRequest request, HttpServletResponse response, int status)
      throws IOException {
    ResponseEntity<byte[]> page = refused(request, status);
    response.setStatus(page.getStatusCode().value());
    page.getHeaders()
        .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    response.getOutputStream().write(Objects.requireNonNull(page.getBody()));
  }

  private ResponseEntity<byte[]> refused(
      HttpServletRequest request, PageTexts texts, int status, List<String> details) {
    HttpStatus known =
        Objects.requireNonNullElse(HttpStatus.resolve(status), HttpStatus.BAD_GATEWAY);
    String title = texts.word("problem", String.valueOf(known.value()));
    if (title.equals(String.valueOf(known.value()))) {
      title = texts.text(known.is5xxServerError() ? "problem.503" : "problem.422");
    }
    Page page = new Page("problem", title, Map.of("details", details));
    return send(known, page, frame(request, texts, title));
  }

  /** In the language of the page, since it was asked for in it. */
  private static List<String> details(JsonNode problem) {
    List<String> fields =
        problem.path("errors").valueStream().map(it -> it.path("message").asString("")).toList();
    String detail = problem.path("detail").asString("");
    return fields.isEmpty() ? (detail.isEmpty() ? List.of() : List.of(detail)) : fields;
  }

  private Frame frame(HttpServletRequest request, PageTexts texts, String title) {
    Map<String, String> query = new LinkedHashMap<>();
    request
        .getParameterMap()
        .forEach((name, values) -> query.put(name, values.length == 0 ? "" : values[0]));
    query.remove("lang");
    boolean large = Frame.isLarge(String.valueOf(query.remove("size")));
    return new Frame(texts, title, request.getRequestURI(), query, large, properties);
  }

  private ResponseEntity<byte[]> send(HttpStatus status, Page page, Frame frame) {
    Map<String, Object> values = new LinkedHashMap<>(page.values());
    values.put("frame", frame);
    Utf8ByteOutput out = new Utf8ByteOutput();
    templates.render(page.template() + ".jte", values, out);
    return ResponseEntity.status(status)
        .contentType(HTML)
        .cacheControl(CacheControl.noCache())
        .header(HttpHeaders.CONTENT_LANGUAGE, frame.texts().language().tag())
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .body(out.toByteArray());
  }

  private static PageTexts texts(HttpServletRequest request) {
    return PageTexts.in(PageLanguage.of(request.getParameter("lang")));
  }

  /** Headers of a question that is asked for a page: nobody's token, the page's language. */
  public static HttpHeaders anonymous(PageTexts texts) {
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.ACCEPT_LANGUAGE, texts.language().tag());
    return headers;
  }
}
