package io.qinggui.bench.append;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.bench.filings.Filing;
import io.qinggui.bench.filings.NationwideLicense;
import io.qinggui.scenario.report.Output;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Every run verifies that each store holds what it acknowledged, or the program fails. */
class AppendBenchmarkTest {

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "mongodb"})
  void all_stores_hold_what_they_acknowledged(String store) throws Exception {
    int exit =
        new CommandLine(new AppendBenchmark())
            .execute("--store", store, "--rounds=1", "--millis=40", "--writers=1,8", "--groups=8");

    assertThat(exit).isZero();
    List<String> lines = Files.readAllLines(Output.file("append-" + store + ".csv"));
    assertThat(lines).filteredOn(line -> line.startsWith("8,ledger")).hasSize(2);
  }

  @Test
  void payloads_have_about_600_bytes() {
    assertThat(NationwideLicense.filing(7).events())
        .allSatisfy(event -> assertThat(Filing.CATALOG.write(event).length).isBetween(560, 640));
  }
}
