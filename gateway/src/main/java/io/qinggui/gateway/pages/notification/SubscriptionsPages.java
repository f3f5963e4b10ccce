package io.qinggui.gateway.pages.notification;

import io.qinggui.gateway.pages.OwnForms;
import io.qinggui.gateway.pages.Reply;
import io.qinggui.gateway.pages.Reply.Page;
import io.qinggui.gateway.pages.Reply.Refused;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.WebPages;
import io.qinggui.platform.web.input.ReadsParameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Subscriptions, and what became of each of their deliveries. */
@Hidden
@ReadsParameters(ReadsParameters.ANY)
@RestController
@RequestMapping("/notification/subscriptions")
class SubscriptionsPages {

  private static final String ONE = "/subscriptions/{subscriptionId}";
  private static final String CURSOR = "cursor";
  private static final String LIMIT = "limit";
  private static final String ROWS = "50";

  /** Each with all of its attempts. */
  private static final String DELIVERIES = "20";

  private final WebPages pages;
  private final OwnForms forms;

  SubscriptionsPages(WebPages pages, OwnForms forms) {
    this.pages = pages;
    this.forms = forms;
  }

  @GetMapping
  ResponseEntity<byte[]> subscriptions(HttpServletRequest request) {
    return pages.answer(request, SubscriptionsPages::list);
  }

  private static Reply list(Visit visit) {
    JsonNode found =
        visit.read(
            "/subscriptions",
            Map.of(
                "state", visit.parameter("state"), CURSOR, visit.parameter(CURSOR), LIMIT, ROWS));
    return new Page(
        "notification/subscriptions",
        visit.texts().text("notification.subscriptions"),
        Map.of("found", found));
  }

  @GetMapping("/{subscriptionId}")
  ResponseEntity<byte[]> subscription(
      @PathVariable String subscriptionId, HttpServletRequest request) {
    return pages.answer(request, visit -> subscription(visit, subscriptionId));
  }

  private static Reply subscription(Visit visit, String id) {
    Supplier<JsonNode> deliveries =
        visit.begin(
            () ->
                visit.read(
                    ONE + "/deliveries",
                    Map.of(
                        "status",
                        visit.parameter("status"),
                        CURSOR,
                        visit.parameter(CURSOR),
                        LIMIT,
                        DELIVERIES),
                    id));
    JsonNode subscription = visit.read(ONE, Map.of(), id);
    return new Page(
        "notification/subscription",
        visit.texts().text("notification.subscriptionOf", subscription.path("name").asString("")),
        Map.of("subscription", subscription, "deliveries", deliveries.get()));
  }

  /** Sends an event that is in no feed, and tells what came of it; nothing is written. */
  @PostMapping("/{subscriptionId}/test")
  ResponseEntity<byte[]> test(@PathVariable String subscriptionId, HttpServletRequest request) {
    return pages.answer(
        request,
        visit ->
            forms.isOwn(request)
                ? tested(visit, subscriptionId)
                : new Refused(HttpStatus.FORBIDDEN.value()));
  }

  private static Reply tested(Visit visit, String id) {
    JsonNode attempt = visit.ask(ONE + "/test", JsonMapper.shared().createObjectNode(), id);
    return new Page(
        "notification/tested",
        visit.texts().text("notification.tested"),
        Map.of("subscriptionId", id, "attempt", attempt));
  }

  @GetMapping("/{subscriptionId}/deliveries/{deliveryId}")
  ResponseEntity<byte[]> delivery(
      @PathVariable String subscriptionId,
      @PathVariable String deliveryId,
      HttpServletRequest request) {
    return pages.answer(
        request,
        visit ->
            new Page(
                "notification/delivery",
                visit.texts().text("notification.delivery"),
                Map.of(
                    "subscriptionId",
                    subscriptionId,
                    "delivery",
                    visit.read(
                        ONE + "/deliveries/{deliveryId}", Map.of(), subscriptionId, deliveryId))));
  }

  @GetMapping("/{subscriptionId}/runs/{runId}")
  ResponseEntity<byte[]> run(
      @PathVariable String subscriptionId, @PathVariable String runId, HttpServletRequest request) {
    return pages.answer(
        request,
        visit ->
            new Page(
                "notification/run",
                visit.texts().text("notification.run"),
                Map.of(
                    "subscriptionId",
                    subscriptionId,
                    "run",
                    visit.read(ONE + "/runs/{runId}", Map.of(), subscriptionId, runId))));
  }
}
