package io.qinggui.bench.lone;

import io.qinggui.bench.system.Client;
import io.qinggui.bench.system.Followers;
import io.qinggui.bench.system.StandaloneProcess;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
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
  private final Registry registry;
  private final String run = Long.toString(System.nanoTime(), 36);
  private final SplittableRandom random = new SplittableRandom(32);
  private int made;
  private int filed;

  private interface Request {
    HttpResponse<String> send() throws IOException, InterruptedException;
  }

  /**
   * @param registry what has been imported into the system
   */
  public LoneRequests(StandaloneProcess system, Client client, Registry registry) {
    this.system = system;
    this.client = client;
    this.followers = new Followers(system, client);
    this.registry = registry;
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

  private Cost cost(String name, int requests, Request request)
      throws IOException, InterruptedException {
    Histogram nanos = new Histogram(3);
    settle();
    Duration before = system.cpu();
    for (int i = 0; i < requests; i++) {
      long start = System.nanoTime();
      HttpResponse<String> answer = request.send();
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
    String body =
        "{\"name\": \"测量企业 %s %d\", \"kind\": \"ENTERPRISE\", \"province\": \"33\"}"
            .formatted(run, made++);
    return client.post("miit", "/operators", body);
  }

  private HttpResponse<String> commit() throws IOException, InterruptedException {
    // the same may not be filed twice: a license comes again when all have had their turn
    int number = filed % registry.operators();
    String day = String.format(Locale.ROOT, "2017-03-%02d", 1 + filed / registry.operators() % 31);
    filed++;
    String body =
        """
        {"track": "SERVICE", "service": "CDN", "signedOn": "%s", "receivedOn": "%s",
         "addressee": "%s"}
        """
            .formatted(day, day, Registry.province(number));
    return client.post("miit", "/licenses/" + Registry.license(number) + "/commitments", body);
  }

  private HttpResponse<String> ask() throws IOException, InterruptedException {
    int number = any();
    String body =
        """
        {"question": "ACCEPT_CUSTOMER", "operatorId": "%s", "service": "CDN", "province": "%s",
         "validAt": "2017-%02d-01T00:00:00+08:00"}
        """
            .formatted(
                Registry.operator(number), Registry.province(number), 1 + random.nextInt(12));
    return client.post("auditor", "/decisions", body);
  }

  private int any() {
    return random.nextInt(registry.operators());
  }
}
