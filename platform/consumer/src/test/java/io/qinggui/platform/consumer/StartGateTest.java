package io.qinggui.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StartGateTest {

  private final CountDownLatch begun = new CountDownLatch(1);

  private Worker reading(long events) {
    return new Worker(
        "gated",
        self -> {
          StartGate.pass(events, self::isStopping);
          begun.countDown();
        });
  }

  @Test
  void who_has_much_to_read_begins_when_the_last_holder_has_opened() throws InterruptedException {
    StartGate.Hold one = StartGate.hold();
    StartGate.Hold other = StartGate.hold();
    try (Worker worker = reading(1_000_000)) {
      worker.start();

      one.close();
      one.close(); // twice says no more than once
      assertThat(begun.await(300, TimeUnit.MILLISECONDS)).isFalse();

      other.close();
      assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void who_has_little_to_read_does_not_wait() throws InterruptedException {
    try (StartGate.Hold held = StartGate.hold();
        Worker worker = reading(1_000)) {
      worker.start();

      assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void whom_nobody_misses_leaves_the_first_commands_alone() throws InterruptedException {
    StartGate.Hold held = StartGate.hold();
    Worker last =
        new Worker(
            "last",
            self -> {
              StartGate.passLast(self::isStopping);
              if (!self.isStopping()) {
                begun.countDown();
              }
            });
    last.start();

    held.close();

    assertThat(begun.await(300, TimeUnit.MILLISECONDS)).isFalse();
    last.finish(Duration.ofSeconds(30));
    assertThat(begun.getCount()).isOne();
  }

  @Test
  void who_is_closed_meanwhile_waits_no_longer() {
    try (StartGate.Hold held = StartGate.hold()) {
      Worker worker = reading(1_000_000);
      worker.start();
      worker.finish(Duration.ofSeconds(30));
    }
  }
}
