package io.qinggui.platform.transparency;

import static io.qinggui.platform.transparency.SampleLog.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.transparency.checkpoint.Checkpoint;
import io.qinggui.platform.transparency.checkpoint.CheckpointVerifier;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.note.Note;
import io.qinggui.platform.transparency.note.NoteSignature;
import io.qinggui.platform.transparency.note.VerifierKey;
import io.qinggui.platform.transparency.policy.Policy;
import io.qinggui.platform.transparency.proof.LogProof;
import io.qinggui.platform.transparency.tile.BundleId;
import io.qinggui.platform.transparency.tile.EntryBundles;
import io.qinggui.platform.transparency.tile.TileId;
import io.qinggui.platform.transparency.witness.AddCheckpoint;
import io.qinggui.platform.transparency.witness.WitnessDecision;
import io.qinggui.platform.transparency.witness.WitnessedLog;
import io.qinggui.platform.transparency.witness.Witnessing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes in: it is read, and written as it was read, or refused as malformed. */
class HostileBytesProperties {

  private static final SampleLog LOG = SampleLog.of(9);
  private static final WitnessedLog SEEN =
      new WitnessedLog(List.of(SampleLog.SIGNER.verifierKey()), 4, LOG.tree(4).root());

  private static final List<byte[]> SAMPLES =
      List.of(
          LOG.signed().format(),
          LogProof.of(LOG.tree().inclusion(4), LOG.signed()).format(),
          AddCheckpoint.of(LOG.tree().consistency(4), LOG.signed()).format(),
          utf8(SampleLog.policy().replaceAll("(?m)^.*carrier.*$", "")),
          utf8(SampleLog.SIGNER.verifierKey().format()),
          utf8("tile/3/x001/x234/067.p/12"),
          utf8("tile/entries/x001/067"),
          utf8("20\n"),
          EntryBundles.format(List.of(LOG.entry(0), LOG.entry(1), new byte[0])));

  @Property(tries = 2_000)
  void bytes_are_read_or_malformed(@ForAll byte[] bytes) {
    readAll(bytes);
  }

  @Property(tries = 5_000)
  void altered_samples_are_read_or_malformed(@ForAll("altered") byte[] bytes) {
    readAll(bytes);
  }

  @Provide
  Arbitrary<byte[]> altered() {
    Arbitrary<byte[]> samples = Arbitraries.of(SAMPLES);
    Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 1 << 20);
    Arbitrary<Byte> octets =
        Arbitraries.oneOf(
            Arbitraries.bytes(), Arbitraries.of((byte) '\n', (byte) ' ', (byte) '0', (byte) '+'));
    return Combinators.combine(samples, numbers, numbers, octets)
        .as(HostileBytesProperties::altered);
  }

  /**
   * One octet is another one, put in, or left out; or the end is missing; or a part is repeated.
   */
  private static byte[] altered(byte[] sample, int how, int where, byte octet) {
    List<Byte> bytes = new ArrayList<>();
    for (byte one : sample) {
      bytes.add(one);
    }
    int at = where % sample.length;
    switch (how % 5) {
      case 0 -> bytes.set(at, octet);
      case 1 -> bytes.add(at, octet);
      case 2 -> bytes.remove(at);
      case 3 -> bytes.subList(at, bytes.size()).clear();
      default -> bytes.addAll(new ArrayList<>(bytes.subList(at, bytes.size())));
    }
    byte[] altered = new byte[bytes.size()];
    for (int i = 0; i < altered.length; i++) {
      altered[i] = bytes.get(i);
    }
    return altered;
  }

  private static void readAll(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    again(bytes, Note::parse, Note::format);
    again(bytes, SignedCheckpoint::parse, SignedCheckpoint::format);
    again(bytes, LogProof::parse, LogProof::format);
    again(bytes, AddCheckpoint::parse, AddCheckpoint::format);
    again(bytes, WitnessDecision.Conflict::parse, WitnessDecision.Conflict::format);
    again(bytes, b -> EntryBundles.parse(b, 3), EntryBundles::format);
    again(bytes, b -> Checkpoint.parse(text), c -> utf8(c.text()));
    again(utf8(text), b -> TileId.parse(text), tile -> utf8(tile.path()));
    again(utf8(text), b -> BundleId.parse(text), bundle -> utf8(bundle.path()));
    again(utf8(text), b -> VerifierKey.parse(text), key -> utf8(key.format()));
    readOrMalformed(NoteSignature::parseLines, bytes);
    readOrMalformed(Policy::parse, bytes);
    assertThat(Witnessing.decide(bytes, origin -> Optional.of(SEEN)).status()).isBetween(200, 422);
    assertThat(
            new CheckpointVerifier(SampleLog.CARRIER.verifierKey()).verifies(text, bytes)
                || new CheckpointVerifier(SampleLog.COURT.verifierKey()).verifies(text, bytes))
        .isFalse();
  }

  private static <T> void again(
      byte[] bytes, Function<byte[], T> read, Function<T, byte[]> written) {
    readOrMalformed(b -> assertThat(written.apply(read.apply(b))).isEqualTo(b), bytes);
  }

  private static void readOrMalformed(Consumer<byte[]> read, byte[] bytes) {
    try {
      read.accept(bytes);
    } catch (MalformedException e) {
      assertThat(e).hasMessageNotContaining("null");
    }
  }
}
