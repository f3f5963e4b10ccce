package io.qinggui.license.exit.http;

import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.input.ValidProvince;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.qinggui.platform.web.write.Today;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who has left, and whose customers are not taken care of yet. */
@RestController
class ExitsController {

  private final Exits exits;
  private final Today today;

  ExitsController(Exits exits, Today today) {
    this.exits = exits;
    this.today = today;
  }

  /** An operator looks for its own only, and has to say so. */
  @Operation(summary = "Exits of licenses that have ended, with a plan for their customers")
  @GetMapping("/api/v1/exits")
  Page<ExitView> exits(
      @RequestParam(required = false) @Nullable @ValidOperatorId String operatorId,
      @RequestParam(required = false) @Nullable @ValidProvince String province,
      @RequestParam(required = false) @Nullable Boolean open,
      PageRequest page,
      Caller caller) {
    caller.require(
        caller.isAnyOf(Role.MIIT, Role.ADMINISTRATION, Role.AUDITOR)
            || (operatorId != null && caller.isOperator(operatorId)));
    return exits.find(operatorId, province, open, today.date(), page);
  }
}
