package io.qinggui.notification.endpoint.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatientResolverTest {

  private static final List<InetAddress> FOUND = List.of(InetAddress.ofLiteral("8.8.8.8"));

  @Test
  void what_is_found_is_passed_on_and_asked_for_again_next_time() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Resolver counting =
        name -> {
          asked.incrementAndGet();
          return FOUND;
        };
    try (PatientResolver resolver = new PatientResolver(counting, Duration.ofSeconds(60), 2)) {
      assertThat(resolver.addressesOf("a.example")).isEqualTo(FOUND);
      // whoever comes before the first look-up is put away shares its answer
      while (asked.get() < 2) {
        assertThat(resolver.addressesOf("a.example")).isEqualTo(FOUND);
      }
    }
  }

  @Test
  void a_name_server_that_hangs_is_left_and_holds_up_no_other_name() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    Resolver hanging =
        name -> {
          if (name.startsWith("slow")) {
            awaitQuietly(end);
          }
          return FOUND;
        };
    try (PatientResolver resolver = new PatientResolver(hanging, Duration.ofMillis(300), 2)) {
      assertThatThrownBy(() -> resolver.addressesOf("slow.example"))
          .isInstanceOf(UnknownHostException.class);
      assertThat(new PatientResolver(hanging, Duration.ofSeconds(60), 1).addressesOf("a.example"))
          .isEqualTo(FOUND);
      end.countDown();
    }
  }

  @Test
  void many_who_want_one_name_ask_once_and_more_names_than_allowed_are_refused() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    Resolver waiting =
        name -> {
          asked.incrementAndGet();
          awaitQuietly(end);
          return FOUND;
        };
    try (PatientResolver resolver = new PatientResolver(waiting, Duration.ofSeconds(60), 1);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<List<InetAddress>> ask = () -> resolver.addressesOf("a.example");
      List<Future<List<InetAddress>>> all =
          IntStream.range(0, 100).mapToObj(i -> threads.submit(ask)).toList();
      while (asked.get() == 0) {
        Thread.onSpinWait();
      }

      assertThatThrownBy(() -> resolver.addressesOf("b.example"))
          .isInstanceOf(UnknownHostException.class);

      end.countDown();
      for (Future<List<InetAddress>> each : all) {
        assertThat(each.get()).isEqualTo(FOUND);
      }
      assertThat(asked.get()).isLessThan(100);
    }
  }

  @Test
  void a_name_that_does_not_exist_is_unknown() {
    Resolver nobody =
        name -> {
          throw new UnknownHostException(name);
        };
    try (PatientResolver resolver = new PatientResolver(nobody, Duration.ofSeconds(60), 1)) {
      assertThatThrownBy(() -> resolver.addressesOf("a.example"))
          .isInstanceOf(UnknownHostException.class);
    }
  }

  private static void awaitQuietly(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
