package io.qinggui.faults.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.faults.FullSize;
import io.qinggui.faults.audit.Audit;
import io.qinggui.faults.load.WriteLoad;
import io.qinggui.platform.testkit.KafkaForTests;
import io.qinggui.platform.testservers.MongoForTests;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RollingRestartTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final List<String> SERVICES = List.of("operator");

  /** A registration, and a report of a service. */
  private static final int STEPS = 2;

  @TempDir private Path folder = Path.of("");

  @Test
  void a_rolling_restart_of_two_services_and_two_gateways_loses_nothing() throws Exception {
    TokenIssuer issuer = new TokenIssuer();
    WriteLoad load = new WriteLoad(2, 1, STEPS);
    List<Step> steps = new ArrayList<>();
    try (MongoForTests mongo = MongoForTests.own();
        KafkaForTests kafka = KafkaForTests.own();
        LoadedCluster loaded =
            new LoadedCluster(
                Cluster.start(settings(mongo, kafka, issuer)), issuer, load, false, steps::add);
        ClusterLedgers ledgers = new ClusterLedgers(SERVICES, loaded.cluster().places(), mongo)) {
      new RollingRestart(loaded).sideBySide();

      Audit audit = new Audit(ledgers::read, load.history(), null);
      loaded.findings().add(audit.published(kafka.bootstrapServers(), PATIENCE));
      assertThat(loaded.findings().text()).endsWith(" 0 wrong, 0 missing");
      assertThat(steps).hasSize(2);
      assertThat(load.history().acknowledged()).hasSizeGreaterThanOrEqualTo(40);
    }
  }

  @FullSize
  void at_full_size_nothing_is_lost_or_doubled_whatever_is_killed_or_restarted() {
    assertThat(new CommandLine(new ClusterProgram()).execute()).isZero();
  }

  private Cluster.Settings settings(MongoForTests mongo, KafkaForTests kafka, TokenIssuer issuer) {
    return new Cluster.Settings(
        folder,
        SERVICES,
        mongo,
        kafka.bootstrapServers(),
        issuer,
        List.of("-Xmx192m", "-XX:TieredStopAtLevel=1"));
  }
}
