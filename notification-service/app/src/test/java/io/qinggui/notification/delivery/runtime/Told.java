package io.qinggui.notification.delivery.runtime;

import io.qinggui.notification.delivery.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An owner that remembers what it was told. */
final class Told implements Owner {

  private final List<String> news = new CopyOnWriteArrayList<>();

  private volatile boolean deaf;

  List<String> news() {
    return news;
  }

  /** Whether it cannot be told anything. */
  void deaf(boolean now) {
    deaf = now;
  }

  private void tell(String what) {
    if (deaf) {
      throw new IllegalStateException("cannot be told: " + what);
    }
    news.add(what);
  }

  @Override
  public void failing(Delivery delivery, Instant since) {
    tell("failing " + delivery.position());
  }

  @Override
  public void exhausted(Delivery delivery) {
    tell("exhausted " + delivery.position());
  }

  @Override
  public void recovered(Delivery delivery, Instant since) {
    tell("recovered " + delivery.position());
  }

  @Override
  public void givenUp(Delivery delivery, Instant since) {
    tell("given up " + delivery.position());
  }

  @Override
  public void gone(Delivery delivery) {
    tell("gone " + delivery.position());
  }
}
