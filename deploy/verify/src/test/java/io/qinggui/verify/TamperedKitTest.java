package io.qinggui.verify;

import static io.qinggui.verify.SampleSource.OTHER;
import static io.qinggui.verify.SampleSource.QINGXI;
import static io.qinggui.verify.SampleSource.operate;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.kit.KitBundles;
import io.qinggui.kit.KitPaths;
import io.qinggui.platform.ledger.envelope.LeafHash;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.tile.EntryBundles;
import io.qinggui.platform.transparency.tile.TileId;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Each packed again by somebody who knows ZIP: what convicts is what was signed, and the rules. */
class TamperedKitTest {

  private static final String BUNDLE = "ledgers/license/tile/entries/000.p/10";
  private static final String TILE = "ledgers/license/tile/0/000.p/10";
  private static final String CHECKPOINT = "ledgers/license/checkpoint";

  private final SampleSource source = SampleSource.filled();
  private final Unpacked all =
      new Unpacked(
          source.ofEverything(operate(QINGXI, "2018-01-01"), operate(OTHER, "2018-01-01")));
  private final Unpacked some = new Unpacked(source.of(QINGXI, operate(QINGXI, "2018-01-01")));

  private Finding first(Unpacked kit) {
    List<Finding> findings = kit.findings();
    assertThat(findings).isNotEmpty();
    return findings.getFirst();
  }

  private void isConvicted(Unpacked kit, Fault fault, String where, long position) {
    Finding first = first(kit);
    assertThat(first.fault()).isEqualTo(fault);
    assertThat(first.where()).isEqualTo(where);
    assertThat(first.position()).isEqualTo(position);
  }

  private Unpacked withEntries(Consumer<List<byte[]>> change) {
    List<byte[]> entries = new ArrayList<>(EntryBundles.parse(all.file(BUNDLE), 10));
    change.accept(entries);
    return all.with(BUNDLE, EntryBundles.format(entries));
  }

  private static byte[] altered(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    return text.replace("2014-05-01", "2014-05-02").getBytes(UTF_8);
  }

  private static String event(long position) {
    return KitPaths.event("license", position);
  }

  private static String proof(long position) {
    return KitPaths.proof("license", position);
  }

  @Test
  void an_altered_byte_is_convicted() {
    isConvicted(withEntries(it -> it.set(6, altered(it.get(6)))), Fault.ALTERED, "license", 7);
    some.with(event(2), altered(some.file(event(2))));
    isConvicted(some, Fault.ALTERED, "license", 2);
  }

  @Test
  void an_altered_byte_of_an_event_that_fits_in_no_bundle_of_a_log_is_convicted() {
    source.withLongEvent();
    Unpacked kit = new Unpacked(source.ofEverything(operate(OTHER, "2018-01-01")));
    byte[] bundle = kit.file("ledgers/operator/tile/entries/000.p/5");
    bundle[bundle.length / 2] ^= 1;
    isConvicted(kit, Fault.ALTERED, "operator", 4);
  }

  @Test
  void a_missing_event_is_convicted() {
    isConvicted(withEntries(it -> it.remove(3)), Fault.MISSING, "license", 4);
    isConvicted(some.without(event(6)), Fault.MISSING, "license", 6);
  }

  @Test
  void a_missing_last_event_is_convicted() {
    isConvicted(withEntries(List::removeLast), Fault.MISSING, "license", 10);
  }

  @Test
  void a_missing_bundle_is_convicted() {
    isConvicted(all.without(BUNDLE), Fault.MISSING, "license", 1);
  }

  @Test
  void a_missing_proof_and_a_missing_checkpoint_are_convicted() {
    isConvicted(some.without(proof(8)), Fault.MISSING, "license", 8);
    isConvicted(all.without(CHECKPOINT), Fault.MISSING, CHECKPOINT, 0);
  }

  @Test
  void an_event_left_out_with_its_position_is_convicted_by_its_stream() {
    some.without(event(3)).without(proof(3)).change("kit.json", it -> it.replace("2,3,", "2,"));
    isConvicted(some, Fault.MISSING, "license", 8);
  }

  @Test
  void an_added_event_is_convicted() {
    isConvicted(withEntries(it -> it.add(it.getFirst())), Fault.ADDED, "license", 11);
  }

  @Test
  void swapped_events_are_convicted() {
    Finding first = first(withEntries(it -> Collections.swap(it, 4, 8)));
    assertThat(first).isEqualTo(new Finding(Fault.SWAPPED, "license", 5, "9"));

    byte[] five = some.file(event(5));
    some.with(event(5), some.file(event(6))).with(event(6), five);
    assertThat(first(some)).isEqualTo(new Finding(Fault.SWAPPED, "license", 5, "6"));
  }

  @Test
  void neighbours_that_are_swapped_are_convicted() {
    Finding first = first(withEntries(it -> Collections.swap(it, 4, 5)));
    assertThat(first).isEqualTo(new Finding(Fault.SWAPPED, "license", 5, "6"));
  }

  @Test
  void events_swapped_with_their_proofs_are_convicted() {
    byte[] event = some.file(event(5));
    byte[] proof = some.file(proof(5));
    some.with(event(5), some.file(event(6))).with(event(6), event);
    some.with(proof(5), some.file(proof(6))).with(proof(6), proof);
    assertThat(first(some)).isEqualTo(new Finding(Fault.SWAPPED, "license", 5, "6"));
  }

  @Test
  void a_log_signed_again_by_another_key_is_convicted() {
    WrittenLog forged = new WrittenLog("license", WrittenLog.key(66));
    source.license.events().forEach(it -> forged.add(it.stored()));
    isConvicted(all.with(CHECKPOINT, forged.signed(true).format()), Fault.RESIGNED, CHECKPOINT, 0);
  }

  @Test
  void a_whole_other_history_under_another_key_is_convicted() {
    WrittenLog forged = new WrittenLog("license", WrittenLog.key(66));
    source.license.events().forEach(it -> forged.add(altered(it.stored())));
    TileId tile = new TileId(0, 0, 10);
    all.with(CHECKPOINT, forged.signed(true).format());
    all.with(TILE, forged.read(tile))
        .with(BUNDLE, KitBundles.format(forged.entries(KitPaths.bundle(tile))));
    isConvicted(all, Fault.RESIGNED, CHECKPOINT, 0);
  }

  @Test
  void a_signature_of_other_words_is_convicted() {
    all.change(CHECKPOINT, it -> it.replace("\n10\n", "\n11\n"));
    isConvicted(all, Fault.RESIGNED, CHECKPOINT, 0);
  }

  @Test
  void a_log_without_its_quorum_is_convicted() {
    all.with(CHECKPOINT, source.license.signed(false).format());
    isConvicted(all, Fault.RESIGNED, CHECKPOINT, 0);
  }

  @Test
  void a_proof_with_another_checkpoint_is_convicted_though_that_is_signed_too() {
    SignedCheckpoint unwitnessed = source.license.signed(false);
    some.change(proof(2), it -> it.substring(0, it.indexOf("qinggui.example")) + text(unwitnessed));
    isConvicted(some, Fault.RESIGNED, "license", 2);
  }

  private static String text(SignedCheckpoint signed) {
    return new String(signed.format(), UTF_8);
  }

  @Test
  void an_altered_hash_beside_right_events_is_convicted_as_that() {
    byte[] tile = all.file(TILE).clone();
    tile[40] ^= 1;
    isConvicted(all.with(TILE, tile), Fault.OTHER_BYTES, TILE, 0);
  }

  @Test
  void a_missing_tile_is_convicted() {
    isConvicted(all.without(TILE), Fault.MISSING, "license", 0);
  }

  @Test
  void an_event_altered_together_with_its_hash_is_convicted() {
    byte[] tile = all.file(TILE).clone();
    withEntries(
        it -> {
          it.set(6, altered(it.get(6)));
          System.arraycopy(LeafHash.of(it.get(6)), 0, tile, 6 * 32, 32);
        });
    isConvicted(all.with(TILE, tile), Fault.OTHER_ROOT, "license", 0);
  }

  @Test
  void another_answer_is_convicted_with_its_line() {
    all.change(
        "decisions.ndjson", it -> it.replaceFirst("\"verdict\":\"DENY\"", "\"verdict\":\"ALLOW\""));
    isConvicted(all, Fault.OTHER_ANSWER, "decisions.ndjson", 1);
  }

  @Test
  void an_answer_to_another_question_is_convicted_with_its_line() {
    all.change(
        "decisions.ndjson", it -> it.replaceFirst("\"service\":\"CDN\"", "\"service\":\"ISP\""));
    isConvicted(all, Fault.OTHER_ANSWER, "decisions.ndjson", 1);
  }

  @Test
  void a_question_spelled_otherwise_is_convicted() {
    all.change("decisions.ndjson", it -> it.replaceFirst("T16:00:00Z", "T16:00:00.0Z"));
    isConvicted(all, Fault.OTHER_BYTES, "decisions.ndjson", 1);
  }

  @Test
  void an_answer_by_another_rulebook_is_convicted() {
    all.change("decisions.ndjson", it -> it.replaceFirst("notice-2017-32/1/", "notice-2017-32/2/"));
    isConvicted(all, Fault.OTHER_RULEBOOK, "decisions.ndjson", 1);
  }

  @Test
  void another_rulebook_is_convicted() {
    all.change("kit.json", it -> it.replace("notice-2017-32/1/", "notice-2017-32/0/"));
    isConvicted(all, Fault.OTHER_RULEBOOK, "kit.json", 0);
  }

  @Test
  void an_amendment_left_out_is_convicted_by_the_rulebook() {
    some.without(event(9)).without(proof(9)).change("kit.json", it -> it.replace("8,9,", "8,"));
    assertThat(some.findings())
        .anyMatch(it -> it.fault() == Fault.OTHER_RULEBOOK && it.where().equals("kit.json"))
        .anyMatch(it -> it.fault() == Fault.OTHER_RULEBOOK && it.position() == 1);
  }

  @Test
  void other_bytes_of_a_file_of_evidence_are_convicted() {
    String file =
        all.files().keySet().stream()
            .filter(it -> it.startsWith("files/"))
            .findFirst()
            .orElseThrow();
    isConvicted(all.with(file, "%PDF-1.7 other".getBytes(UTF_8)), Fault.OTHER_BYTES, file, 0);
  }

  @Test
  void a_file_that_belongs_to_nothing_is_convicted() {
    all.with("ledgers/license/readme", new byte[] {1});
    isConvicted(all, Fault.OTHER_BYTES, "ledgers/license/readme", 0);
  }

  @Test
  void what_was_signed_and_is_no_event_is_convicted() {
    source.operator.add("{\"no\":\"event\"}".getBytes(UTF_8));
    Unpacked kit = new Unpacked(source.withoutFiles(operate(OTHER, "2018-01-01")));
    isConvicted(kit, Fault.UNREADABLE, "operator", 4);
  }

  @Test
  void what_was_signed_and_contradicts_the_events_before_is_convicted() {
    source.license.add(source.license.stored(1));
    isConvicted(
        new Unpacked(source.ofEverything(operate(OTHER, "2018-01-01"))),
        Fault.INCONSISTENT,
        "license",
        11);
  }

  @Test
  void bytes_behind_the_archive_are_convicted() {
    byte[] kit = all.packed();
    ByteArrayOutputStream longer = new ByteArrayOutputStream();
    longer.writeBytes(kit);
    longer.write('x');
    assertThat(Unpacked.findings(longer.toByteArray()).getFirst())
        .isEqualTo(new Finding(Fault.OTHER_BYTES, "ZIP", kit.length + 1L, ""));
  }
}
