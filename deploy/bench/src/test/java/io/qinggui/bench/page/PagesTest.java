package io.qinggui.bench.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.scenario.market.MarketOperator;
import io.qinggui.scenario.market.RegisterFiles;
import io.qinggui.scenario.system.Client;
import io.qinggui.scenario.system.PageVisitor;
import io.qinggui.scenario.system.StandaloneProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that measures pages, with the smallest numbers. */
class PagesTest {

  @TempDir Path folder;

  @Test
  void every_page_is_measured_and_none_is_refused() throws Exception {
    int operators = 5;
    new RegisterFiles(MarketOperator.first(operators)).write(folder.resolve("files"));

    try (StandaloneProcess system =
            StandaloneProcess.start(
                folder.resolve("data"), "--import", folder.resolve("files").toString());
        Client client = system.client();
        PageVisitor officer = PageVisitor.loggedIn(system.frontDoor(), "ca-33")) {
      assertThat(PagesBenchmark.measure(officer, operators, 2))
          .hasSize(11)
          .allSatisfy(it -> assertThat(it.nanos().getTotalCount()).isEqualTo(2))
          .allSatisfy(it -> assertThat(it.kilobytes()).isBetween(1.0, 150.0));
      assertThat(PagesBenchmark.burdened(officer, BurdenedOperator.in(client), 2).kilobytes())
          .isLessThan(500);
    }
  }
}
