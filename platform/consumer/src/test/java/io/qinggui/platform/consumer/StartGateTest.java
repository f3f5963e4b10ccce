package io.qinggui.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StartGateTest {

  private final CountDownLatch begun = new CountDownLatch(1);
  private final Worker worker = new Worker("gated", self -> begun.countDown());

  @Test
  void a_worker_begins_when_the_last_holder_has_opened() throws InterruptedException {
    StartGate.Hold one = StartGate.hold();
    StartGate.Hold other = StartGate.hold();
    worker.start();

    one.close();
    one.close(); // twice says no more than once
    assertThat(begun.await(300, TimeUnit.MILLISECONDS)).isFalse();

    other.close();
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
    worker.close();
  }

  @Test
  void one_that_is_closed_before_never_begins() {
    try (StartGate.Hold held = StartGate.hold()) {
      worker.start();
      worker.close();
    }

    assertThat(begun.getCount()).isEqualTo(1);
  }
}
