package io.qinggui.gateway.pages.publicity;

import io.qinggui.gateway.pages.PageTexts;
import io.qinggui.gateway.pages.Reply.Page;
import io.qinggui.gateway.pages.WebPages;
import io.qinggui.gateway.reading.ServiceReads;
import io.qinggui.gateway.reading.ServiceReads.Question;
import io.qinggui.gateway.routing.Backends;
import io.qinggui.platform.web.input.ReadsParameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * The pages for everybody: a look-up of operators and licenses, and the lists that are published.
 */
@Hidden
@ReadsParameters(ReadsParameters.ANY)
@RestController
class PublicPages {

  private static final String API = "/api/v1/public/";
  private static final String INCOMPLETE = "page-incomplete";
  private static final String ROWS = "50";

  private final WebPages pages;
  private final ServiceReads reads;
  private final Backends backends;

  PublicPages(WebPages pages, ServiceReads reads, Backends backends) {
    this.pages = pages;
    this.reads = reads;
    this.backends = backends;
  }

  @GetMapping("/public")
  ResponseEntity<byte[]> home(HttpServletRequest request) {
    return pages.open(
        request, visit -> new Page("publicity/home", visit.texts().text("public.title"), Map.of()));
  }

  @GetMapping("/public/operators")
  ResponseEntity<byte[]> operators(HttpServletRequest request) {
    return pages.open(
        request,
        visit ->
            list(
                visit.texts(),
                PublicList.OPERATORS,
                parameter(request, "name").isEmpty()
                    ? Optional.empty()
                    : Optional.of(items(request, visit.texts(), PublicList.OPERATORS))));
  }

  @GetMapping("/public/licenses")
  ResponseEntity<byte[]> license(HttpServletRequest request) {
    String number = parameter(request, "number").strip();
    return pages.open(
        request,
        visit ->
            new Page(
                "publicity/license",
                visit.texts().text("public.licenses"),
                number.isEmpty() ? Map.of() : Map.of("license", license(visit.texts(), number))));
  }

  private JsonNode license(PageTexts texts, String number) {
    Question question = new Question(API + "licenses/{number}", Map.of("number", number), Map.of());
    return ask("license", question, texts);
  }

  @GetMapping("/public/lists/{list}")
  ResponseEntity<byte[]> published(@PathVariable String list, HttpServletRequest request) {
    Optional<PublicList> known = PublicList.named(list);
    return known.isEmpty()
        ? pages.refused(request, 404)
        : pages.open(
            request,
            visit ->
                list(
                    visit.texts(),
                    known.get(),
                    Optional.of(items(request, visit.texts(), known.get()))));
  }

  private static Page list(PageTexts texts, PublicList list, Optional<JsonNode> found) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("list", list);
    found.ifPresent(it -> values.put("table", list.table(texts, it)));
    return new Page("publicity/list", texts.text("public." + list.path()), values);
  }

  private JsonNode items(HttpServletRequest request, PageTexts texts, PublicList list) {
    Map<String, String> query = new LinkedHashMap<>();
    for (String name : list.filters()) {
      String value = parameter(request, name).strip();
      if (!value.isEmpty()) {
        query.put(name, value);
      }
    }
    String cursor = parameter(request, "cursor");
    if (!cursor.isEmpty()) {
      query.put("cursor", cursor);
    }
    query.put("limit", ROWS);
    return ask(list.service(), new Question(API + list.path(), Map.of(), query), texts);
  }

  private JsonNode ask(String service, Question question, PageTexts texts) {
    return reads
        .read(backends.service(service), question, WebPages.anonymous(texts), INCOMPLETE)
        .json();
  }

  private static String parameter(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }
}
