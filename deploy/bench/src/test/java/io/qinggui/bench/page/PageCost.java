package io.qinggui.bench.page;

import io.qinggui.scenario.system.PageVisitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.LongFunction;
import org.HdrHistogram.Histogram;

/**
 * What a page has cost.
 *
 * @param name of the page
 * @param nanos of each request, from sending it to having the page
 * @param kilobytes of the largest answer, not compressed
 */
record PageCost(String name, Histogram nanos, double kilobytes) {

  private static final int DIGITS = 3;

  /**
   * Asks for a page again and again, one request at a time; as many before are not counted.
   *
   * @param address of the page by the number of the request
   * @throws IllegalStateException when a page is refused
   */
  static PageCost measure(
      PageVisitor visitor, String name, int requests, LongFunction<String> address)
      throws IOException, InterruptedException {
    Histogram nanos = new Histogram(DIGITS);
    int largest = 0;
    for (long i = -requests; i < requests; i++) {
      long start = System.nanoTime();
      HttpResponse<String> page = visitor.get(address.apply(i + requests));
      long taken = System.nanoTime() - start;
      if (page.statusCode() != 200) {
        throw new IllegalStateException(page.uri() + " answered " + page.statusCode());
      }
      if (i >= 0) {
        nanos.recordValue(taken);
        largest = Math.max(largest, page.body().getBytes(StandardCharsets.UTF_8).length);
      }
    }
    return new PageCost(name, nanos, largest / 1e3);
  }

  /** A percentile in milliseconds. */
  double millis(double percentile) {
    return nanos.getValueAtPercentile(percentile) / 1e6;
  }
}
