package io.qinggui.gateway.pages.notification;

import io.qinggui.gateway.pages.Reply;
import io.qinggui.gateway.pages.Reply.Download;
import io.qinggui.gateway.pages.Reply.Page;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.WebPages;
import io.qinggui.platform.reference.Beijing;
import io.qinggui.platform.web.input.ReadsParameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Orders to carriers: to be found, read and acknowledged. */
@Hidden
@ReadsParameters(ReadsParameters.ANY)
@RestController
class OrdersPages {

  private static final String SHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String ROWS = "50";

  private final WebPages pages;
  private final InstantSource clock;

  OrdersPages(WebPages pages, InstantSource clock) {
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/notification")
  ResponseEntity<byte[]> orders(HttpServletRequest request) {
    return pages.answer(request, OrdersPages::list);
  }

  private static Reply list(Visit visit) {
    Map<String, String> query = query(visit);
    query.put("cursor", visit.parameter("cursor"));
    query.put("limit", ROWS);
    JsonNode found = visit.read("/orders", query);
    return new Page(
        "notification/orders",
        visit.texts().text("notification.title"),
        Map.of(
            "found", found,
            "all", Readers.readsAllOrders(visit.caller()),
            "subscribes", Readers.subscribes(visit.caller())));
  }

  @GetMapping("/notification/orders.xlsx")
  ResponseEntity<byte[]> sheet(HttpServletRequest request) {
    return pages.answer(
        request,
        visit ->
            new Download(
                visit.texts().text("notification.orders") + ".xlsx",
                SHEET,
                visit.file("/orders", query(visit), SHEET).content()));
  }

  private static Map<String, String> query(Visit visit) {
    Map<String, String> query = new LinkedHashMap<>();
    for (String name : new String[] {"state", "operatorId", "addressee"}) {
      query.put(name, visit.parameter(name));
    }
    return query;
  }

  @GetMapping("/notification/orders/{orderId}")
  ResponseEntity<byte[]> order(@PathVariable String orderId, HttpServletRequest request) {
    return pages.answer(request, visit -> order(visit, orderId));
  }

  private Reply order(Visit visit, String orderId) {
    JsonNode order = visit.read("/orders/{orderId}", Map.of(), orderId);
    String addressee = order.path("addressee").asString("");
    Supplier<String> carrier = name(visit, addressee);
    Supplier<String> operator = name(visit, order.path("operatorId").asString(""));
    return new Page(
        "notification/order",
        visit.texts().text("notification.order"),
        Map.of(
            "order", order,
            "carrier", carrier.get(),
            "operator", operator.get(),
            "mine", Readers.isAddressee(visit.caller(), addressee),
            "today", Beijing.dateOf(clock.instant())));
  }

  /** What an enterprise is called; empty where the visitor may not look it up. */
  private static Supplier<String> name(Visit visit, String operatorId) {
    return visit.caller().mayReadOperator(operatorId)
        ? visit.begin(
            () ->
                visit
                    .find("/operators/{operatorId}", Map.of(), operatorId)
                    .map(it -> it.path("name").asString(""))
                    .orElse(""))
        : () -> "";
  }
}
