package io.qinggui.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.qinggui.platform.transparency.checkpoint.Checkpoint;
import io.qinggui.platform.transparency.checkpoint.Cosigner;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.key.KeyAlgorithm;
import io.qinggui.platform.transparency.key.SigningKey;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.merkle.InclusionProof;
import io.qinggui.platform.transparency.merkle.MemoryTiles;
import io.qinggui.platform.transparency.merkle.TileAppender;
import io.qinggui.platform.transparency.merkle.TileTree;
import io.qinggui.platform.transparency.merkle.TreeHasher;
import io.qinggui.platform.transparency.note.NoteSigner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The log of a ledger, signed by a key of its own, and what its service answers about it. The
 * events are {@code e-1}, {@code e-2}, …
 */
final class StubLog {

  private final String ledger;
  private final NoteSigner signer;
  private final List<byte[]> stored;
  private final TileTree tree;
  private final List<Cosigner> witnesses = new ArrayList<>();

  /**
   * A log.
   *
   * @param seed of its key
   */
  StubLog(String ledger, int seed, int events) {
    this.ledger = ledger;
    this.signer = new NoteSigner("test/ledgers/" + ledger, key(seed));
    this.stored =
        IntStream.rangeClosed(1, events)
            .mapToObj(it -> "{\"id\":\"e-%d\",\"data\":{}}".formatted(it).getBytes(UTF_8))
            .toList();
    MemoryTiles tiles = new MemoryTiles();
    TileAppender appender = new TileAppender(tiles);
    stored.forEach(it -> appender.append(new TreeHasher().leaf(it).bytes()));
    appender.flush();
    this.tree = new TileTree(tiles, events);
  }

  private static SigningKey key(int seed) {
    byte[] bytes = new byte[SigningKey.SEED_LENGTH];
    Arrays.fill(bytes, (byte) seed);
    return SigningKey.fromSeed(KeyAlgorithm.ED25519, bytes);
  }

  /** The same log with a witness that cosigns it. */
  StubLog witnessedBy(String name, int seed) {
    witnesses.add(new Cosigner(name, key(seed)));
    return this;
  }

  String keys() {
    return signer.verifierKey().format() + "\n";
  }

  String policy() {
    StringBuilder policy = new StringBuilder("log ").append(keys());
    witnesses.forEach(
        it ->
            policy
                .append("witness court ")
                .append(it.verifierKey().format())
                .append("\nquorum court\n"));
    return witnesses.isEmpty() ? policy.append("quorum none\n").toString() : policy.toString();
  }

  /** The hash that a history shows. */
  String leafHash(int position) {
    return new TreeHasher().leaf(stored.get(position - 1)).hex();
  }

  String root() {
    return tree.root().base64();
  }

  String checkpoint() {
    Checkpoint checkpoint = Checkpoint.of(signer.verifierKey().name(), tree.size(), tree.root());
    SignedCheckpoint signed =
        SignedCheckpoint.of(checkpoint, List.of(signer.sign(checkpoint.text())));
    return new String(
        signed
            .with(witnesses.stream().map(it -> it.cosign(checkpoint, 1_500_000_000)).toList())
            .format(),
        UTF_8);
  }

  /** What its service answers when it is asked for a proof. */
  ObjectNode proof(int position) {
    InclusionProof proof = tree.inclusion(position - 1);
    ObjectNode answer =
        JsonMapper.shared()
            .createObjectNode()
            .put("ledger", ledger)
            .put("eventId", "e-" + position)
            .put("position", position)
            .put("index", proof.index())
            .put("size", proof.size())
            .put("leafHash", leafHash(position))
            .put("root", root())
            .put("checkpoint", checkpoint());
    ArrayNode hashes = answer.putArray("hashes");
    proof.path().stream().map(Hash::base64).forEach(hashes::add);
    return answer;
  }

  /** An event as it is stored; ASCII. */
  String entry(int position) {
    return new String(stored.get(position - 1), ISO_8859_1);
  }

  /** Teaches a service all of it. */
  StubAnswers in(StubAnswers answers) {
    for (int position = 1; position <= stored.size(); position++) {
      String event = "GET /api/v1/ledgers/%s/events/e-%d".formatted(ledger, position);
      answers
          .answer(event + "/proof", proof(position).toString())
          .answer(event + "/proof.tlog-proof", "c2sp.org/tlog-proof@v1\n")
          .answer(event + "/entry", entry(position));
    }
    return answers
        .answer("GET /log/" + ledger + "/keys", keys())
        .answer("GET /log/" + ledger + "/policy", policy());
  }
}
