package io.qinggui.gateway.pages.application;

import io.qinggui.gateway.pages.Reply;
import io.qinggui.gateway.pages.Reply.Page;
import io.qinggui.gateway.pages.Table;
import io.qinggui.gateway.pages.Table.Cell;
import io.qinggui.gateway.pages.TreeEntry;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.WebPages;
import io.qinggui.gateway.pages.listing.DaysLeft;
import io.qinggui.gateway.pages.listing.Details;
import io.qinggui.gateway.pages.listing.Filter;
import io.qinggui.gateway.pages.listing.Listing;
import io.qinggui.gateway.pages.listing.Offer;
import io.qinggui.gateway.pages.listing.Offer.Trial;
import io.qinggui.gateway.pages.listing.Values;
import io.qinggui.platform.reference.Beijing;
import io.qinggui.platform.reference.Province;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;
import io.qinggui.platform.web.input.ReadsParameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Applications for licenses. */
@Hidden
@ReadsParameters(ReadsParameters.ANY)
@RestController
class ApplicationPages {

  private static final String OPERATOR = "operatorId";
  private static final String ID = "applicationId";
  private static final String ONE = "/applications/{id}";

  private static final Listing APPLICATIONS =
      Listing.of("applications", "application.title", "/applications")
          .of("application")
          .by(
              Filter.operator(),
              Filter.authority("issuer"),
              Filter.choice(
                  "kind", "NEW_LICENSE", "EXPANSION", "RENEWAL", "HOLDER_CHANGE", "CANCELLATION"),
              Filter.choice(
                  "state",
                  "SUBMITTED",
                  "SUPPLEMENT_REQUESTED",
                  "ACCEPTED",
                  "APPROVED",
                  "REFUSED",
                  "WITHDRAWN"),
              Filter.yesOrNo("overdue"))
          .showing(
              ID,
              "kind",
              "state",
              OPERATOR,
              "issuer",
              "licenseNumber",
              "submittedOn",
              "daysLeft",
              "overdue")
          .opening("/applications/{applicationId}");

  private final WebPages pages;
  private final InstantSource clock;

  ApplicationPages(WebPages pages, InstantSource clock) {
    this.pages = pages;
    this.clock = clock;
  }

  @Bean
  @Order(300)
  static TreeEntry applicationsEntry() {
    return TreeEntry.forVisitors(
        "/applications",
        "application.title",
        caller -> caller.isAnyOf(Role.MIIT, Role.ADMINISTRATION, Role.AUDITOR, Role.OPERATOR));
  }

  @GetMapping("/applications")
  ResponseEntity<byte[]> list(HttpServletRequest request) {
    return pages.answer(
        request,
        visit -> readBy(visit.caller()).reply(visit, adding(visit.caller()), this::daysLeft));
  }

  /** An operator reads its own. */
  private static Listing readBy(Caller caller) {
    boolean officer = caller.isAnyOf(Role.MIIT, Role.ADMINISTRATION, Role.AUDITOR);
    return officer || caller.operatorId() == null
        ? APPLICATIONS
        : APPLICATIONS.with(Map.of(OPERATOR, Objects.requireNonNull(caller.operatorId())));
  }

  private static List<Offer> adding(Caller caller) {
    String own = caller.is(Role.OPERATOR) ? caller.operatorId() : null;
    return Stream.of(Offer.of("postApplications", own == null ? Map.of() : Map.of(OPERATOR, own)))
        .filter(it -> caller.isAnyOf(Role.MIIT, Role.ADMINISTRATION, Role.OPERATOR))
        .toList();
  }

  /** Until the last day of what it waits for. */
  private Cell daysLeft(Values values, String column, JsonNode application) {
    return DaysLeft.of(values.texts(), dueOn(application), today());
  }

  private static JsonNode dueOn(JsonNode application) {
    return switch (application.path("state").asString("")) {
      case "SUBMITTED" -> application.path("acceptanceDueOn");
      case "ACCEPTED" -> application.path("decisionDueOn");
      default -> application.path("none");
    };
  }

  private LocalDate today() {
    return Beijing.dateOf(clock.instant());
  }

  @GetMapping("/applications/{id}")
  ResponseEntity<byte[]> one(@PathVariable String id, HttpServletRequest request) {
    return pages.answer(request, visit -> one(visit, id));
  }

  private Reply one(Visit visit, String id) {
    JsonNode application = visit.read(ONE, Map.of(), id);
    Values values = Values.naming(visit, "application", application);
    return new Page(
        "application/one",
        visit.texts().text("application.one", id),
        Map.of(
            "application", application,
            "steps", Step.of(values, application),
            "daysLeft", DaysLeft.of(visit.texts(), dueOn(application), today()),
            "details", Details.of(values, application, Set.of(ID, "steps", "evaluations")),
            "evaluations", evaluations(values, application),
            "offers", offers(visit, id, application)));
  }

  private static Table evaluations(Values values, JsonNode application) {
    return Details.table(values, application.path("evaluations"));
  }

  private List<Offer> offers(Visit visit, String id, JsonNode application) {
    return visit.is(Role.MIIT, Role.ADMINISTRATION, Role.OPERATOR, Role.EVALUATOR)
        ? Offer.tried(visit, trials(today().toString(), application), ONE, id)
        : List.of();
  }

  private static List<Trial> trials(String day, JsonNode application) {
    String issuer = application.path("issuer").asString("");
    String province = Province.isCode(issuer) ? issuer : Province.codes().iterator().next();
    List<String> any = List.of("-");
    Map<String, Object> evaluation =
        Map.of(
            "system", "ICP_FILING",
            "provinces", List.of(province),
            "outcome", "PASSED",
            "standard", "-",
            "concludedOn", day,
            "evaluator", "-");
    return List.of(
        trial("Acceptance", "/acceptance", Map.of("acceptedOn", day)),
        trial(
            "SupplementRequest", "/supplement-request", Map.of("requestedOn", day, "missing", any)),
        trial("Supplement", "/supplement", Map.of("suppliedOn", day)),
        trial("Evaluations", "/evaluations", evaluation),
        trial("Approval", "/approval", Map.of("decidedOn", day)),
        trial("Refusal", "/refusal", Map.of("decidedOn", day, "grounds", any)),
        trial("Withdrawal", "/withdrawal", Map.of("withdrawnOn", day)));
  }

  private static Trial trial(String operation, String step, Map<String, ?> body) {
    return new Trial("postApplications" + operation, ID, step, body);
  }
}
