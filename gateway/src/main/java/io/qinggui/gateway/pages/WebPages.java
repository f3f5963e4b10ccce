package io.qinggui.gateway.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.qinggui.gateway.pages.Reply.Download;
import io.qinggui.gateway.pages.Reply.Next;
import io.qinggui.gateway.pages.Reply.Page;
import io.qinggui.gateway.pages.Reply.Refused;
import io.qinggui.gateway.reading.OwnInterface;
import io.qinggui.gateway.reading.RefusedByService;
import io.qinggui.gateway.session.Session;
import io.qinggui.gateway.session.Sessions;
import io.qinggui.platform.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
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

  /** The first page of whoever is logged in. */
  public static final String HOME = "/desk";

  /** Where a visitor logs in; the parameter {@code to} is the page to come back to. */
  public static final String LOGIN = "/login";

  private static final Logger LOG = LoggerFactory.getLogger(WebPages.class);
  private static final MediaType HTML = new MediaType("text", "html", UTF_8);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final PageProperties properties;
  private final Sessions sessions;
  private final OwnInterface api;
  private final List<TreeEntry> tree;
  private final String policy;
  private final boolean hasLogin;

  WebPages(
      PageProperties properties,
      Sessions sessions,
      OwnInterface api,
      ObjectProvider<TreeEntry> tree) {
    this.properties = properties;
    this.sessions = sessions;
    this.api = api;
    this.tree = tree.orderedStream().toList();
    this.hasLogin = !properties.login().issuer().isEmpty();
    this.policy = policy(properties.login().issuer());
  }

  /**
   * Nothing from elsewhere, nothing inline, in nobody's frame. A form may lead to a login, and so
   * to the issuer.
   */
  private static String policy(String issuer) {
    String forms = issuer.isEmpty() ? "'self'" : "'self' " + origin(URI.create(issuer));
    return "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action "
        + forms
        + "; base-uri 'none'; frame-ancestors 'none'";
  }

  private static String origin(URI address) {
    return address.getScheme() + "://" + address.getAuthority();
  }

  /** A page for everybody. */
  public ResponseEntity<byte[]> open(
      HttpServletRequest request, Function<Visit, ? extends Reply> making) {
    Optional<Session> session = sessions.of(request);
    Visit visit = visit(request, session);
    try {
      return send(making.apply(visit), request, session);
    } catch (RefusedByService e) {
      return e.status() == HttpStatus.UNAUTHORIZED.value() && hasLogin && isRead(request)
          ? toLogin(request)
          : refused(request, session, e.status(), details(e, visit.texts()));
    } catch (BadInputException e) {
      return refused(request, session, HttpStatus.UNPROCESSABLE_CONTENT.value(), e.details());
    } catch (ProblemException e) {
      return refused(request, session, e.status().value(), List.of());
    } catch (RuntimeException e) {
      // a person is told as little as a program, and in a page
      LOG.error(
          "The page {} failed for a reason that was not foreseen", request.getRequestURI(), e);
      return refused(request, session, HttpStatus.INTERNAL_SERVER_ERROR.value(), List.of());
    }
  }

  /** A page for those who are logged in; whoever is not is sent to log in, and comes back. */
  public ResponseEntity<byte[]> answer(
      HttpServletRequest request, Function<Visit, ? extends Reply> making) {
    if (sessions.of(request).isPresent()) {
      return open(request, making);
    }
    if (!hasLogin) {
      return refused(request, HttpStatus.NOT_FOUND.value());
    }
    return isRead(request)
        ? toLogin(request)
        : refused(request, Optional.empty(), HttpStatus.UNAUTHORIZED.value(), List.of());
  }

  private static boolean isRead(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }

  private static ResponseEntity<byte[]> toLogin(HttpServletRequest request) {
    String query = request.getQueryString();
    String here = request.getRequestURI() + (query == null ? "" : "?" + query);
    return ResponseEntity.status(HttpStatus.FOUND)
        .location(URI.create(Frame.address(LOGIN, Map.of("to", here))))
        .cacheControl(CacheControl.noStore())
        .build();
  }

  /** A page that says why there is no other. */
  public ResponseEntity<byte[]> refused(HttpServletRequest request, int status) {
    return refused(request, sessions.of(request), status, List.of());
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

  private ResponseEntity<byte[]> send(
      Reply reply, HttpServletRequest request, Optional<Session> session) {
    return switch (reply) {
      case Page page -> send(HttpStatus.OK, page, request, session);
      case Next next ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create(next.address()))
              .cacheControl(CacheControl.noStore())
              .build();
      case Download file ->
          ResponseEntity.ok()
              .contentType(MediaType.parseMediaType(file.mediaType()))
              .cacheControl(CacheControl.noStore())
              .header(
                  HttpHeaders.CONTENT_DISPOSITION,
                  ContentDisposition.attachment().filename(file.name(), UTF_8).build().toString())
              .header("X-Content-Type-Options", "nosniff")
              .body(file.content());
      case Refused refused -> refused(request, session, refused.status(), List.of());
    };
  }

  private ResponseEntity<byte[]> refused(
      HttpServletRequest request, Optional<Session> session, int status, List<String> details) {
    HttpStatus known =
        Objects.requireNonNullElse(HttpStatus.resolve(status), HttpStatus.BAD_GATEWAY);
    PageTexts texts = texts(request);
    String key = "problem." + known.value();
    String instead = known.is5xxServerError() ? "problem.503" : "problem.422";
    String title = texts.text(texts.has(key) ? key : instead);
    return send(known, new Page("problem", title, Map.of("details", details)), request, session);
  }

  /** In the language of the page, since it was asked for in it. */
  private static List<String> details(RefusedByService refused, PageTexts texts) {
    try {
      JsonNode problem = JSON.readTree(refused.body());
      List<String> fields =
          problem.path("errors").valueStream().map(it -> fault(it, texts)).toList();
      String detail = problem.path("detail").asString("");
      return fields.isEmpty() && !detail.isEmpty() ? List.of(detail) : fields;
    } catch (JacksonException notOurs) {
      return List.of();
    }
  }

  private static String fault(JsonNode error, PageTexts texts) {
    String pointer = error.path("pointer").asString("");
    String field = pointer.substring(pointer.lastIndexOf('/') + 1);
    String message = error.path("message").asString("");
    return texts.has("field." + field)
        ? texts.text("problem.field", texts.field(field), message)
        : message;
  }

  private Visit visit(HttpServletRequest request, Optional<Session> session) {
    return new Visit(request, texts(request), session, api);
  }

  private Frame frame(HttpServletRequest request, Optional<Session> session, String title) {
    Map<String, String> query = new LinkedHashMap<>();
    if (isRead(request)) {
      request
          .getParameterMap()
          .forEach((name, values) -> query.put(name, values.length == 0 ? "" : values[0]));
    }
    query.remove("lang");
    boolean large = Frame.isLarge(request.getParameter("size"));
    query.remove("size");
    return new Frame(
        texts(request),
        title,
        request.getRequestURI(),
        query,
        large,
        properties,
        tree.stream().filter(it -> it.shownTo().test(session.map(Session::caller))).toList(),
        session.map(Visitor::of),
        hasLogin);
  }

  private ResponseEntity<byte[]> send(
      HttpStatus status, Page page, HttpServletRequest request, Optional<Session> session) {
    Frame frame = frame(request, session, page.title());
    Map<String, Object> values = new LinkedHashMap<>(page.values());
    values.put("frame", frame);
    Utf8ByteOutput out = new Utf8ByteOutput();
    templates.render(page.template() + ".jte", values, out);
    return ResponseEntity.status(status)
        .contentType(HTML)
        // what a visitor sees is nobody else's, also on a computer that several use
        .cacheControl(session.isPresent() ? CacheControl.noStore() : CacheControl.noCache())
        .header(HttpHeaders.CONTENT_LANGUAGE, frame.texts().language().tag())
        .header("Content-Security-Policy", policy)
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
