package io.qinggui.bench.page;

import io.qinggui.bench.growth.Filled;
import io.qinggui.scenario.market.MarketOperator;
import io.qinggui.scenario.report.Table;
import io.qinggui.scenario.system.Client;
import io.qinggui.scenario.system.DataDirectories;
import io.qinggui.scenario.system.Followers;
import io.qinggui.scenario.system.PageVisitor;
import io.qinggui.scenario.system.StandaloneProcess;
import io.qinggui.scenario.system.Workplace;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The pages of a warm system with a large register, one request at a time. */
@Command(name = "pages", mixinStandardHelpOptions = true)
final class PagesBenchmark implements Callable<Integer> {

  /** A start reads all events, and makes all read models of them. */
  private static final Duration PATIENCE = Duration.ofHours(1);

  @Option(names = "--operators", description = "in the register")
  private int operators = 100_000;

  @Option(names = "--requests", description = "of each page, after as many that are not counted")
  private int requests = 200;

  @Option(names = "--data", description = "keeps the filled register here, for the next time")
  private @Nullable Path kept;

  public static void main(String[] args) {
    System.exit(new CommandLine(new PagesBenchmark()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (Workplace workplace = Workplace.create()) {
      Path data = new Filled(kept == null ? workplace.root() : kept).of(operators, System.out);
      Path copy = workplace.folder("copy");
      DataDirectories.copy(data, copy);
      try (StandaloneProcess system = StandaloneProcess.starting(copy, "--empty");
          Client client = system.awaitAnswers(PATIENCE).client()) {
        new Followers(system, client).awaitAll(PATIENCE);
        try (PageVisitor officer = PageVisitor.loggedIn(system.frontDoor(), "ca-33")) {
          BurdenedOperator most = BurdenedOperator.in(client);
          List<PageCost> costs = measure(officer, operators, requests);
          costs.add(burdened(officer, most, requests));
          publish(costs);
        }
      }
    }
    return 0;
  }

  /** The pages that people open most. */
  static List<PageCost> measure(PageVisitor officer, int operators, int requests)
      throws IOException, InterruptedException {
    LongFunction<MarketOperator> any = i -> MarketOperator.of(i * 7_919 % operators);
    List<PageCost> costs = new ArrayList<>();
    costs.add(PageCost.measure(officer, "desk", requests, i -> "/desk"));
    costs.add(
        PageCost.measure(
            officer,
            "operators by name",
            requests,
            i -> "/operators?q=" + encoded(any.apply(i).name())));
    costs.add(
        PageCost.measure(
            officer, "operators of a province", requests, i -> "/operators?province=33"));
    costs.add(
        PageCost.measure(
            officer,
            "operators by standing",
            requests,
            i -> "/operators?effect=NO_NEW_CUSTOMERS&province=33&validAt=2018-01-01"));
    costs.add(
        PageCost.measure(
            officer,
            "operator on a day",
            requests,
            i -> "/operators/" + any.apply(i).id() + "?validAt=2018-01-01"));
    costs.add(
        PageCost.measure(
            officer,
            "why",
            requests,
            i ->
                "/why?question=ACCEPT_CUSTOMER&service=IDC&province=33&validAt=2018-01-01&operatorId="
                    + any.apply(i).id()));
    costs.add(
        PageCost.measure(
            officer,
            "license",
            requests,
            i -> "/licenses/" + encoded(any.apply(i).licenseNumber())));
    costs.add(PageCost.measure(officer, "cases", requests, i -> "/cases"));
    costs.add(PageCost.measure(officer, "deadlines", requests, i -> "/deadlines"));
    costs.add(PageCost.measure(officer, "rulebook", requests, i -> "/rulebook"));
    costs.add(
        PageCost.measure(
            officer, "a form", requests, i -> "/filings/postLicensesEvaluations?licenseNumber=x"));
    return costs;
  }

  /** The page of the operator of whom most is to be told. */
  static PageCost burdened(PageVisitor officer, BurdenedOperator operator, int requests)
      throws IOException, InterruptedException {
    return PageCost.measure(
        officer,
        "an operator with " + operator.reasons() + " reasons",
        requests,
        i -> "/operators/" + operator.id() + "?validAt=2018-01-01");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void publish(List<PageCost> costs) throws IOException {
    Table table = new Table("page", "p50 (ms)", "p95 (ms)", "max (ms)", "kB");
    for (PageCost cost : costs) {
      table.row(cost.name(), cost.millis(50), cost.millis(95), cost.millis(100), cost.kilobytes());
    }
    table.publish("pages", System.out);
  }
}
