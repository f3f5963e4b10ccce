package io.qinggui.platform.web.write;

import io.qinggui.platform.command.Outcome;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.web.write.Written.Accepted;
import io.qinggui.platform.web.write.Written.Created;
import io.qinggui.platform.web.write.Written.Done;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Turns the outcome of a command into the answer. The answer's body has to be a pure function of
 * the recorded events, because a repeated {@code Idempotency-Key} builds it again from them.
 *
 * <p>Every answer carries {@code Ledger-Position: <ledger>:<position>} and the {@code ETag} of the
 * stream; a repeat also {@code Idempotency-Replayed: true}. A dry run is answered with 200 and
 * {@code {dryRun: true, events: [{type, legalDate, data}]}}.
 */
public final class WriteAnswers {

  /** Name of the response header with the position that a write reached. */
  public static final String LEDGER_POSITION = "Ledger-Position";

  /** Name of the response header of an answer that was given before. */
  public static final String IDEMPOTENCY_REPLAYED = "Idempotency-Replayed";

  private final String ledger;

  WriteAnswers(String ledger) {
    this.ledger = ledger;
  }

  /**
   * 201 with the created resource.
   *
   * @param outcome what the command led to
   * @param location path of the resource, see {@link #path}
   * @param body the resource
   */
  public <E extends DomainEvent, T> Created<T> created(
      Outcome<E> outcome,
      Function<Outcome.Applied<E>, String> location,
      Function<Outcome.Applied<E>, T> body) {
    return created(outcome, location, body, dryRun -> Map.of());
  }

  /**
   * 201 with the created resource, and more about what a dry run would do.
   *
   * @param preview further members of the answer to a dry run
   */
  public <E extends DomainEvent, T> Created<T> created(
      Outcome<E> outcome,
      Function<Outcome.Applied<E>, String> location,
      Function<Outcome.Applied<E>, T> body,
      Function<Outcome.DryRun<E>, Map<String, Object>> preview) {
    return createdOr(outcome, location, body, dryRun -> preview(dryRun, preview.apply(dryRun)));
  }

  /**
   * 201 with the created resource, or an answer of its own to a dry run.
   *
   * @param preview the answer to a dry run, made with {@link #preview}
   */
  public <E extends DomainEvent, T> Created<T> createdOr(
      Outcome<E> outcome,
      Function<Outcome.Applied<E>, String> location,
      Function<Outcome.Applied<E>, T> body,
      Function<Outcome.DryRun<E>, ResponseEntity<DryRunAnswer>> preview) {
    return new Created<>(located(HttpStatus.CREATED, outcome, location, body, preview));
  }

  /**
   * 202: it has begun, and the resource tells how far it is.
   *
   * @param location path of the resource, see {@link #path}
   * @param body the resource
   */
  public <E extends DomainEvent, T> Accepted<T> accepted(
      Outcome<E> outcome,
      Function<Outcome.Applied<E>, String> location,
      Function<Outcome.Applied<E>, T> body) {
    return new Accepted<>(
        located(HttpStatus.ACCEPTED, outcome, location, body, dryRun -> preview(dryRun, Map.of())));
  }

  /** 200 with a body. */
  public <E extends DomainEvent, T> Done<T> ok(
      Outcome<E> outcome, Function<Outcome.Applied<E>, T> body) {
    return new Done<>(
        switch (outcome) {
          case Outcome.Applied<E> applied ->
              answer(HttpStatus.OK, applied).body(body.apply(applied));
          case Outcome.DryRun<E> dryRun -> preview(dryRun, Map.of());
        });
  }

  /**
   * An encoded path for {@code Location}.
   *
   * @param template for example {@code /api/v1/licenses/{licenseNumber}}
   * @param segments values of its variables, in order
   */
  public static String path(String template, Object... segments) {
    return UriComponentsBuilder.fromPath(template).encode().buildAndExpand(segments).toUriString();
  }

  private <E extends DomainEvent> ResponseEntity<?> located(
      HttpStatus status,
      Outcome<E> outcome,
      Function<Outcome.Applied<E>, String> location,
      Function<Outcome.Applied<E>, ?> body,
      Function<Outcome.DryRun<E>, ResponseEntity<DryRunAnswer>> preview) {
    return switch (outcome) {
      case Outcome.Applied<E> applied ->
          answer(status, applied)
              .location(URI.create(location.apply(applied)))
              .body(body.apply(applied));
      case Outcome.DryRun<E> dryRun -> preview.apply(dryRun);
    };
  }

  private ResponseEntity.BodyBuilder answer(HttpStatus status, Outcome.Applied<?> applied) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(status)
            .header(LEDGER_POSITION, ledger + ":" + applied.position())
            .eTag("\"" + applied.version() + "\"");
    return applied.repeated() ? answer.header(IDEMPOTENCY_REPLAYED, "true") : answer;
  }

  /**
   * 200 with what a dry run would append.
   *
   * @param more further members of the answer
   */
  public ResponseEntity<DryRunAnswer> preview(Outcome.DryRun<?> dryRun, Map<String, Object> more) {
    return ResponseEntity.ok(DryRunAnswer.of(dryRun, more));
  }
}
