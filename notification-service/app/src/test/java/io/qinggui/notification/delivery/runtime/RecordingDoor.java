package io.qinggui.notification.delivery.runtime;

import io.qinggui.notification.delivery.Answer;
import io.qinggui.notification.delivery.Attempt;
import io.qinggui.notification.feed.runtime.FeedItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** An endpoint that answers as a test says, and remembers what it got. */
final class RecordingDoor implements Door {

  private final List<FeedItem> got = Collections.synchronizedList(new ArrayList<>());
  private final List<FeedItem> took = Collections.synchronizedList(new ArrayList<>());
  private volatile Function<FeedItem, Answer.Kind> answer = item -> Answer.Kind.TAKEN;

  void answers(Function<FeedItem, Answer.Kind> kinds) {
    answer = kinds;
  }

  @Override
  public Answer send(FeedItem item, Instant at) {
    got.add(item);
    Answer.Kind kind = answer.apply(item);
    if (kind == Answer.Kind.TAKEN) {
      took.add(item);
    }
    int status =
        switch (kind) {
          case TAKEN -> 204;
          case FAILED -> 500;
          case GONE -> 410;
        };
    return new Answer(new Attempt(at, status, 1, "", null), kind, null);
  }

  /** Positions of all attempts, in order. */
  List<Long> attempted() {
    return positions(got);
  }

  /** Positions of what was taken, in order. */
  List<Long> taken() {
    return positions(took);
  }

  List<FeedItem> items() {
    synchronized (took) {
      return List.copyOf(took);
    }
  }

  private static List<Long> positions(List<FeedItem> items) {
    synchronized (items) {
      return items.stream().map(FeedItem::position).toList();
    }
  }
}
