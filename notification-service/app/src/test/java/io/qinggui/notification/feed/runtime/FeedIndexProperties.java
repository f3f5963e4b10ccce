package io.qinggui.notification.feed.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.notification.feed.FeedEntry;
import io.qinggui.notification.feed.FeedFilter;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The index says what the filter says of each entry by itself. */
class FeedIndexProperties {

  @Property(tries = 500)
  void a_page_is_what_passes_after_a_position(
      @ForAll("entries") List<FeedEntry> entries,
      @ForAll("filters") FeedFilter filter,
      @ForAll @IntRange(max = 40) int after,
      @ForAll @IntRange(min = 1, max = 10) int limit) {
    FeedIndex index = indexed(entries);

    List<Long> passing = entries.stream().filter(filter::passes).map(FeedEntry::position).toList();

    assertThat(index.next(filter, after, limit))
        .isEqualTo(passing.stream().filter(it -> it > after).limit(limit).toList());
    for (long position : passing) {
      assertThat(index.previous(filter, position))
          .isEqualTo(passing.stream().filter(it -> it < position).reduce(0L, Math::max));
    }
  }

  private static FeedIndex indexed(List<FeedEntry> entries) {
    FeedIndex index = new FeedIndex();
    index.add(entries);
    return index;
  }

  @Provide
  Arbitrary<List<FeedEntry>> entries() {
    Arbitrary<FeedEntry> entry =
        Combinators.combine(
                Arbitraries.of(
                    "io.qinggui.license.standing-changed.v1",
                    "io.qinggui.license.license-registered.v1",
                    "io.qinggui.inspection.case-opened.v1",
                    FeedEntry.HEARTBEAT),
                Arbitraries.of("A", "B", "C"),
                Arbitraries.of("11", "31", "33").set().ofMaxSize(2),
                Arbitraries.of("IDC", "CDN").set().ofMaxSize(2))
            .as(
                (type, subject, provinces, services) ->
                    new FeedEntry(0, "id", type, subject, provinces, services));
    return entry.list().ofMaxSize(40).map(FeedIndexProperties::numbered);
  }

  private static List<FeedEntry> numbered(List<FeedEntry> entries) {
    List<FeedEntry> numbered = new ArrayList<>();
    for (FeedEntry it : entries) {
      numbered.add(
          new FeedEntry(
              numbered.size() + 1,
              it.eventId(),
              it.type(),
              it.subject(),
              it.provinces(),
              it.services()));
    }
    return numbered;
  }

  @Provide
  Arbitrary<FeedFilter> filters() {
    return Combinators.combine(
            Arbitraries.of(
                    "io.qinggui.license.*",
                    "io.qinggui.license.standing-changed.v1",
                    "io.qinggui.inspection.case-opened.v1",
                    "io.qinggui.nothing.*")
                .set()
                .ofMaxSize(2),
            Arbitraries.of("11", "31", "33", "44").set().ofMaxSize(2),
            Arbitraries.of("IDC", "CDN", "ISP").set().ofMaxSize(2),
            Arbitraries.of("A", "B", "D").set().ofMaxSize(2))
        .as(FeedFilter::new);
  }
}
