package io.qinggui.faults.load;

import io.qinggui.scenario.system.Client;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Somebody who files the lifecycle of one operator after the other. An operation whose answer was
 * lost is asked again when the system is back, or, now and then, given up for good.
 */
final class Writer {

  private static final String AS = "miit";
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final String name;
  private final OperationHistory history;
  private final RandomGenerator random;
  private final List<String> operators;
  private final int steps;
  private OperatorLifecycle lifecycle;
  private int lifecycles;
  private @Nullable Operation unanswered;

  /**
   * @param operators known to all writers
   * @param steps at most, of one operator
   */
  Writer(
      String name,
      OperationHistory history,
      RandomGenerator random,
      List<String> operators,
      int steps) {
    this.name = name;
    this.history = history;
    this.random = random;
    this.operators = operators;
    this.steps = steps;
    this.lifecycle = nextLifecycle();
  }

  /**
   * Writes until it shall stop. What got no answer, or that of a system that is too busy, is asked
   * again after a pause.
   *
   * @param nanos takes how long each acknowledged operation took
   */
  void run(Client client, BooleanSupplier stop, LongConsumer nanos) throws InterruptedException {
    if (unanswered != null && random.nextInt(5) == 0) {
      unanswered = null;
      lifecycle = nextLifecycle();
    }
    while (!stop.getAsBoolean()) {
      var operation = lifecycle.next();
      if (operation.isPresent()) {
        if (!ask(client, operation.get(), nanos)) {
          Thread.sleep(PAUSE);
        }
      } else {
        lifecycle = nextLifecycle();
      }
    }
  }

  private boolean ask(Client client, Operation operation, LongConsumer nanos)
      throws InterruptedException {
    boolean again = operation.equals(unanswered);
    history.invoked(operation);
    unanswered = operation;
    try {
      long begun = System.nanoTime();
      HttpResponse<String> answer =
          client.post(AS, operation.path(), operation.body(), "Idempotency-Key", operation.key());
      nanos.accept(System.nanoTime() - begun);
      return taken(operation, answer, again);
    } catch (IOException e) {
      if (!again) {
        history.lost();
      }
      return false;
    }
  }

  private boolean taken(Operation operation, HttpResponse<String> answer, boolean again) {
    if (answer.statusCode() >= 500) {
      history.serverError(operation, answer.statusCode(), answer.body());
      return false;
    }
    if (answer.statusCode() != 201) {
      history.wrong(operation + " was answered " + answer.statusCode() + " " + answer.body());
      unanswered = null;
      lifecycle = nextLifecycle();
      return true;
    }
    if (again) {
      history.repeated(answer.headers().firstValue("Idempotency-Replayed").isPresent());
    }
    acknowledged(operation, answer);
    return true;
  }

  private void acknowledged(Operation operation, HttpResponse<String> answer) {
    unanswered = null;
    String[] place = answer.headers().firstValue("Ledger-Position").orElse("nowhere:0").split(":");
    history.acknowledged(new Acknowledgement(operation, place[0], Long.parseLong(place[1])));
    try {
      boolean first = lifecycle.operatorId().isEmpty();
      lifecycle.advance(Client.json(answer));
      if (first) {
        operators.add(lifecycle.operatorId());
      }
    } catch (JacksonException e) {
      history.wrong(operation + " was answered with what is no JSON: " + answer.body());
      lifecycle = nextLifecycle();
    }
  }

  private OperatorLifecycle nextLifecycle() {
    String other = operators.isEmpty() ? null : operators.get(random.nextInt(operators.size()));
    return new OperatorLifecycle(name + "-" + ++lifecycles, random, other, steps);
  }
}
