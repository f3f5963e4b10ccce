package io.qinggui.license.impact.http;

import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Previews of changes of the rulebook. */
@RestController
class PreviewsController {

  private final ImpactAnswers answers;

  PreviewsController(ImpactAnswers answers) {
    this.answers = answers;
  }

  @Operation(summary = "What a change of the rulebook would do, or how far finding out has come")
  @GetMapping(ImpactAnswers.PREVIEW)
  PreviewView preview(@PathVariable String previewId, Caller caller) {
    caller.requireRole(Role.MIIT, Role.AUDITOR);
    return answers.find(previewId);
  }
}
