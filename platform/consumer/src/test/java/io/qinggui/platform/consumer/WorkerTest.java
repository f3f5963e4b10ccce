package io.qinggui.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  private final AtomicInteger turns = new AtomicInteger();
  private Worker worker = new Worker("none", self -> {});

  @AfterEach
  void close() {
    worker.close();
  }

  @Test
  void what_fails_is_tried_again_until_it_gets_on() {
    AtomicBoolean broken = new AtomicBoolean(true);
    start(
        self -> {
          turns.incrementAndGet();
          if (broken.get()) {
            throw new IllegalStateException("broken");
          }
          self.healthy();
          self.pause(LONG);
        });
    await().until(() -> turns.get() >= 3);
    assertThat(worker.lastError()).contains("IllegalStateException: broken");

    broken.set(false);

    await().until(() -> worker.lastError().isEmpty());
  }

  @Test
  void an_error_does_not_end_it_either() {
    start(
        self -> {
          if (turns.incrementAndGet() == 1) {
            throw new StackOverflowError();
          }
          self.pause(LONG);
        });

    await().until(() -> turns.get() == 2);
  }

  @Test
  void a_pause_ends_when_there_is_something_to_do() {
    start(this::turnAndPause);
    await().until(() -> turns.get() == 1);

    worker.wake();

    await().until(() -> turns.get() == 2);
  }

  @Test
  void something_to_do_before_the_pause_is_not_forgotten() {
    worker = new Worker("early", this::turnAndPause);
    worker.wake();

    worker.start();

    await().until(() -> turns.get() == 2);
  }

  @Test
  void a_rest_does_not_end_because_there_is_something_to_do() throws Exception {
    CountDownLatch resting = new CountDownLatch(1);
    AtomicBoolean over = new AtomicBoolean();
    start(
        self -> {
          resting.countDown();
          self.rest(LONG);
          over.set(true);
        });
    resting.await();

    worker.wake();

    await().during(Duration.ofMillis(200)).untilFalse(over);
  }

  @Test
  void it_ends_by_itself_when_told_to() {
    AtomicBoolean interrupted = new AtomicBoolean();
    start(
        self -> {
          turns.incrementAndGet();
          self.pause(LONG);
          interrupted.set(Thread.currentThread().isInterrupted());
        });
    await().until(() -> turns.get() == 1);
    long before = System.nanoTime();

    worker.finish(LONG);

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
    assertThat(interrupted).isFalse();
    assertThat(turns).hasValue(1);
  }

  @Test
  void it_is_interrupted_where_it_does_not_end() {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean interrupted = new AtomicBoolean();
    start(
        self -> {
          begun.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.set(true);
          }
        });
    await().until(() -> begun.getCount() == 0);

    worker.close();

    await().untilTrue(interrupted);
  }

  @Test
  void an_interrupt_of_somebody_else_does_not_end_it() {
    AtomicBoolean first = new AtomicBoolean(true);
    start(
        self -> {
          turns.incrementAndGet();
          if (first.getAndSet(false)) {
            Thread.currentThread().interrupt();
          }
          self.pause(LONG);
        });

    await().until(() -> turns.get() == 2);
  }

  @Test
  void one_that_was_never_started_can_be_closed() {
    worker = new Worker("never", this::turnAndPause);

    worker.close();

    assertThat(turns).hasValue(0);
  }

  private void start(Worker.Task task) {
    worker = new Worker("test", task);
    worker.start();
  }

  private void turnAndPause(Worker self) throws InterruptedException {
    while (!self.isStopping()) {
      turns.incrementAndGet();
      self.pause(LONG);
    }
  }
}
