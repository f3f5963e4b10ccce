package io.qinggui.notification.language;

import io.qinggui.platform.decider.Command;
import java.time.LocalDate;

/** What may be asked of {@code carriers}. Entailed by what is noted of operators. */
public sealed interface CarriersCommand extends Command {

  /** The one stream of all carriers. */
  String STREAM = "carriers";

  @Override
  default String stream() {
    return STREAM;
  }

  /** Note that an operator is a carrier. */
  record NoteCarrier(String operatorId, LocalDate on) implements CarriersCommand {}

  /** Note that it is none. */
  record NoteNoCarrier(String operatorId, LocalDate on) implements CarriersCommand {}
}
