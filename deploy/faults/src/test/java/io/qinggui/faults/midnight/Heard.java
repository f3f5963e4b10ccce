package io.qinggui.faults.midnight;

import io.qinggui.faults.audit.TopicReader;
import io.qinggui.scenario.system.StandaloneProcess;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;

/** What a carrier's consumer has heard, from the first record on. */
final class Heard implements AutoCloseable {

  private static final long PATIENCE_NANOS = 300_000_000_000L;

  private final TopicReader topic;
  private final List<Announced> all = new ArrayList<>();

  Heard(StandaloneProcess running) {
    topic = new TopicReader("127.0.0.1:" + running.ports().broker(), "qinggui.license");
  }

  /** Listens until so many operators were announced in that way. */
  void await(int operators, Predicate<Announced> way) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    Set<String> found = new HashSet<>();
    int looked = 0;
    while (found.size() < operators) {
      for (Announced each : all.subList(looked, all.size())) {
        if (way.test(each)) {
          found.add(each.operatorId());
        }
      }
      looked = all.size();
      if (System.nanoTime() - end > 0) {
        throw new IllegalStateException(found.size() + " of " + operators + " were announced");
      }
      if (found.size() < operators) {
        topic.poll(this::hear);
      }
    }
  }

  /** Everything that can be heard by now. */
  List<Announced> all() {
    topic.readToEnd(this::hear);
    return List.copyOf(all);
  }

  private void hear(ConsumerRecord<String, JsonNode> record) {
    if (Announced.is(record.value())) {
      all.add(Announced.of(record.value()));
    }
  }

  @Override
  public void close() {
    topic.close();
  }
}
