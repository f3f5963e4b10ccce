package io.qinggui.standalone.startcache;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StartCacheTest {

  private static final Map<String, String> FOR_EVER = Map.of("REHEARSES_FOR_EVER", "yes");
  private static final Home.Start FROM_CACHE =
      new Home.Start("running, no cache is wanted\n", true);
  private static final Home.Start NORMAL = new Home.Start("running, no cache is wanted\n", false);

  @TempDir private static Path directory = Path.of("");

  private Home home;
  private String name;
  private byte[] cache;

  @BeforeAll
  void makeOne() throws Exception {
    home = new Home(directory.resolve("home"));
    assertThat(home.plainStart()).isEqualTo("running, a cache is wanted\n");
    home.make();
    name = home.caches().getFirst().getFileName().toString();
    cache = Files.readAllBytes(home.caches().getFirst());
  }

  @BeforeEach
  void putItBack() throws IOException {
    home.asBuiltFirst();
    home.put(name, cache);
  }

  @Test
  void a_cache_that_was_made_is_used() throws Exception {
    assertThat(home.start(Map.of())).isEqualTo(FROM_CACHE);
    assertThat(home.plainStart()).isEqualTo("running, no cache is wanted\n");
    assertThat(home.workshops()).isEmpty();
  }

  @Test
  void a_cache_of_an_earlier_build_is_not_used_and_makes_room_for_the_next() throws Exception {
    home.buildAgain();

    assertThat(home.start(Map.of())).isEqualTo(NORMAL);
    assertThat(home.plainStart()).isEqualTo("running, a cache is wanted\n");

    home.make();
    assertThat(home.caches().getFirst().getFileName().toString()).isNotEqualTo(name);
    assertThat(home.start(Map.of())).isEqualTo(FROM_CACHE);
  }

  @Test
  void a_cache_that_was_cut_short_is_not_used() throws Exception {
    home.put(name, Arrays.copyOf(cache, cache.length / 2));

    assertThat(home.start(Map.of())).isEqualTo(NORMAL);
    assertThat(home.plainStart()).isEqualTo("running, a cache is wanted\n");
  }

  @Test
  void what_only_has_the_name_of_a_cache_is_refused_in_silence() throws Exception {
    String key = name.substring(0, name.lastIndexOf('-') + 1);

    for (byte[] wrong : List.of(new byte[0], new byte[5000], Arrays.copyOf(cache, 100_000))) {
      home.put(key + wrong.length, wrong);
      assertThat(home.start(Map.of())).isEqualTo(NORMAL);
    }
  }

  @Test
  void a_jvm_with_other_options_than_the_caches_refuses_it_in_silence() throws Exception {
    assertThat(home.start(Map.of(), "-XX:-UseCompactObjectHeaders")).isEqualTo(NORMAL);
    assertThat(home.start(Map.of(), "-XX:+UseZGC", "-XX:-UseSerialGC").console())
        .isEqualTo(NORMAL.console());
  }

  @Test
  void switched_off_it_is_neither_used_nor_wanted() throws Exception {
    assertThat(home.start(Map.of("QINGGUI_START_CACHE", "off"))).isEqualTo(NORMAL);
  }

  @Test
  void the_maker_ends_with_the_process_that_wanted_the_cache() throws Exception {
    home.buildAgain();
    Process maker = home.startMaking(FOR_EVER);
    List<ProcessHandle> all = rehearsing(maker);

    maker.getOutputStream().close();

    assertThat(maker.waitFor(10, SECONDS)).isTrue();
    assertThat(all).noneMatch(ProcessHandle::isAlive);
    assertThat(home.workshops()).isEmpty();
    assertThat(home.caches()).extracting(each -> each.getFileName().toString()).containsOnly(name);
  }

  @Test
  void the_maker_ends_by_a_signal() throws Exception {
    home.buildAgain();
    Process maker = home.startMaking(FOR_EVER);
    List<ProcessHandle> all = rehearsing(maker);

    maker.destroy();

    assertThat(maker.waitFor(10, SECONDS)).isTrue();
    assertThat(all).noneMatch(ProcessHandle::isAlive);
    assertThat(home.workshops()).isEmpty();
  }

  @Test
  void one_is_made_at_a_time_and_a_killed_maker_is_cleared_up_after() throws Exception {
    home.buildAgain();
    Process maker = home.startMaking(FOR_EVER);
    List<ProcessHandle> all = rehearsing(maker);

    Process second = home.startMaking(Map.of());
    assertThat(second.waitFor(10, SECONDS)).isTrue();
    assertThat(home.workshops()).hasSize(1);

    maker.destroyForcibly().waitFor();
    all.forEach(ProcessHandle::destroyForcibly);
    await().atMost(10, SECONDS).until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    assertThat(home.workshops()).hasSize(1);

    home.make();
    assertThat(home.workshops()).isEmpty();
    assertThat(home.start(Map.of())).isEqualTo(FROM_CACHE);
  }

  /** The processes of a maker, once the JVM that it watches is under way. */
  private List<ProcessHandle> rehearsing(Process maker) {
    await()
        .atMost(20, SECONDS)
        .until(
            () ->
                !home.workshops().isEmpty()
                    && maker
                        .descendants()
                        .anyMatch(each -> each.info().command().orElse("").endsWith("java")));
    return maker.descendants().toList();
  }
}
