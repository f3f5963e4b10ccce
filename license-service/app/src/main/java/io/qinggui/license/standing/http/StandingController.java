package io.qinggui.license.standing.http;

import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.read.AsOf;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** An operator's standing. */
@RestController
class StandingController {

  private final Standings standings;

  StandingController(Standings standings) {
    this.standings = standings;
  }

  @Operation(summary = "Effects that apply to an operator, and its whole timeline")
  @GetMapping("/api/v1/operators/{operatorId}/standing")
  StandingView standing(
      @PathVariable @ValidOperatorId String operatorId, AsOf asOf, Caller caller) {
    caller.requireReadOperator(operatorId);
    return StandingView.of(operatorId, asOf, standings.knownAt(operatorId, asOf.knownAt()));
  }
}
