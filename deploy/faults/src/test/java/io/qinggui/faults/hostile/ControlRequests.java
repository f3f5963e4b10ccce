package io.qinggui.faults.hostile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Valid requests in between: all of them have to be taken, and a repeated one only once. */
final class ControlRequests {

  private final CheckedClient client;
  private final Oracle oracle;
  private final ValidRequests requests;
  private final List<Endpoint> writes;
  private final List<RawRequest> reads = new ArrayList<>();

  ControlRequests(
      CheckedClient client,
      Oracle oracle,
      ValidRequests requests,
      List<Endpoint> endpoints,
      SeedRequests seeds) {
    this.client = client;
    this.oracle = oracle;
    this.requests = requests;
    this.writes =
        requests.endpoints().stream()
            .filter(it -> !ValidRequests.changesLaw(it))
            .sorted(Comparator.comparing(Endpoint::path))
            .toList();
    for (Endpoint each : endpoints) {
      RawRequest read = seeds.of(each);
      if (each.method().equals("GET") && client.probe(read).status() == 200) {
        reads.add(read);
      }
    }
  }

  /** How many endpoints are read. */
  int reads() {
    return reads.size();
  }

  void next(Random random) {
    switch (random.nextInt(4)) {
      case 0 -> readOne(random);
      case 1 -> twice(requests.fresh(Mutation.one(writes, random)), "again-" + random.nextLong());
      default -> {
        var unused = client.send(requests.fresh(Mutation.one(writes, random)));
      }
    }
  }

  /** Everything that could be read at first can be read still. */
  void readAll() {
    reads.forEach(client::send);
  }

  private void readOne(Random random) {
    var unused = client.send(Mutation.one(reads, random));
  }

  private void twice(RawRequest message, String key) {
    message.with("Idempotency-Key", key);
    RawResponse first = client.send(message);
    RawResponse second = client.send(message);
    if (first.header("Ledger-Position").isEmpty()) {
      return;
    }
    boolean same =
        second.header("Idempotency-Replayed").isPresent()
            && second.header("Ledger-Position").equals(first.header("Ledger-Position"))
            && second.text().equals(first.text());
    oracle.require(same, "repeated and not answered the same: " + message.target());
    String other = new String(message.body(), java.nio.charset.StandardCharsets.UTF_8);
    RawRequest changed =
        message.copy().json(other.replaceFirst("\\{", "{\"note\": \"something else\", "));
    oracle.look(Attempt.refused("key used again", changed), client.probe(changed));
  }
}
