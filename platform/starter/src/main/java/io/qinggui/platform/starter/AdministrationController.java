package io.qinggui.platform.starter;

import io.qinggui.platform.consumer.Rerun;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;
import io.qinggui.platform.web.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Parked events and the progress of consumers: seen by MIIT and auditors, acted on by MIIT. The
 * path with the ledger's name is the one that the gateway has too.
 */
@RestController
@RequestMapping({
  AdministrationController.OWN,
  AdministrationController.OWN + "/${qinggui.ledger.name}"
})
class AdministrationController {

  /** On a service's own port the ledger may be left out. */
  static final String OWN = "/api/v1/admin";

  private final Administration administration;

  AdministrationController(Administration administration) {
    this.administration = administration;
  }

  record ParkedList(List<Administration.Parked> items) {}

  record Reset(String projection, String state) {}

  @Operation(summary = "Events that a consumer could not take")
  @GetMapping("/parked")
  ParkedList parked(@RequestParam @Nullable String consumer, Caller caller) {
    caller.requireRole(Role.MIIT, Role.AUDITOR);
    List<String> known = administration.consumers();
    if (consumer != null && !known.contains(consumer)) {
      throw unknown("consumer-unknown", consumer);
    }
    return new ParkedList(
        known.stream()
            .filter(name -> consumer == null || name.equals(consumer))
            .flatMap(name -> administration.parked(name).stream())
            .toList());
  }

  @Operation(summary = "Apply parked events again")
  @PostMapping("/parked/{consumer}/{key}/rerun")
  Rerun rerun(@PathVariable String consumer, @PathVariable String key, Caller caller) {
    caller.requireRole(Role.MIIT);
    return administration
        .rerun(consumer, key)
        .orElseThrow(() -> unknown("consumer-unknown", consumer));
  }

  @Operation(summary = "Rebuild a projection")
  @PostMapping("/projections/{name}/reset")
  Reset reset(@PathVariable String name, Caller caller) {
    caller.requireRole(Role.MIIT);
    if (!administration.reset(name)) {
      throw unknown("projection-unknown", name);
    }
    return new Reset(name, "REBUILDING");
  }

  @Operation(summary = "How far every consumer is")
  @GetMapping("/progress")
  Administration.State progress(Caller caller) {
    caller.requireRole(Role.MIIT, Role.AUDITOR);
    return administration.state();
  }

  private static ProblemException unknown(String code, String name) {
    return ProblemException.notFound(code, Map.of("name", name));
  }
}
