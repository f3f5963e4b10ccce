package io.qinggui.platform.web.correction;

import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.command.Recorded;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.web.input.BodyReader;
import io.qinggui.platform.web.problem.FieldProblem;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.write.CommandRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How the right fact is asked for: by the body that recorded the wrong one.
 *
 * @param <E> the service's events
 * @param <C> the commands of one kind of stream
 */
public final class Replacements<E extends DomainEvent, C> {

  private static final String POINTER = "replacement";

  private final Ledger ledger;
  private final EventCatalog<E> catalog;
  private final BodyReader bodies;
  private final Map<Class<?>, Reading<E, C>> readings = new HashMap<>();

  @FunctionalInterface
  private interface Reading<E extends DomainEvent, C> {
    C command(JsonNode body, Recorded<E> wrong, CommandRequest request);
  }

  /** The command that a body asks for. */
  @FunctionalInterface
  public interface Asking<B, T, C> {

    /**
     * @param body as in the original write
     * @param wrong the fact that it takes the place of
     * @param request who asks
     */
    C command(B body, T wrong, CommandRequest request);
  }

  /**
   * @param ledger where the wrong facts are found
   * @param catalog reads them
   * @param bodies reads what takes their place
   */
  public Replacements(Ledger ledger, EventCatalog<E> catalog, BodyReader bodies) {
    this.ledger = ledger;
    this.catalog = catalog;
    this.bodies = bodies;
  }

  /**
   * A fact that can be replaced.
   *
   * @param fact type of its event
   * @param body of the write that records it
   * @param asking the command of that write
   */
  public <T extends E, B extends Record> Replacements<E, C> with(
      Class<T> fact, Class<B> body, Asking<B, T, C> asking) {
    readings.put(
        fact,
        (json, wrong, request) ->
            asking.command(bodies.read(json, POINTER, body), fact.cast(wrong.event()), request));
    return this;
  }

  /**
   * The command for what takes a fact's place; {@code null} when nothing does, or when the stream
   * has no such fact, which its decider refuses.
   *
   * @param stream where the fact was recorded
   * @throws ProblemException 422 at the field, below {@code /replacement}
   */
  public @Nullable C read(String stream, CorrectionBody body, CommandRequest request) {
    JsonNode replacement = body.replacement();
    if (replacement == null || replacement.isNull()) {
      return null;
    }
    return find(stream, body.eventId())
        .map(wrong -> reading(wrong).command(replacement, wrong, request))
        .orElse(null);
  }

  /** The fact as it is recorded on a stream, counting or not. */
  public Optional<Recorded<E>> find(String stream, String eventId) {
    return ledger.readStream(stream, 0).stream()
        .filter(each -> each.id().equals(eventId))
        .findFirst()
        .map(catalog::read);
  }

  private Reading<E, C> reading(Recorded<E> wrong) {
    Reading<E, C> reading = readings.get(wrong.event().getClass());
    if (reading == null) {
      throw ProblemException.invalid(
          List.of(
              new FieldProblem(
                  "/eventId", "not-correctable", Map.of("type", wrong.entry().type()))));
    }
    return reading;
  }
}
