package io.qinggui.notification.order.http;

import io.qinggui.notification.order.OrderStatus;
import io.qinggui.notification.order.runtime.OrderFields;
import io.qinggui.notification.order.runtime.OrderRecord;
import io.qinggui.platform.projection.Filter;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.Versioned;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.qinggui.platform.web.read.ReadAnswers;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reading orders. */
@RestController
class OrdersController {

  private final ReadModel<OrderRecord> orders;

  OrdersController(ReadModel<OrderRecord> orders) {
    this.orders = orders;
  }

  @Operation(summary = "An order with what became of it")
  @GetMapping("/api/v1/orders/{orderId}")
  ResponseEntity<OrderView> one(@PathVariable @ValidText(max = 64) String orderId, Caller caller) {
    caller.requireRole(Role.MIIT, Role.ADMINISTRATION, Role.AUDITOR, Role.CARRIER, Role.OPERATOR);
    Versioned<OrderRecord> found =
        orders
            .get(orderId)
            .orElseThrow(
                () -> ProblemException.notFound("order-unknown", Map.of("orderId", orderId)));
    Readers.require(caller, found.view());
    OrderView view = view(found, caller);
    return ReadAnswers.versioned(view.version(), view);
  }

  /** A carrier finds those that are addressed to it, an operator those about itself. */
  @Operation(summary = "Find orders")
  @GetMapping("/api/v1/orders")
  Page<OrderView> find(
      @RequestParam(required = false) @Nullable @ValidOperatorId String addressee,
      @RequestParam(required = false) @Nullable @ValidOperatorId String operatorId,
      @RequestParam(required = false) @Nullable OrderStatus state,
      PageRequest page,
      Caller caller) {
    Filter filter = Readers.find(caller, addressee, operatorId).with(OrderFields.STATE, state);
    return page.from((after, limit) -> orders.find(filter, after, limit), Versioned::key)
        .map(each -> view(each, caller));
  }

  private static OrderView view(Versioned<OrderRecord> found, Caller caller) {
    return OrderView.of(found, Readers.seesRemark(caller, found.view()));
  }
}
