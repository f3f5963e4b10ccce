package io.qinggui.platform.web.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.platform.command.Outcome;
import io.qinggui.platform.command.Recorded;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.decider.Withdrawal;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * What a correction did.
 *
 * @param correctionId id of the event that withdrew the fact
 * @param withdrawn id of the event that does not count any more
 * @param replacedBy id of the event that counts instead, {@code null} when there is none
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CorrectionAnswer(String correctionId, String withdrawn, @Nullable String replacedBy) {

  /**
   * Of the fact that was asked to be corrected; others may have been withdrawn along with it.
   *
   * @throws NoSuchElementException when the command withdrew no such fact
   */
  public static <E extends DomainEvent> CorrectionAnswer of(
      Outcome.Applied<E> applied, String eventId) {
    for (Recorded<E> each : applied.recorded()) {
      if (each.event() instanceof Withdrawal withdrawal && withdrawal.eventId().equals(eventId)) {
        return new CorrectionAnswer(each.entry().id(), eventId, withdrawal.replacedBy());
      }
    }
    throw new NoSuchElementException(eventId + " was not withdrawn");
  }
}
