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

/** What a carrier's consumer has read, from the first record on. */
final class AnnouncementConsumer implements AutoCloseable {

  private static final long PATIENCE_NANOS = 300_000_000_000L;

  private final TopicReader topic;
  private final List<Announcement> all = new ArrayList<>();

  AnnouncementConsumer(StandaloneProcess running) {
    topic = new TopicReader("127.0.0.1:" + running.ports().broker(), "qinggui.license");
  }

  /** Reads until so many operators were announced in that way. */
  void await(int operators, Predicate<Announcement> way) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    Set<String> found = new HashSet<>();
    int looked = 0;
    while (found.size() < operators) {
      for (Announcement each : all.subList(looked, all.size())) {
        if (way.test(each)) {
          found.add(each.operatorId());
        }
      }
      looked = all.size();
      if (System.nanoTime() - end > 0) {
        throw new IllegalStateException(found.size() + " of " + operators + " were announced");
      }
      if (found.size() < operators) {
        topic.poll(this::add);
      }
    }
  }

  /** Everything that can be read by now. */
  List<Announcement> all() {
    topic.readToEnd(this::add);
    return List.copyOf(all);
  }

  private void add(ConsumerRecord<String, JsonNode> record) {
    if (Announcement.is(record.value())) {
      all.add(Announcement.of(record.value()));
    }
  }

  @Override
  public void close() {
    topic.close();
  }
}
