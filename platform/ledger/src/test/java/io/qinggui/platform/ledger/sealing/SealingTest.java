package io.qinggui.platform.ledger.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.EventTooLongException;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.NewEvent;
import io.qinggui.platform.ledger.envelope.LeafHash;
import io.qinggui.platform.ledger.sqlite.SqliteLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealingTest {

  private static final SealingKey KEY = key(1);
  private static final SealingKey OTHER = key(2);
  private static final Actor OFFICER =
      new Actor("ca-33", "ADMINISTRATION", "33", null, "王小明", "provincial-desk");

  @TempDir private Path directory;
  private Ledger plain;

  @BeforeEach
  void open() {
    plain = SqliteLedger.open(directory, "license", InstantSource.system());
  }

  @AfterEach
  void close() {
    plain.close();
  }

  @Test
  void private_parts_are_read_by_whoever_has_the_key_and_are_nowhere_in_the_stored_bytes() {
    // given
    Ledger ledger = sealed(KEY);

    // when
    append(
        ledger,
        OFFICER,
        "{\"number\":12.00,\"reason\":\"举报属实\",\"day\":\"2017-04-01\"}",
        "{\"alsoAbout\":\"b\",\"note\":\"电话核实\"}");

    // then
    LedgerEvent event = ledger.read(0, 1).getFirst();
    assertThat(text(event.data()))
        .isEqualTo("{\"number\":12.00,\"day\":\"2017-04-01\",\"reason\":\"举报属实\"}");
    assertThat(text(event.meta())).isEqualTo("{\"alsoAbout\":\"b\",\"note\":\"电话核实\"}");
    assertThat(event.actor()).isEqualTo(OFFICER);
    assertThat(text(event.stored()))
        .contains("12.00", "2017-04-01", "alsoAbout", "ca-33", "provincial-desk", "\"sealed\":\"")
        .doesNotContain("举报属实", "reason", "电话核实", "note", "王小明");
    assertThat(event.leafHash()).isEqualTo(LeafHash.of(event.stored()));
    LedgerEvent stored = Sealing.asStored(event).orElseThrow();
    assertThat(text(stored.data())).isEqualTo("{\"number\":12.00,\"day\":\"2017-04-01\"}");
    assertThat(Sealing.places(event, stored))
        .containsExactly("data/reason", "meta/note", "actor/name");
  }

  @Test
  void every_way_to_read_opens() {
    // given
    Ledger ledger = sealed(KEY);

    // when
    append(ledger, OFFICER, "{\"reason\":\"x\"}", "{\"alsoAbout\":\"b\"}");

    // then
    assertThat(
            List.of(
                ledger.read(0, 1).getFirst(),
                ledger.event("e-1").orElseThrow(),
                ledger.readStream("s/1", 0).getFirst(),
                ledger.readStreams(List.of("s/1")).values().iterator().next().getFirst(),
                ledger.readSubject("a", 0, 1).getFirst(),
                ledger.readSubject("b", 0, 1).getFirst()))
        .allSatisfy(it -> assertThat(text(it.data())).isEqualTo("{\"reason\":\"x\"}"))
        .allSatisfy(it -> assertThat(it.actor().name()).isEqualTo("王小明"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"day\":\"2017-04-01\"}", "{\"reason\":null}", "[1,2]", "7"})
  void what_has_no_private_part_is_stored_as_it_always_was(String data) {
    // given
    Actor policy = Actor.system("sweep");

    // when
    append(sealed(KEY), policy, data, "{\"corrects\":\"e-0\"}");

    // then
    LedgerEvent event = plain.read(0, 1).getFirst();
    assertThat(text(event.data())).isEqualTo(data);
    assertThat(text(event.meta())).isEqualTo("{\"corrects\":\"e-0\"}");
    assertThat(Sealing.asStored(event)).isEmpty();
  }

  @Test
  void without_a_key_events_are_stored_in_the_clear_and_read_when_there_is_one() {
    // given
    append(sealed(), OFFICER, "{\"reason\":\"x\"}", "{}");

    // when
    LedgerEvent event = sealed(KEY).read(0, 1).getFirst();

    // then
    assertThat(text(event.stored())).contains("王小明", "\"reason\":\"x\"");
    assertThat(text(event.data())).isEqualTo("{\"reason\":\"x\"}");
  }

  @Test
  void a_data_field_of_the_name_of_the_ciphertext_stays() {
    // given
    Ledger ledger = sealed(KEY);

    // when
    append(ledger, OFFICER, "{\"sealed\":\"abc\",\"reason\":\"x\"}", "{}");

    // then
    assertThat(text(ledger.read(0, 1).getFirst().data()))
        .isEqualTo("{\"sealed\":\"abc\",\"reason\":\"x\"}");
    append(sealed(), Actor.system("p"), "{\"sealed\":\"abc\"}", "{}", 2);
    LedgerEvent clear = ledger.read(1, 1).getFirst();
    assertThat(Sealing.places(clear, Sealing.asStored(clear).orElseThrow())).isEmpty();
  }

  @Test
  void the_same_words_are_another_ciphertext_in_each_event() {
    // given
    Ledger ledger = sealed(KEY);

    // when
    append(ledger, OFFICER, "{\"reason\":\"x\"}", "{}", 1);
    append(ledger, OFFICER, "{\"reason\":\"x\"}", "{}", 2);

    // then
    assertThat(text(plain.read(0, 1).getFirst().meta()))
        .isNotEqualTo(text(plain.read(1, 1).getFirst().meta()));
  }

  @Test
  void the_length_tells_little_of_what_is_sealed() {
    // given
    Ledger ledger = sealed(KEY);

    // when
    append(ledger, OFFICER.named(null), "{\"reason\":\"x\"}", "{}", 1);
    append(ledger, OFFICER.named(null), "{\"reason\":\"%s\"}".formatted("y".repeat(40)), "{}", 2);

    // then
    assertThat(plain.read(0, 1).getFirst().stored())
        .hasSameSizeAs(plain.read(1, 1).getFirst().stored());
  }

  @Test
  void an_event_is_measured_with_its_ciphertext() {
    // given
    Ledger ledger = sealed(KEY);

    // then
    append(ledger, OFFICER, "{\"reason\":\"%s\"}".formatted("y".repeat(48_000)), "{}", 1);
    assertThatThrownBy(
            () ->
                append(
                    ledger, OFFICER, "{\"reason\":\"%s\"}".formatted("y".repeat(50_000)), "{}", 2))
        .isInstanceOf(EventTooLongException.class);
    assertThat(ledger.head()).isEqualTo(1);
  }

  @Test
  void after_a_change_of_keys_old_events_open_with_the_old_one() {
    // given
    append(sealed(KEY), OFFICER, "{\"reason\":\"x\"}", "{}", 1);

    // when
    append(sealed(OTHER, KEY), OFFICER, "{\"reason\":\"y\"}", "{}", 2);

    // then
    assertThat(sealed(OTHER, KEY).read(0, 2))
        .extracting(it -> text(it.data()))
        .containsExactly("{\"reason\":\"x\"}", "{\"reason\":\"y\"}");
    assertThat(text(sealed(OTHER).read(1, 1).getFirst().data())).isEqualTo("{\"reason\":\"y\"}");
    assertThatThrownBy(() -> sealed(OTHER).read(0, 1))
        .isInstanceOf(MissingSealingKeyException.class)
        .hasMessageContaining("event 1 of the ledger license")
        .hasMessageContaining(KEY.id());
    assertThatThrownBy(() -> sealed().read(0, 1)).isInstanceOf(MissingSealingKeyException.class);
  }

  @Test
  void what_was_sealed_for_one_event_opens_in_no_other() throws Exception {
    byte[] sealed = KEY.seal("license", "e-1", "{}".getBytes(UTF_8));

    assertThat(KEY.open("license", "e-1", sealed)).isEqualTo("{}".getBytes(UTF_8));
    assertThatThrownBy(() -> KEY.open("license", "e-2", sealed))
        .isInstanceOf(SealBrokenException.class);
    assertThatThrownBy(() -> KEY.open("operator", "e-1", sealed))
        .isInstanceOf(SealBrokenException.class);
    assertThatThrownBy(() -> OTHER.open("license", "e-1", sealed))
        .isInstanceOf(SealBrokenException.class);
    for (int i = 0; i < sealed.length; i++) {
      byte[] altered = sealed.clone();
      altered[i] ^= 1;
      assertThatThrownBy(() -> KEY.open("license", "e-1", altered))
          .isInstanceOf(SealBrokenException.class);
    }
    for (int length = 0; length < sealed.length; length++) {
      byte[] cut = Arrays.copyOf(sealed, length);
      assertThatThrownBy(() -> KEY.open("license", "e-1", cut))
          .isInstanceOf(SealBrokenException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":", "AAAA", "-", "\\u0000"})
  void a_ciphertext_that_is_none_names_the_position(String after) {
    // given
    append(sealed(), Actor.system("p"), "{}", "{\"sealed\":\"" + KEY.id() + ":" + after + "\"}", 1);

    // then
    assertThatThrownBy(() -> sealed(KEY).read(0, 1))
        .isInstanceOfSatisfying(
            LedgerCorruptException.class, e -> assertThat(e).hasMessageContaining("1"));
  }

  @Test
  void a_key_is_read_from_a_file() throws IOException {
    // given
    Path file = directory.resolve("key");
    Files.writeString(file, Base64.getEncoder().encodeToString(new byte[32]) + "\n");

    // then
    assertThat(SealingKey.in(file).id()).isEqualTo(SealingKey.of(new byte[32]).id());
    Files.writeString(file, "AAAA");
    assertThatThrownBy(() -> SealingKey.in(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 bytes, not 32");
    Files.writeString(file, "清");
    assertThatThrownBy(() -> SealingKey.in(file)).isInstanceOf(Exception.class);
  }

  private Ledger sealed(SealingKey... keys) {
    return new SealingLedger(plain, new Sealing(List.of(keys), type -> List.of("reason")));
  }

  private static void append(Ledger ledger, Actor actor, String data, String meta) {
    append(ledger, actor, data, meta, 1);
  }

  private static void append(Ledger ledger, Actor actor, String data, String meta, int number) {
    NewEvent event =
        new NewEvent(
            "e-" + number,
            "io.qinggui.test.happened",
            1,
            "s/" + number,
            0,
            "a",
            null,
            data.getBytes(UTF_8),
            meta.getBytes(UTF_8));
    ledger.append(new Append("c-" + number, "f", actor, List.of(event)));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }

  private static SealingKey key(int filled) {
    byte[] secret = new byte[SealingKey.LENGTH];
    Arrays.fill(secret, (byte) filled);
    return SealingKey.of(secret);
  }
}
