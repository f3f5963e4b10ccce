package io.qinggui.bench.subscriber;

import java.util.Map;

/** Whoever is told of registrations of operators, by whatever door. */
interface Recipient extends AutoCloseable {

  /** By operator, {@link System#nanoTime()} when its registration was in our hands first. */
  Map<String, Long> handedAt();

  /** Registrations that came more than once, where once is promised. */
  long repeated();

  @Override
  void close();
}
