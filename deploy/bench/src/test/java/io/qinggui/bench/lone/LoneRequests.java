package io.qinggui.bench.lone;

import io.qinggui.scenario.market.MarketOperator;
import io.qinggui.scenario.market.OperatorRequests;
import io.qinggui.scenario.market.Request;
import io.qinggui.scenario.system.Client;
import io.qinggui.scenario.system.Followers;
import io.qinggui.scenario.system.StandaloneProcess;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.HdrHistogram.Histogram;

/**
 * Requests through the gateway, the next one when the last one is answered: decisions about
 * operators taken at random from the whole register, commitments in turn for each of its licenses.
 */
public final class LoneRequests {

  private final StandaloneProcess system;
  private final Client client;
  private final Followers followers;
  private final int operators;
  private final String run = Long.toString(System.nanoTime(), 36);
  private final SplittableRandom random = new SplittableRandom(32);
  private int made;
  private int filed;

  private interface Exchange {
    HttpResponse<String> send() throws IOException, InterruptedException;
  }

  /**
   * @param operators how many of the market are in the system, from the first on
   */
  public LoneRequests(StandaloneProcess system, Client client, int operators) {
    this.system = system;
    this.client = client;
    this.followers = new Followers(system, client);
    this.operators = operators;
  }

  /** Sends some of each kind first, as many as are measured afterwards. */
  public List<Cost> measure(int requests) throws IOException, InterruptedException {
    round(requests);
    return round(requests);
  }

  private List<Cost> round(int requests) throws IOException, InterruptedException {
    return List.of(
        cost("register an operator", requests, this::register),
        cost("file a commitment", requests, this::commit),
        cost("decide", requests, this::ask));
  }

  private Cost cost(String name, int requests, Exchange exchange)
      throws IOException, InterruptedException {
    Histogram nanos = new Histogram(3);
    settle();
    Duration before = system.cpu();
    for (int i = 0; i < requests; i++) {
      long start = System.nanoTime();
      HttpResponse<String> answer = exchange.send();
      nanos.recordValue(System.nanoTime() - start);
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(name + ": " + answer.statusCode() + " " + answer.body());
      }
    }
    settle();
    double micros = system.cpu().minus(before).toNanos() / 1e3 / requests;
    return new Cost(name, nanos, micros);
  }

  /** Waits until everything that has followed so far is in every read model. */
  private void settle() {
    followers.awaitAll(Duration.ofMinutes(2));
  }

  private HttpResponse<String> register() throws IOException, InterruptedException {
    Request request = OperatorRequests.registration("测量企业 " + run + " " + made++, "33");
    return client.post("miit", request.path(), request.json());
  }

  private HttpResponse<String> commit() throws IOException, InterruptedException {
    // the same may not be filed twice: a license comes again when all have had their turn
    MarketOperator operator = MarketOperator.of(filed % operators);
    LocalDate day = LocalDate.of(2017, 3, 1 + filed / operators % 31);
    filed++;
    Request request = operator.requests().serviceCommitment("CDN", operator.province(), day, day);
    return client.post("miit", request.path(), request.json());
  }

  private HttpResponse<String> ask() throws IOException, InterruptedException {
    OperatorRequests any = MarketOperator.of(random.nextInt(operators)).requests();
    Request request =
        any.question(
            "ACCEPT_CUSTOMER",
            "CDN",
            ", 'validAt': '2017-%02d-01T00:00:00+08:00'".formatted(1 + random.nextInt(12)));
    return client.post("auditor", request.path(), request.json());
  }
}
