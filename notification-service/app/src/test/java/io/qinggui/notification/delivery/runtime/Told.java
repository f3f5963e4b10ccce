package io.qinggui.notification.delivery.runtime;

import io.qinggui.notification.delivery.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An owner that remembers what it was told. */
final class Told implements Owner {

  private final List<String> news = new CopyOnWriteArrayList<>();

  List<String> news() {
    return news;
  }

  @Override
  public void failing(Delivery delivery, Instant since) {
    news.add("failing " + delivery.position());
  }

  @Override
  public void exhausted(Delivery delivery) {
    news.add("exhausted " + delivery.position());
  }

  @Override
  public void recovered(Delivery delivery, Instant since) {
    news.add("recovered " + delivery.position());
  }

  @Override
  public void givenUp(Delivery delivery, Instant since) {
    news.add("given up " + delivery.position());
  }

  @Override
  public void gone(Delivery delivery) {
    news.add("gone " + delivery.position());
  }
}
