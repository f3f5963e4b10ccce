package io.qinggui.platform.web.problem;

import io.qinggui.platform.command.CommandRejectedException;
import io.qinggui.platform.command.StaleVersionException;
import io.qinggui.platform.ledger.CommandIdReusedException;
import io.qinggui.platform.ledger.EventTooLongException;
import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerUnavailableException;
import io.qinggui.platform.ledger.SequenceConflictException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;

/** What commands and the ledger refuse. */
@Order(100)
final class CommandProblems implements ProblemMapping {

  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Duration LATER = Duration.ofMinutes(1);

  @Override
  public Optional<ProblemException> problemFor(Throwable exception) {
    return Optional.ofNullable(
        switch (exception) {
          case CommandRejectedException e -> ProblemException.of(e.rejection());
          case StaleVersionException e ->
              new ProblemException(
                  HttpStatus.PRECONDITION_FAILED, "stale-version", Map.of(), List.of());
          case CommandIdReusedException e ->
              ProblemException.invalid("/header/Idempotency-Key", "idempotency-key-reused");
          case EventTooLongException e ->
              new ProblemException(
                  HttpStatus.UNPROCESSABLE_CONTENT,
                  "event-too-long",
                  Map.of("length", e.length(), "max", EventTooLongException.LONGEST),
                  List.of());
          case SequenceConflictException e -> ProblemException.unavailable("busy", Map.of(), SOON);
          case ConcurrencyException e -> ProblemException.unavailable("busy", Map.of(), SOON);
          case LedgerUnavailableException e ->
              ProblemException.unavailable("ledger-unavailable", Map.of(), SOON);
          case LedgerCorruptException e ->
              ProblemException.unavailable("ledger-unavailable", Map.of(), LATER);
          default -> null;
        });
  }
}
