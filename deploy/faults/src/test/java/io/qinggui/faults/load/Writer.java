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
 * Somebody who files one story after the other. An order whose answer was lost is asked again when
 * the system is back, or, now and then, given up for good.
 */
final class Writer {

  private static final String AS = "miit";
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final String name;
  private final Witness witness;
  private final RandomGenerator random;
  private final List<String> operators;
  private Story story;
  private int stories;
  private @Nullable Order unanswered;

  /**
   * @param operators known to all writers
   */
  Writer(String name, Witness witness, RandomGenerator random, List<String> operators) {
    this.name = name;
    this.witness = witness;
    this.random = random;
    this.operators = operators;
    this.story = nextStory();
  }

  /**
   * Writes until it shall stop. What got no answer, or that of a system that is too busy, is asked
   * again after a pause.
   *
   * @param nanos takes how long each acknowledged order took
   */
  void run(Client client, BooleanSupplier stop, LongConsumer nanos) throws InterruptedException {
    if (unanswered != null && random.nextInt(5) == 0) {
      unanswered = null;
      story = nextStory();
    }
    while (!stop.getAsBoolean()) {
      var order = story.next();
      if (order.isPresent()) {
        if (!ask(client, order.get(), nanos)) {
          Thread.sleep(PAUSE);
        }
      } else {
        story = nextStory();
      }
    }
  }

  private boolean ask(Client client, Order order, LongConsumer nanos) throws InterruptedException {
    boolean again = order.equals(unanswered);
    witness.asked(order);
    unanswered = order;
    try {
      long begun = System.nanoTime();
      HttpResponse<String> answer =
          client.post(AS, order.path(), order.body(), "Idempotency-Key", order.mark());
      nanos.accept(System.nanoTime() - begun);
      return taken(order, answer, again);
    } catch (IOException e) {
      if (!again) {
        witness.lost();
      }
      return false;
    }
  }

  private boolean taken(Order order, HttpResponse<String> answer, boolean again) {
    if (answer.statusCode() >= 500) {
      witness.serverError(order, answer.statusCode(), answer.body());
      return false;
    }
    if (answer.statusCode() != 201) {
      witness.wrong(order + " was answered " + answer.statusCode() + " " + answer.body());
      unanswered = null;
      story = nextStory();
      return true;
    }
    if (again) {
      witness.repeated(answer.headers().firstValue("Idempotency-Replayed").isPresent());
    }
    acknowledged(order, answer);
    return true;
  }

  private void acknowledged(Order order, HttpResponse<String> answer) {
    unanswered = null;
    String[] place = answer.headers().firstValue("Ledger-Position").orElse("nowhere:0").split(":");
    witness.acknowledged(new Acknowledged(order, place[0], Long.parseLong(place[1])));
    try {
      boolean first = story.operatorId().isEmpty();
      story.advance(Client.json(answer));
      if (first) {
        operators.add(story.operatorId());
      }
    } catch (JacksonException e) {
      witness.wrong(order + " was answered with what is no JSON: " + answer.body());
      story = nextStory();
    }
  }

  private Story nextStory() {
    String other = operators.isEmpty() ? null : operators.get(random.nextInt(operators.size()));
    return new Story(name + "-" + ++stories, random, other);
  }
}
