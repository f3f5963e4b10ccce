package io.qinggui.faults.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/** All that is on the topics, gathered while the system comes and goes. */
public final class Topics {

  private static final String STANDING = "qinggui.standing";

  /** What the services tell each other of leases. */
  static final String LEASES = "qinggui.lease";

  private static final List<String> NAMES =
      Stream.concat(Audit.SERVICES.stream().map("qinggui."::concat), Stream.of(LEASES, STANDING))
          .toList();

  private final Map<TopicPartition, Long> next = new HashMap<>();
  private final List<PublishedEvent> events = new ArrayList<>();
  private final Map<String, PublishedEvent> standings = new HashMap<>();

  /** What has been read so far, in each partition in its order. */
  public List<PublishedEvent> events() {
    return events;
  }

  /** The last record of each operator on the compacted topic of standings. */
  public Map<String, PublishedEvent> standings() {
    return standings;
  }

  /** Reads on to the present end, wherever the broker listens now. */
  public void catchUp(String bootstrapServers) {
    try (TopicReader reader = new TopicReader(bootstrapServers, NAMES, next)) {
      reader.readToEnd(record -> add(PublishedEvent.of(record)));
      next.putAll(reader.next());
    }
  }

  private void add(PublishedEvent event) {
    if (event.topic().equals(STANDING)) {
      standings.put(event.key(), event);
    } else {
      events.add(event);
    }
  }
}
