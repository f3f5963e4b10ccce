package io.qinggui.notification.feed.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.notification.feed.FeedFilter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FeedTest {

  private static final String QINGXI = "91330106673959654P";
  private static final String MINGHU = "91330106MA27XF3P2D";
  private static final String REGISTERED = "io.qinggui.operator.operator-registered.v1";
  private static final String STANDING = "io.qinggui.license.standing-changed.v1";
  private static final String CASE = "io.qinggui.inspection.case-opened.v1";
  private static final String HEARTBEAT = "io.qinggui.notification.heartbeat.v1";

  private final FeedFixture fixture = new FeedFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void positions_are_dense_and_an_event_that_comes_twice_is_there_once() {
    long first = fixture.publish(FeedFixture.received("a", QINGXI, CASE, "{}"));
    long again = fixture.publish(FeedFixture.received("a", QINGXI, CASE, "{}"));
    long second = fixture.publish(FeedFixture.received("b", QINGXI, CASE, "{}"));
    long sameIdElsewhere = fixture.publish(FeedFixture.received("a", QINGXI, REGISTERED, "{}"));

    assertThat(List.of(first, again, second, sameIdElsewhere)).containsExactly(1L, 1L, 2L, 3L);
    assertThat(fixture.feed().head().position()).isEqualTo(3);
    assertThat(fixture.feed().position("b")).hasValue(2);
    assertThat(fixture.feed().position("c")).isEmpty();
  }

  @Test
  void the_bytes_of_an_event_are_those_that_were_published_with_two_extensions_more() {
    String data = "{\"b\": 1.50,\"a\":\"\\u6e05\"}";
    fixture.publish(FeedFixture.received("a", QINGXI, CASE, data));

    FeedItem item = fixture.feed().page(FeedFilter.ALL, 0, 10).getFirst();

    String published =
        new String(
            FeedFixture.received("a", QINGXI, CASE, data).published(), StandardCharsets.UTF_8);
    assertThat(new String(item.event(), StandardCharsets.UTF_8)).isEqualTo(published);
    assertThat(new String(item.json(), StandardCharsets.UTF_8))
        .isEqualTo(
            published.substring(0, published.length() - 1)
                + ",\"feedposition\":1,\"previousposition\":0}");
  }

  @Test
  void who_filters_is_told_the_position_of_the_event_before_that_it_gets_too() {
    fixture.publish(QINGXI, CASE, "{}");
    fixture.publish(MINGHU, CASE, "{}");
    fixture.publish(MINGHU, STANDING, "{\"effects\":[]}");
    fixture.publish(QINGXI, CASE, "{}");
    fixture.publish("feed", HEARTBEAT, "{\"position\":4}");

    assertThat(chain(ofSubject(QINGXI), 0)).containsExactly("1<0", "4<1", "5<4");
    assertThat(chain(ofSubject(QINGXI), 3)).containsExactly("4<1", "5<4");
    assertThat(chain(ofType("io.qinggui.license.*"), 0)).containsExactly("3<0", "5<3");
    assertThat(chain(FeedFilter.ALL, 2)).containsExactly("3<2", "4<3", "5<4");
    assertThat(fixture.feed().page(ofSubject(QINGXI), 5, 10)).isEmpty();
  }

  @Test
  void an_event_concerns_the_provinces_that_it_names_and_that_of_the_operator() {
    fixture.publish(QINGXI, REGISTERED, "{\"province\":\"33\"}");
    fixture.publish(QINGXI, CASE, "{\"province\":\"31\"}");
    fixture.publish(
        QINGXI,
        "io.qinggui.license.license-registered.v1",
        "{\"grants\":[{\"service\":\"CDN\",\"provinces\":[\"11\",\"12\"]}]}");
    fixture.publish(MINGHU, CASE, "{\"caseId\":\"x\"}");

    assertThat(positions(inProvince("33"))).containsExactly(1L, 2L, 3L, 4L);
    assertThat(positions(inProvince("31"))).containsExactly(2L, 4L);
    assertThat(positions(inProvince("12"))).containsExactly(3L, 4L);
    assertThat(positions(new FeedFilter(Set.of(), Set.of(), Set.of("CDN"), Set.of())))
        .containsExactly(1L, 2L, 3L, 4L);
    assertThat(positions(new FeedFilter(Set.of(), Set.of(), Set.of("IDC"), Set.of())))
        .containsExactly(1L, 2L, 4L);
  }

  @Test
  void who_was_told_of_a_standing_is_told_of_the_next_one() {
    fixture.publish(QINGXI, REGISTERED, "{\"province\":\"33\"}");
    fixture.publish(QINGXI, STANDING, effects("{\"service\":\"CDN\",\"province\":\"11\"}"));
    fixture.publish(QINGXI, STANDING, effects(""));
    fixture.publish(QINGXI, STANDING, effects("{\"service\":\"CDN\",\"province\":\"12\"}"));
    fixture.publish(QINGXI, STANDING, effects("{\"rule\":\"S4\"}"));
    fixture.publish(QINGXI, STANDING, effects(""));
    fixture.publish(QINGXI, STANDING, effects(""));

    assertThat(positions(inProvince("11"))).containsExactly(2L, 3L, 5L, 6L);
    assertThat(positions(inProvince("12"))).containsExactly(4L, 5L, 6L);
    assertThat(fixture.feed().standings("", 10)).extracting(FeedItem::position).containsExactly(7L);
  }

  @Test
  void who_waits_is_woken_by_what_passes_its_filter() throws Exception {
    CompletableFuture<Boolean> waiting =
        CompletableFuture.supplyAsync(() -> awaits(ofSubject(QINGXI)));
    fixture.publish(MINGHU, CASE, "{}");
    assertThat(waiting).isNotDone();
    fixture.publish(QINGXI, CASE, "{}");

    assertThat(waiting.get()).isTrue();
    assertThat(fixture.feed().await(ofSubject("nobody"), 0, Duration.ofMillis(20))).isFalse();
  }

  private boolean awaits(FeedFilter filter) {
    try {
      return fixture.feed().await(filter, 0, Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> chain(FeedFilter filter, long after) {
    return fixture.feed().page(filter, after, 10).stream()
        .map(it -> JsonMapper.shared().readTree(it.json()))
        .map(FeedTest::link)
        .toList();
  }

  private static String link(JsonNode event) {
    return event.path("feedposition").longValue()
        + "<"
        + event.path("previousposition").longValue();
  }

  private List<Long> positions(FeedFilter filter) {
    return fixture.feed().page(filter, 0, 100).stream().map(FeedItem::position).toList();
  }

  private static String effects(String effect) {
    return "{\"effects\":[" + effect + "]}";
  }

  private static FeedFilter ofSubject(String id) {
    return new FeedFilter(Set.of(), Set.of(), Set.of(), Set.of(id));
  }

  private static FeedFilter ofType(String type) {
    return new FeedFilter(Set.of(type), Set.of(), Set.of(), Set.of());
  }

  private static FeedFilter inProvince(String code) {
    return new FeedFilter(Set.of(), Set.of(code), Set.of(), Set.of());
  }
}
