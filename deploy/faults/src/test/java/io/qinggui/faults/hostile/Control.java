package io.qinggui.faults.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Valid requests in between: all of them have to be taken, and a repeated one only once. */
final class Control {

  private final Valid valid;
  private final Judge judge;
  private final Recipes recipes;
  private final List<String> writes;
  private final List<Message> reads = new ArrayList<>();

  Control(Valid valid, Judge judge, Recipes recipes, List<Endpoint> endpoints, Bases bases) {
    this.valid = valid;
    this.judge = judge;
    this.recipes = recipes;
    // each amendment changes the law for everybody: a few damaged ones are enough
    this.writes = recipes.endpoints().stream().filter(it -> !it.contains("/rulebook/")).toList();
    for (Endpoint each : endpoints) {
      Message read = bases.of(each);
      if (each.method().equals("GET") && valid.probe(read).status() == 200) {
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
      case 1 -> twice(recipes.fresh(Damage.one(writes, random)), "again-" + random.nextLong());
      default -> {
        var unused = valid.send(recipes.fresh(Damage.one(writes, random)));
      }
    }
  }

  /** Everything that could be read at first can be read still. */
  void readAll() {
    reads.forEach(valid::send);
  }

  private void readOne(Random random) {
    var unused = valid.send(Damage.one(reads, random));
  }

  private void twice(Message message, String key) {
    message.with("Idempotency-Key", key);
    Reply first = valid.send(message);
    Reply second = valid.send(message);
    if (first.header("Ledger-Position").isEmpty()) {
      return;
    }
    boolean same =
        second.header("Idempotency-Replayed").isPresent()
            && second.header("Ledger-Position").equals(first.header("Ledger-Position"))
            && second.text().equals(first.text());
    judge.require(same, "repeated and not answered the same: " + message.target());
    String other = new String(message.body(), java.nio.charset.StandardCharsets.UTF_8);
    Message changed =
        message.copy().json(other.replaceFirst("\\{", "{\"note\": \"something else\", "));
    judge.look(Attempt.refused("key used again", changed), valid.probe(changed));
  }
}
