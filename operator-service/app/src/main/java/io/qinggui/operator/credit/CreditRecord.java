package io.qinggui.operator.credit;

import io.qinggui.operator.language.RegisterCommand.RemoveCreditRecord;
import io.qinggui.operator.language.RegisterEvent;
import io.qinggui.operator.language.RegisterEvent.CreditRecordRemoved;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One record on the list, or taken off it. */
public sealed interface CreditRecord {

  /** What its id would be by its contents; another one than its id after a correction. */
  String contentId();

  /** The case that led to it, if any. */
  @Nullable String caseId();

  /** What follows from asking for its removal. */
  Decision<RegisterEvent> decide(RemoveCreditRecord removal);

  /** The record after its removal. */
  CreditRecord removed(CreditRecordRemoved event);

  /** On the list. */
  record Listed(String contentId, LocalDate listedOn, String listedBy, @Nullable String caseId)
      implements CreditRecord {

    /** Only who listed it, or the ministry above it, takes it off. */
    @Override
    public Decision<RegisterEvent> decide(RemoveCreditRecord removal) {
      return Decision.unless(
          Checks.all(
              Checks.that(
                  removal.filer().actsFor(listedBy),
                  () -> Rejection.forbidden("not-the-listing-authority")),
              Checks.notInFuture("/removedOn", removal.removedOn(), removal.today()),
              Checks.notBefore(
                  "removed-before-listed", "/removedOn", removal.removedOn(), listedOn)),
          () ->
              new CreditRecordRemoved(
                  removal.operatorId(),
                  removal.creditRecordId(),
                  removal.removedOn(),
                  removal.cause()));
    }

    @Override
    public CreditRecord removed(CreditRecordRemoved event) {
      return new Removed(contentId, caseId, event.removedOn(), event.cause());
    }
  }

  /** Taken off the list. */
  record Removed(String contentId, @Nullable String caseId, LocalDate removedOn, String cause)
      implements CreditRecord {

    @Override
    public Decision<RegisterEvent> decide(RemoveCreditRecord removal) {
      boolean same = removal.removedOn().equals(removedOn) && removal.cause().equals(cause);
      return Decision.reject(
          Rejection.conflict(
              same ? "already-removed" : "removed-differently",
              Map.of("removedOn", removedOn.toString())));
    }

    @Override
    public CreditRecord removed(CreditRecordRemoved event) {
      throw new IllegalStateException(event.creditRecordId() + " was removed twice");
    }
  }
}
