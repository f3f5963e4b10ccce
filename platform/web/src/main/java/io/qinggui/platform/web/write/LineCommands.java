package io.qinggui.platform.web.write;

import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.Outcome;
import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.web.input.BodyReader;
import io.qinggui.platform.web.input.JsonLines;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.problem.ProblemTranslator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * A body of lines (NDJSON), each of them a write by itself: one that is wrong leaves the others as
 * they are. Lines of one stream take effect in their order; lines of different ones at once, so
 * that they share durable writes. The same {@code Idempotency-Key} gets every line its first
 * outcome again.
 *
 * @param <E> the service's events
 */
public final class LineCommands<E extends DomainEvent> {

  /** Most lines of a request. */
  public static final int AT_MOST = 1_000;

  /** What a line is called where its fields are named. */
  public static final String FIELD = "line";

  private final Commands<E> commands;
  private final Ledger ledger;
  private final BodyReader bodies;
  private final ProblemTranslator problems;

  /**
   * @param commands where each line is decided
   * @param ledger where it is recorded
   * @param bodies reads the lines
   * @param problems names what is wrong
   */
  public LineCommands(
      Commands<E> commands, Ledger ledger, BodyReader bodies, ProblemTranslator problems) {
    this.commands = commands;
    this.ledger = ledger;
    this.bodies = bodies;
    this.problems = problems;
  }

  /**
   * What a line asks for.
   *
   * @param <B> what it says
   * @param <C> the command
   */
  public interface Lines<B, C, E extends DomainEvent> {

    /** The command; its problems' pointers begin with {@code /line}. */
    C command(B body);

    /** The ids of what the command is about. */
    Map<String, Object> resource(C command);

    /** The same, once it has taken effect. */
    default Map<String, Object> resource(C command, Outcome.Applied<E> applied) {
      return resource(command);
    }
  }

  /** A line that was read, or why it was not. */
  private record Asked<C extends Command>(
      JsonLines.Line line, @Nullable C command, @Nullable ProblemException problem) {

    @Nullable String stream() {
      return command == null ? null : command.stream();
    }
  }

  /**
   * Sends each line.
   *
   * @param type what a line says
   * @return 200, whatever became of the lines
   * @throws ProblemException 413 when there are more than {@value #AT_MOST}, 400 when there is none
   */
  public <B extends Record, C extends Command> ResponseEntity<LineOutcomes> send(
      String body, CommandRequest request, Class<B> type, Lines<B, C, E> lines) {
    List<JsonLines.Line> all = JsonLines.of(body, AT_MOST);
    PartCommands.requireSameAsBefore(ledger, request, all.size());
    List<Asked<C>> asked =
        all.stream()
            .map(line -> read(line, it -> lines.command(bodies.read(it, FIELD, type))))
            .toList();
    List<LineOutcome> outcomes =
        InTurns.of(asked, Asked::stream, (index, it) -> outcome(index, it, request, lines));
    return ResponseEntity.ok()
        .header(WriteAnswers.LEDGER_POSITION, ledger.name() + ":" + ledger.head())
        .body(new LineOutcomes(request.dryRun() ? true : null, outcomes));
  }

  private <C extends Command> Asked<C> read(
      JsonLines.Line line, Function<JsonLines.Line, C> reading) {
    try {
      return new Asked<>(line, reading.apply(line), null);
    } catch (RuntimeException e) {
      return new Asked<>(line, null, problems.translate(e));
    }
  }

  private <C extends Command> LineOutcome outcome(
      int index, Asked<C> asked, CommandRequest request, Lines<?, C, E> lines) {
    int number = asked.line().number();
    C command = asked.command();
    if (command == null) {
      return refused(number, Map.of(), Objects.requireNonNull(asked.problem()));
    }
    try {
      return switch (commands.send(command, PartCommands.context(request, index))) {
        case Outcome.Applied<E> applied -> taken(number, lines.resource(command, applied));
        case Outcome.DryRun<E> any -> taken(number, lines.resource(command));
      };
    } catch (RuntimeException e) {
      return refused(number, lines.resource(command), problems.translate(e));
    }
  }

  private static LineOutcome taken(int line, Map<String, Object> resource) {
    return new LineOutcome(line, 201, resource, null, null);
  }

  private static LineOutcome refused(
      int line, Map<String, Object> resource, ProblemException problem) {
    return LineOutcome.refused(
        line, resource, Refusal.of(problem, FIELD), problem.status().value());
  }
}
