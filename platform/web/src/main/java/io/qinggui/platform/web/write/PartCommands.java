package io.qinggui.platform.web.write;

import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.ExpectedVersion;
import io.qinggui.platform.ledger.CommandIdReusedException;
import io.qinggui.platform.ledger.Ledger;

/**
 * A request that asks for many commands, each by itself: all or nothing would hold up what is
 * right.
 */
public final class PartCommands {

  private PartCommands() {}

  /** The context of one of the commands; a tag is of one resource and means nothing here. */
  public static CommandContext context(CommandRequest request, int index) {
    CommandContext whole = request.context();
    return new CommandContext(
        whole.commandId() + ":" + index,
        whole.fingerprint(),
        whole.actor(),
        ExpectedVersion.any(),
        whole.dryRun(),
        whole.meta());
  }

  /**
   * Requires that the request's key stood for no other body: then it stands for no part of this
   * one.
   *
   * @throws CommandIdReusedException otherwise
   */
  public static void requireSameAsBefore(Ledger ledger, CommandRequest request, int size) {
    for (int i = 0; i < size; i++) {
      CommandContext context = context(request, i);
      ledger
          .outcome(context.commandId())
          .filter(before -> !before.fingerprint().equals(context.fingerprint()))
          .ifPresent(
              before -> {
                throw new CommandIdReusedException(request.commandId());
              });
    }
  }
}
