package io.qinggui.gateway.pages;

import io.qinggui.gateway.reading.Beside;
import io.qinggui.gateway.reading.OwnInterface;
import io.qinggui.gateway.reading.OwnInterface.FileAnswer;
import io.qinggui.gateway.reading.RefusedByService;
import io.qinggui.gateway.reading.ServiceReads.Question;
import io.qinggui.gateway.reading.ServiceReads.Reading;
import io.qinggui.gateway.session.Session;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/**
 * One request of a visitor: what was asked for, in which language, by whom. Its questions go to the
 * interface with the visitor's own token; what the interface refuses, the visitor is refused.
 */
public final class Visit {

  /** The position that an answer has to know of, as {@code <ledger>:<position>}. */
  public static final String AFTER = "after";

  private static final String ANYTHING = "*/*";

  private final HttpServletRequest request;
  private final PageTexts texts;
  private final Optional<Session> session;
  private final OwnInterface api;
  private final String position;

  Visit(HttpServletRequest request, PageTexts texts, Optional<Session> session, OwnInterface api) {
    this.request = request;
    this.texts = texts;
    this.session = session;
    this.api = api;
    this.position = parameter(AFTER);
  }

  /** Words in the language of the page. */
  public PageTexts texts() {
    return texts;
  }

  /** Who is logged in, if anybody. */
  public Optional<Caller> visitor() {
    return session.map(Session::caller);
  }

  /**
   * Who is logged in, on a page for those who are.
   *
   * @throws java.util.NoSuchElementException on a page for everybody
   */
  public Caller caller() {
    return visitor().orElseThrow();
  }

  /** Whether the visitor has one of these roles. */
  public boolean is(Role... any) {
    return visitor().filter(it -> it.isAnyOf(any)).isPresent();
  }

  /** Whether the visitor may read about an operator. */
  public boolean mayRead(String operatorId) {
    return visitor().filter(it -> it.mayReadOperator(operatorId)).isPresent();
  }

  /** A parameter without spaces around it; empty when it is not there. */
  public String parameter(String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  /** All values of a parameter; none when it is not there. */
  public List<String> parameters(String name) {
    String[] values = request.getParameterValues(name);
    return values == null ? List.of() : Arrays.asList(values);
  }

  /** All parameters that were sent. */
  public Map<String, String[]> sent() {
    return request.getParameterMap();
  }

  /**
   * Reads.
   *
   * @param path beneath {@code /api/v1}, with variables in braces: {@code /operators/{id}}
   * @param query names and values; empty ones are left out
   * @param variables of the path, in their order
   * @throws RefusedByService when the interface refuses it
   */
  public JsonNode read(String path, Map<String, String> query, String... variables) {
    return api.read(question(path, query, variables), headers()).json();
  }

  /** The same; empty when there is no such thing (404). */
  public Optional<JsonNode> find(String path, Map<String, String> query, String... variables) {
    try {
      return Optional.of(read(path, query, variables));
    } catch (RefusedByService refused) {
      if (refused.isNotFound()) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  /** Asks a question that is asked by POST and writes nothing. */
  public JsonNode ask(String path, JsonNode body, String... variables) {
    return api.post(question(path, Map.of(), variables), body, headers()).json();
  }

  /** What a write would do. */
  public JsonNode tryOut(String path, JsonNode body, String... variables) {
    return api.post(question(path, Map.of("dryRun", "true"), variables), body, headers()).json();
  }

  /**
   * Writes.
   *
   * @param idempotencyKey by which the interface knows a second try for the first one's
   */
  public Reading write(String path, JsonNode body, String idempotencyKey, String... variables) {
    HttpHeaders headers = headers();
    headers.set("Idempotency-Key", idempotencyKey);
    return api.post(question(path, Map.of(), variables), body, headers);
  }

  /**
   * Begins to ask something, so that slow questions are asked beside each other.
   *
   * @return gives the answer, or throws what the question threw
   */
  public <T> Supplier<T> begin(Supplier<T> question) {
    return Beside.begin(question);
  }

  /** A list as a file. */
  public FileAnswer file(
      String path, Map<String, String> query, String mediaType, String... variables) {
    return api.file(question(path, query, variables), mediaType, headers());
  }

  /**
   * What the interface has beside {@code /api/v1}, as it is sent: keys and entries of a log.
   *
   * @param path with variables in braces: {@code /log/{ledger}/keys}
   * @throws RefusedByService when the interface refuses it
   */
  public byte[] fetch(String path, String... variables) {
    Question question = Questions.of(path, Map.of(), List.of(variables));
    return api.file(question, ANYTHING, headers()).content();
  }

  private static Question question(String path, Map<String, String> query, String... variables) {
    return Questions.of("/api/v1" + path, query, List.of(variables));
  }

  private HttpHeaders headers() {
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.ACCEPT_LANGUAGE, texts.language().tag());
    session.ifPresent(it -> headers.setBearerAuth(it.accessToken()));
    if (!position.isEmpty()) {
      headers.set("Min-Ledger-Position", position);
    }
    return headers;
  }
}
