package io.qinggui.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.qinggui.platform.trace.Tracer;
import io.qinggui.platform.web.problem.ProblemException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BackendTest {

  private static final CircuitBreakerConfig CIRCUIT =
      CircuitBreakerConfig.custom().slidingWindowSize(4).minimumNumberOfCalls(2).build();

  private final Map<String, Exception> failing = new TreeMap<>();
  private final List<String> asked = new ArrayList<>();
  private final List<Instance> instances = List.of(instance("a"), instance("b"), instance("c"));
  private final Backend backend =
      new Backend("license", instances, new Backend.Limits(1, 1), Tracer.OFF);

  @Test
  void the_instances_take_turns() throws Exception {
    for (int i = 0; i < 6; i++) {
      ask(Resending.UNLESS_SENT);
    }

    assertThat(asked).containsExactly("a", "b", "c", "a", "b", "c");
  }

  @ParameterizedTest
  @EnumSource(names = {"UNLESS_SENT", "ALWAYS"})
  void where_there_is_no_connection_the_next_one_is_asked(Resending resending) throws Exception {
    failing.put("a", new ConnectException());
    failing.put("b", new IllegalStateException(new HttpConnectTimeoutException("slow")));

    ask(resending);

    assertThat(asked).containsExactly("a", "b", "c");
  }

  @Test
  void what_was_sent_goes_on_only_when_that_is_harmless() throws Exception {
    failing.put("a", new IOException("broken off"));

    ask(Resending.ALWAYS);
    assertThat(asked).containsExactly("a", "b");

    failing.put("b", new IOException("broken off"));
    assertUnavailable(Resending.UNLESS_SENT);
    assertThat(asked).containsExactly("a", "b", "b");
  }

  @Test
  void who_waited_in_vain_is_not_made_to_wait_once_more() {
    failing.put("a", new HttpTimeoutException("late"));

    assertUnavailable(Resending.ALWAYS);

    assertThat(asked).containsExactly("a");
  }

  @Test
  void a_body_that_is_gone_is_not_sent_again() {
    failing.put("a", new ConnectException());

    assertThatThrownBy(() -> backend.upload(this::made)).isInstanceOf(ProblemException.class);

    assertThat(asked).containsExactly("a");
  }

  @Test
  void each_instance_has_a_circuit_of_its_own() throws Exception {
    failing.put("a", new IOException("broken off"));
    for (int i = 0; i < 6; i++) {
      ask(Resending.ALWAYS);
    }
    assertThat(instances.getFirst().isClosed()).isFalse();
    assertThat(instances.get(1).isClosed()).isTrue();

    failing.clear();
    asked.clear();
    for (int i = 0; i < 6; i++) {
      ask(Resending.ALWAYS);
    }

    assertThat(asked).hasSize(6).doesNotContain("a");
  }

  @Test
  void what_a_caller_does_wrong_is_nobodys_outage() {
    failing.put("a", new IllegalArgumentException("caller"));

    assertThatThrownBy(() -> ask(Resending.ALWAYS)).isInstanceOf(IllegalArgumentException.class);

    assertThat(asked).containsExactly("a");
  }

  @Test
  void who_is_not_ready_comes_last() throws Exception {
    instances.getFirst().ready(false);
    for (int i = 0; i < 4; i++) {
      ask(Resending.ALWAYS);
    }
    assertThat(asked).doesNotContain("a");

    failing.put("b", new ConnectException());
    failing.put("c", new ConnectException());
    asked.clear();
    ask(Resending.ALWAYS);

    assertThat(asked).hasSize(3).last().isEqualTo("a");
  }

  @Test
  void a_refusal_is_passed_on_as_long_as_there_is_somebody_else() throws Exception {
    Integer status =
        backend.call(
            Resending.ALWAYS,
            attempt -> {
              asked.add(attempt.address().getHost());
              attempt.passOn(503);
              return 503;
            });

    assertThat(status).isEqualTo(503);
    assertThat(asked).containsExactly("a", "b", "c");
    assertThat(instances).allMatch(Instance::isClosed);
  }

  @Test
  void a_call_holds_one_slot_however_many_are_asked() throws Exception {
    failing.put("a", new ConnectException());
    ask(Resending.ALWAYS);
    ask(Resending.ALWAYS);
    assertThat(asked).containsExactly("a", "b", "b");
  }

  private void assertUnavailable(Resending resending) {
    assertThatThrownBy(() -> ask(resending))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.code()).isEqualTo("service-unavailable"));
  }

  private void ask(Resending resending) throws Exception {
    var unused = backend.call(resending, this::made);
  }

  private String made(Attempt attempt) throws Exception {
    String host = attempt.address().getHost();
    asked.add(host);
    Exception failure = failing.get(host);
    if (failure != null) {
      throw failure;
    }
    return host;
  }

  private static Instance instance(String host) {
    return new Instance(URI.create("http://" + host), CircuitBreaker.of(host, CIRCUIT));
  }
}
