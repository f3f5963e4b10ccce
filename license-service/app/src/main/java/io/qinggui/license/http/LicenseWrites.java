package io.qinggui.license.http;

import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.standing.http.StandingPreview;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.WriteAnswers;
import io.qinggui.platform.web.write.Written.Created;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What is recorded under a license, answered in one way; a dry run also shows the standing. */
@Component
public final class LicenseWrites {

  private final Commands<LicenseServiceEvent> commands;
  private final WriteAnswers answers;
  private final StandingPreview preview;

  LicenseWrites(
      Commands<LicenseServiceEvent> commands, WriteAnswers answers, StandingPreview preview) {
    this.commands = commands;
    this.answers = answers;
    this.preview = preview;
  }

  /**
   * Sends the command.
   *
   * @param fact that it leads to
   * @param view of that fact, the body of the answer
   */
  public <E extends LicenseEvent, V> Created<V> send(
      LicenseCommand command, CommandRequest request, Class<E> fact, Function<E, V> view) {
    return answers.created(
        commands.send(command, request.context()),
        applied -> LicensePaths.location(command.licenseNumber()),
        applied -> view.apply(applied.first(fact)),
        dryRun -> preview.of(dryRun.events(), new EventIds(request.commandId())));
  }
}
