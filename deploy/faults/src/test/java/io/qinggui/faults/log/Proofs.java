package io.qinggui.faults.log;

import io.qinggui.faults.audit.Audit;
import io.qinggui.faults.audit.Findings;
import io.qinggui.faults.load.Acknowledgement;
import io.qinggui.faults.log.Checkpoints.Place;
import io.qinggui.platform.transparency.merkle.ConsistencyProof;
import io.qinggui.platform.transparency.merkle.Frontier;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.merkle.InclusionProof;
import io.qinggui.scenario.system.Client;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/**
 * What somebody outside asks for who believes nothing: proofs, held against the roots that were
 * seen, and never against those that come with them.
 */
final class Proofs {

  private static final String AS = "auditor";
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final int PAGE = 200;

  private final Checkpoints seen;
  private final Findings findings;
  private final Map<String, Long> proven = new HashMap<>();
  private int consistency;
  private int inclusion;
  private int refused;

  Proofs(Checkpoints seen, Findings findings) {
    this.seen = seen;
    this.findings = findings;
  }

  int consistency() {
    return consistency;
  }

  int inclusion() {
    return inclusion;
  }

  /** How often there was no proof, for a while: 503. */
  int refused() {
    return refused;
  }

  /** From each checkpoint that was seen to the next one, as far as the log is served. */
  void chain(RunningNode node) throws Exception {
    for (String ledger : Audit.SERVICES) {
      NavigableMap<Long, Hash> roots = seen.roots(ledger);
      long served = seen.served(ledger);
      for (long size : roots.tailMap(proven.getOrDefault(ledger, 0L), false).keySet()) {
        if (size <= served) {
          chain(node, ledger, proven.getOrDefault(ledger, 0L), size);
        }
      }
    }
  }

  private void chain(RunningNode node, String ledger, long from, long to) throws Exception {
    String path = "/ledgers/%s/consistency?from=%d&to=%d".formatted(ledger, from, to);
    JsonNode answer = Client.json(answered(node, path));
    Hash earlier = from == 0 ? Hash.OF_EMPTY_TREE : root(ledger, from);
    if (new ConsistencyProof(from, to, hashes(answer)).proves(earlier, root(ledger, to))) {
      consistency++;
    } else {
      findings.wrong("%s: %s does not prove: %s", ledger, path, answer);
    }
    proven.put(ledger, to);
  }

  /** When there is none because tiles are being made again, it is asked for again. */
  private HttpResponse<String> answered(RunningNode node, String path)
      throws IOException, InterruptedException {
    Optional<HttpResponse<String>> first = asked(node, path);
    if (first.isPresent()) {
      return first.get();
    }
    return Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> asked(node, path), Optional::isPresent)
        .orElseThrow();
  }

  private Optional<HttpResponse<String>> asked(RunningNode node, String path)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = node.client().get(AS, path);
    if (answer.statusCode() == 503 || answer.statusCode() == 409) {
      refused++;
      return Optional.empty();
    }
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return Optional.of(answer);
  }

  private Hash root(String ledger, long size) {
    Hash root = seen.roots(ledger).get(size);
    if (root == null) {
      throw new IllegalStateException("nobody saw " + size + " of " + ledger);
    }
    return root;
  }

  private static List<Hash> hashes(JsonNode answer) {
    return answer
        .path("hashes")
        .valueStream()
        .map(hash -> Hash.parse(hash.stringValue(), "a hash"))
        .toList();
  }

  /** That what was acknowledged is the event at its position, and in the tree. */
  void included(RunningNode node, Collection<Acknowledgement> some) throws Exception {
    for (Acknowledgement each : some) {
      JsonNode event = event(node, each.ledger(), each.position());
      String note = event.path("meta").path("note").asString("");
      if (!note.equals(each.operation().key())) {
        findings.wrong("acknowledged, but not there: %s, but %s", each, event);
      }
      included(node, each.ledger(), event, answered(node, proofOf(each.ledger(), event)));
    }
  }

  /** The event at a position may be asked for; what is answered has to hold. */
  void probe(RunningNode node, String ledger, long position) throws Exception {
    JsonNode event = event(node, ledger, position);
    Optional<HttpResponse<String>> answer = asked(node, proofOf(ledger, event));
    if (answer.isPresent()) {
      included(node, ledger, event, answer.get());
    }
  }

  private JsonNode event(RunningNode node, String ledger, long position)
      throws IOException, InterruptedException {
    String path = "/ledgers/%s/events?after=%d&limit=1".formatted(ledger, position - 1);
    return Client.json(answered(node, path)).at("/items/0");
  }

  private static String proofOf(String ledger, JsonNode event) {
    return "/ledgers/%s/events/%s/proof".formatted(ledger, event.path("id").asString());
  }

  private void included(
      RunningNode node, String ledger, JsonNode event, HttpResponse<String> answer) {
    JsonNode proof = Client.json(answer);
    long size =
        seen.saw(
            ledger,
            Place.PROOF,
            proof.path("checkpoint").asString("").getBytes(StandardCharsets.UTF_8));
    Hash leaf = Hash.of(HexFormat.of().parseHex(event.path("leafHash").asString()));
    long index = event.path("position").asLong() - 1;
    if (size > index
        && new InclusionProof(index, size, hashes(proof)).proves(leaf, root(ledger, size))) {
      inclusion++;
    } else {
      findings.wrong("%s at %s: not proven by %s", ledger, node.ports().gateway(), proof);
    }
  }

  /**
   * Every root that was seen is that of the leaves as they are now, and what was acknowledged is
   * one of them.
   *
   * @return how many roots were compared
   */
  int requireLeaves(RunningNode node, Collection<Acknowledgement> acknowledged) throws Exception {
    Map<String, String> keys = new HashMap<>();
    acknowledged.forEach(
        each -> keys.put(each.ledger() + ":" + each.position(), each.operation().key()));
    int compared = 0;
    for (String ledger : Audit.SERVICES) {
      NavigableMap<Long, Hash> roots = seen.roots(ledger);
      compareWithLeaves(node, ledger, roots, keys);
      compared += roots.size();
    }
    keys.forEach((place, key) -> findings.wrong("acknowledged, not there: %s at %s", key, place));
    return compared;
  }

  private void compareWithLeaves(
      RunningNode node, String ledger, NavigableMap<Long, Hash> roots, Map<String, String> keys)
      throws Exception {
    Frontier leaves = new Frontier();
    long last = roots.isEmpty() ? 0 : roots.lastKey();
    compare(ledger, leaves, roots);
    while (leaves.size() < last) {
      String path = "/ledgers/%s/events?after=%d&limit=%d".formatted(ledger, leaves.size(), PAGE);
      JsonNode items = Client.json(answered(node, path)).path("items");
      if (items.isEmpty()) {
        findings.wrong("%s ends at %d; %d were seen", ledger, leaves.size(), last);
        return;
      }
      for (JsonNode item : items) {
        leaves.append(HexFormat.of().parseHex(item.path("leafHash").asString()));
        compare(ledger, leaves, roots);
        keys.remove(ledger + ":" + leaves.size(), item.path("meta").path("note").asString(""));
      }
    }
  }

  private void compare(String ledger, Frontier leaves, NavigableMap<Long, Hash> roots) {
    Hash root = roots.get(leaves.size());
    if (root != null && !root.equals(leaves.root())) {
      findings.wrong("the root of %d events of %s is not theirs", leaves.size(), ledger);
    }
  }
}
