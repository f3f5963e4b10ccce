package io.qinggui.bench.impact;

import io.qinggui.bench.filings.Market;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Api;
import io.qinggui.scenario.market.MarketOperator;
import io.qinggui.scenario.market.OperatorRequests;
import io.qinggui.scenario.market.Request;
import java.time.Duration;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.HdrHistogram.Histogram;

/**
 * What others ask meanwhile, at a steady rate: decisions about operators from the whole register,
 * and a commitment in between. A request that comes late because the one before took long is
 * measured from when it was due.
 */
final class Others {

  private static final int EACH_WRITE = 10;

  private final Api api;
  private final String token;
  private final Market market;
  private final long gap;
  private final SplittableRandom random = new SplittableRandom(7);
  private int sent;
  private int filed;

  /**
   * Latencies in nanoseconds.
   *
   * @param decisions of questions
   * @param writes of commitments
   */
  record Seen(Histogram decisions, Histogram writes) {

    static double millis(Histogram nanos, double percentile) {
      return nanos.getValueAtPercentile(percentile) / 1e6;
    }
  }

  Others(Api api, String token, Market market, int perSecond) {
    this.api = api;
    this.token = token;
    this.market = market;
    this.gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
  }

  /** Sends requests as long as they are wanted. */
  Seen during(BooleanSupplier wanted) {
    Seen seen = new Seen(new Histogram(3), new Histogram(3));
    long due = System.nanoTime();
    while (wanted.getAsBoolean()) {
      LockSupport.parkNanos(due - System.nanoTime());
      boolean write = sent++ % EACH_WRITE == 0;
      Request request = write ? commitment() : question();
      Answer answer = api.post(token, "/api/v1" + request.path(), request.json());
      if (answer.status() >= 300) {
        throw new IllegalStateException(request + ": " + answer);
      }
      (write ? seen.writes() : seen.decisions()).recordValue(System.nanoTime() - due);
      due += gap;
    }
    return seen;
  }

  Seen during(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    return during(() -> System.nanoTime() < end);
  }

  private Request question() {
    return any(random.nextLong(market.operators()))
        .question("ACCEPT_CUSTOMER", "CDN", ", 'validAt': '2018-02-01T00:00:00+08:00'");
  }

  /** Each license in turn, on another day the next time round. */
  private Request commitment() {
    long operator = filed % market.operators();
    LocalDate day = LocalDate.of(2017, 9, 1).plusDays(filed / market.operators());
    filed++;
    OperatorRequests requests = any(operator);
    return requests.serviceCommitment("IRCS", requests.province(), day, day);
  }

  private static OperatorRequests any(long number) {
    return new MarketOperator(
            number, MarketOperator.anyProvince(number), LocalDate.of(2014, 1, 1), "CDN")
        .requests();
  }
}
