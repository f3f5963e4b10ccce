package io.qinggui.bench.subscriber;

import io.qinggui.scenario.system.Client;
import io.qinggui.scenario.system.StandaloneProcess;
import java.time.Duration;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * What became of commands sent at a fixed rate. Times in nanoseconds.
 *
 * @param answer from the moment at which a command was due to its answer
 * @param event from the answer of a command to its event in the subscriber's hands; 0 when the
 *     event was there first
 * @param whole from the moment at which a command was due to its event
 * @param refused commands that were not accepted, by status
 * @param lost accepted ones whose event did not come within 30 s
 * @param doubled events that came more than once
 */
public record Arrivals(
    Histogram answer,
    Histogram event,
    Histogram whole,
    Map<String, Long> refused,
    long lost,
    long doubled) {

  private static final int LANES = 4;

  /** Sends commands to a system, after some that are not counted, and looks at its topics. */
  public static Arrivals measure(
      StandaloneProcess system, int perSecond, Duration warmUp, Duration duration) {
    try (Subscriber subscriber = Subscriber.of(system.ports().broker())) {
      return measure(system, subscriber, perSecond, warmUp, duration);
    }
  }

  /** The same for who is told by another door. */
  static Arrivals measure(
      StandaloneProcess system,
      Recipient subscriber,
      int perSecond,
      Duration warmUp,
      Duration duration) {
    try (Client client = system.client()) {
      Commands before = new Commands(client);
      before.sendInLanes(LANES, warmUp);
      before.send(perSecond, warmUp.dividedBy(4));
      awaitAll(before, subscriber);
      Commands commands = new Commands(client);
      commands.send(perSecond, duration);
      awaitAll(commands, subscriber);
      return of(commands, subscriber);
    }
  }

  private static void awaitAll(Commands commands, Recipient subscriber) {
    try {
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> subscriber.handedAt().keySet().containsAll(commands.answered().keySet()));
    } catch (ConditionTimeoutException missing) {
      // counted as lost
    }
  }

  private static Arrivals of(Commands commands, Recipient subscriber) {
    Histogram answer = new Histogram(3);
    Histogram event = new Histogram(3);
    Histogram whole = new Histogram(3);
    long lost = 0;
    for (var command : commands.answered().entrySet()) {
      Commands.Sent sent = command.getValue();
      Long handedAt = subscriber.handedAt().get(command.getKey());
      answer.recordValue(sent.answeredAt() - sent.due());
      if (handedAt == null) {
        lost++;
      } else {
        event.recordValue(Math.max(0, handedAt - sent.answeredAt()));
        whole.recordValue(handedAt - sent.due());
      }
    }
    return new Arrivals(answer, event, whole, commands.refused(), lost, subscriber.repeated());
  }

  /** Nothing was refused, lost or doubled. */
  public boolean sound() {
    return refused.isEmpty() && lost == 0 && doubled == 0;
  }
}
