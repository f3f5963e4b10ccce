package io.qinggui.verify;

import io.qinggui.kit.IndexedLedger;
import io.qinggui.kit.build.LogSource;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.NewEvent;
import io.qinggui.platform.ledger.envelope.DraftedAppend;
import io.qinggui.platform.ledger.envelope.Envelope;
import io.qinggui.platform.ledger.envelope.LeafHash;
import io.qinggui.platform.transparency.checkpoint.Checkpoint;
import io.qinggui.platform.transparency.checkpoint.Cosigner;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.key.KeyAlgorithm;
import io.qinggui.platform.transparency.key.SigningKey;
import io.qinggui.platform.transparency.merkle.MemoryTiles;
import io.qinggui.platform.transparency.merkle.TileAppender;
import io.qinggui.platform.transparency.note.NoteSigner;
import io.qinggui.platform.transparency.tile.BundleId;
import io.qinggui.platform.transparency.tile.TileId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A ledger in memory with its log: its stored bytes are those that a real one would store. */
final class WrittenLog implements LogSource {

  static final EventCatalog<LicenseServiceEvent> CATALOG =
      EventCatalog.of(LicenseServiceEvent.class);
  static final Instant START = Instant.parse("2017-02-01T00:00:00Z");
  static final Cosigner COURT = new Cosigner("court", key(90));

  private static final Actor MIIT = new Actor("miit", "MIIT", null, null);

  private final String ledger;
  private final NoteSigner signer;
  private final List<byte[]> entries = new ArrayList<>();
  private final MemoryTiles tiles = new MemoryTiles();
  private final TileAppender appender = new TileAppender(tiles);
  private final Map<String, Long> sequences = new HashMap<>();
  private final IndexedLedger index;
  private Instant recordedAt = START;
  private boolean witnessed = true;

  WrittenLog(String ledger, SigningKey key) {
    this.ledger = ledger;
    this.index = new IndexedLedger(ledger, 0, this::event);
    this.signer = new NoteSigner("qinggui.example/ledgers/" + ledger, key);
  }

  static SigningKey key(int number) {
    byte[] seed = new byte[SigningKey.SEED_LENGTH];
    seed[0] = (byte) number;
    return SigningKey.fromSeed(KeyAlgorithm.ED25519, seed);
  }

  /** From now on nobody cosigns. */
  void loseWitness() {
    witnessed = false;
  }

  NoteSigner signer() {
    return signer;
  }

  /** A command with one event, an hour after the one before. */
  WrittenLog record(String stream, LicenseServiceEvent event) {
    var type = CATALOG.typeOf(event.getClass());
    return record(
        stream, event.subject(), type.value(), type.version(), CATALOG.write(event), "{}");
  }

  /** The same in any language. */
  WrittenLog record(
      String stream, String subject, String type, int version, byte[] data, String meta) {
    long number = entries.size() + 1L;
    recordedAt = recordedAt.plus(Duration.ofHours(1));
    NewEvent event =
        new NewEvent(
            id(number),
            type,
            version,
            stream,
            sequences.merge(stream, 0L, (before, none) -> before + 1),
            subject,
            null,
            data,
            meta.getBytes(StandardCharsets.UTF_8));
    Append append = new Append("command-" + number, "f", MIIT, List.of(event));
    add(DraftedAppend.of(append).drafts().getFirst().seal(recordedAt));
    return this;
  }

  /** Whatever the bytes are. */
  WrittenLog add(byte[] stored) {
    entries.add(stored);
    appender.append(LeafHash.of(stored));
    try {
      index.add(event(size()));
    } catch (LedgerCorruptException e) {
      // what is no event is about nobody
    }
    return this;
  }

  static String id(long number) {
    return "00000000-0000-4000-8000-%012d".formatted(number);
  }

  long size() {
    return entries.size();
  }

  byte[] stored(long position) {
    return entries.get((int) position - 1);
  }

  LedgerEvent event(long position) {
    return Envelope.open(ledger, position, stored(position), LeafHash.of(stored(position)));
  }

  Instant recordedAt(long position) {
    return event(position).recordedAt();
  }

  SignedCheckpoint signed(boolean witnessed) {
    Checkpoint checkpoint =
        Checkpoint.of(signer.verifierKey().name(), entries.size(), appender.flush());
    SignedCheckpoint signed =
        SignedCheckpoint.of(checkpoint, List.of(signer.sign(checkpoint.text())));
    return witnessed ? signed.with(List.of(COURT.cosign(checkpoint, 1_800_000_000))) : signed;
  }

  @Override
  public byte[] checkpoint() {
    return signed(witnessed).format();
  }

  @Override
  public byte[] read(TileId id) {
    return tiles.read(id);
  }

  @Override
  public List<byte[]> entries(BundleId id) {
    int from = (int) id.index() * TileId.FULL_WIDTH;
    return entries.subList(from, from + id.width());
  }

  @Override
  public List<Long> about(String subject) {
    return positions(index.readSubject(subject, 0, Integer.MAX_VALUE));
  }

  @Override
  public List<Long> ofStream(String stream) {
    return positions(index.readStream(stream, 0));
  }

  private static List<Long> positions(List<LedgerEvent> events) {
    return events.stream().map(LedgerEvent::position).toList();
  }

  Stream<LedgerEvent> events() {
    return LongStream.rangeClosed(1, size()).mapToObj(this::event);
  }
}
