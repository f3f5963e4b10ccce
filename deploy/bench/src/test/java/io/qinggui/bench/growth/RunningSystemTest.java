package io.qinggui.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.bench.lone.Cost;
import io.qinggui.bench.lone.LoneRequests;
import io.qinggui.bench.subscriber.Arrivals;
import io.qinggui.scenario.market.MarketOperator;
import io.qinggui.scenario.system.Client;
import io.qinggui.scenario.system.Followers;
import io.qinggui.scenario.system.StandaloneProcess;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs that load a whole system, with the smallest numbers and on one system. */
class RunningSystemTest {

  private static final int OPERATORS = 20;
  private static final int REQUESTS = 8;

  @TempDir Path folder;

  @Test
  void a_filled_register_answers_and_a_foreign_consumer_gets_every_event_once() throws Exception {
    Path data = folder.resolve("data");
    Fill.with(OPERATORS, data);

    try (StandaloneProcess system = StandaloneProcess.answering(data, "--empty");
        Client client = system.client()) {
      new Followers(system, client).awaitAll(Duration.ofMinutes(1));
      HttpResponse<String> standing =
          client.get("auditor", "/operators/" + MarketOperator.of(7).id() + "/standing");
      assertThat(standing.body()).contains("COMMITMENT_MISSED", "COMPLIANCE_NOT_COMMITTED");

      List<Cost> costs = new LoneRequests(system, client, OPERATORS).measure(REQUESTS);
      assertThat(costs)
          .extracting(Cost::name)
          .containsExactly("register an operator", "file a commitment", "decide");
      assertThat(costs)
          .allSatisfy(it -> assertThat(it.nanos().getTotalCount()).isEqualTo(REQUESTS));
      assertThat(system.liveHeapMiB()).isBetween(1L, system.rssMiB());

      Arrivals arrivals =
          Arrivals.measure(system, 40, Duration.ofMillis(500), Duration.ofSeconds(1));
      assertThat(arrivals.sound()).as(arrivals.toString()).isTrue();
      assertThat(arrivals.whole().getTotalCount()).isEqualTo(40);
    }
  }
}
