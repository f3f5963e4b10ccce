package io.qinggui.platform.ledger.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** An index answers as lists would, also after it was written and read, whatever was added. */
class PostingsProperties {

  /** An event: its stream, and whom it is about. */
  record Added(String stream, List<String> about) {}

  @Provide
  Arbitrary<List<Added>> events() {
    Arbitrary<String> stream = Arbitraries.integers().between(0, 40).map(it -> "stream " + it);
    Arbitrary<List<String>> about =
        Arbitraries.integers()
            .between(0, 20)
            .map(it -> "who " + it)
            .list()
            .ofMaxSize(3)
            .uniqueElements();
    return Combinators.combine(stream, about).as(Added::new).list().ofMaxSize(300);
  }

  @Property(tries = 200)
  void each_name_is_found_where_it_was_added_also_after_a_start(
      @ForAll("events") List<Added> events, @ForAll("events") List<Added> later)
      throws IOException {
    NameHash names = NameHash.random();
    EventIndex before = new EventIndex(names);
    Model model = new Model();
    events.forEach(it -> model.add(it, before));

    EventIndex after = writtenAndRead(before, names);
    later.forEach(it -> model.add(it, after));

    model.requireSame(after);
  }

  @Property(tries = 200)
  void it_is_exactly_the_events_that_were_added_up_to_each_of_them(
      @ForAll("events") List<Added> events) {
    EventIndex index = new EventIndex(NameHash.random());
    Model model = new Model();
    events.forEach(it -> model.add(it, index));
    EventsDigest digest = EventsDigest.begin();
    Map<String, Integer> sequences = new LinkedHashMap<>();

    for (int position = 1; position <= events.size(); position++) {
      assertThat(index.isExactly(digest, position)).isFalse();
      Added event = events.get(position - 1);
      int sequence = sequences.merge(event.stream(), 1, Integer::sum) - 1;
      index.addTo(digest, event.stream(), sequence, event.about(), position);
      assertThat(index.isExactly(digest, position)).isTrue();
    }
  }

  private static EventIndex writtenAndRead(EventIndex index, NameHash names) throws IOException {
    Path file = Files.createTempFile("index", "");
    try {
      try (IndexOutput out = IndexOutput.to(file)) {
        index.write(out);
        out.finish();
      }
      try (IndexInput in = IndexInput.of(file)) {
        EventIndex read = EventIndex.read(in, names);
        in.finish();
        return read;
      }
    } finally {
      Files.delete(file);
    }
  }

  /** The same in lists. */
  private static final class Model {
    private final Map<String, List<Long>> streams = new LinkedHashMap<>();
    private final Map<String, List<Long>> subjects = new LinkedHashMap<>();
    private long through;

    void add(Added event, EventIndex index) {
      through++;
      index.add(event.stream(), event.about(), through);
      streams.computeIfAbsent(event.stream(), s -> new ArrayList<>()).add(through);
      event
          .about()
          .forEach(it -> subjects.computeIfAbsent(it, s -> new ArrayList<>()).add(through));
    }

    void requireSame(EventIndex index) {
      assertThat(index.through()).isEqualTo(through);
      assertThat(index.lastSequence("no stream")).isEqualTo(-1);
      assertThat(index.stream("no stream", 0)).isEmpty();
      streams.forEach(
          (name, positions) -> {
            assertThat(index.lastSequence(name)).isEqualTo(positions.size() - 1);
            assertThat(index.stream(name, 0)).containsExactly(array(positions));
            assertThat(index.stream(name, 2))
                .containsExactly(
                    array(positions.subList(Math.min(2, positions.size()), positions.size())));
          });
      subjects.forEach(
          (name, positions) -> {
            assertThat(index.subject(name, 0, Integer.MAX_VALUE)).containsExactly(array(positions));
            long middle = through / 2;
            assertThat(index.subject(name, middle, 3))
                .containsExactly(
                    array(positions.stream().filter(it -> it > middle).limit(3).toList()));
          });
    }

    private static long[] array(List<Long> positions) {
      return positions.stream().mapToLong(Long::longValue).toArray();
    }
  }
}
