package io.qinggui.inspection.cases.http;

import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.NameResponsiblePerson;
import io.qinggui.inspection.language.ResponsiblePersonNamed;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.web.input.MultiLine;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Noted;
import io.qinggui.platform.web.write.Today;
import io.qinggui.platform.web.write.WriteAnswers;
import io.qinggui.platform.web.write.Written.Created;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who is answerable for a violation (三(二)). */
@RestController
class ResponsiblePersonsController {

  private final Commands<InspectionEvent> commands;
  private final WriteAnswers answers;
  private final Today today;

  ResponsiblePersonsController(
      Commands<InspectionEvent> commands, WriteAnswers answers, Today today) {
    this.commands = commands;
    this.answers = answers;
    this.today = today;
  }

  /**
   * A person who is answerable.
   *
   * @param namedOn today when it is left out
   */
  record Naming(
      @ValidText(max = 100) String name,
      @ValidText(max = 100) String title,
      @MultiLine @ValidText(max = 1000) String measure,
      @Nullable LocalDate namedOn)
      implements Noted {

    NameResponsiblePerson command(String caseId, Filer filer, LocalDate today) {
      return new NameResponsiblePerson(
          caseId, name, title, measure, namedOn == null ? today : namedOn, filer, today);
    }
  }

  @Operation(summary = "Name who is answerable, and what was done about that; not published")
  @PostMapping("/api/v1/cases/{caseId}/responsible-persons")
  Created<ResponsiblePersonNamed> name(
      @PathVariable @ValidText(max = 64) String caseId,
      @RequestBody Naming body,
      CommandRequest request) {
    return answers.created(
        commands.send(
            body.command(caseId, request.caller().filer(), today.date()), request.context()),
        applied -> WriteAnswers.path("/api/v1/cases/{id}", caseId),
        applied -> applied.first(ResponsiblePersonNamed.class));
  }
}
