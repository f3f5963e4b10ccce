package io.qinggui.kit.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qinggui.kit.KitBundles;
import io.qinggui.kit.KitDecision;
import io.qinggui.kit.KitDescription;
import io.qinggui.kit.KitDescription.Part;
import io.qinggui.kit.KitPaths;
import io.qinggui.kit.archive.ZipWriter;
import io.qinggui.kit.archive.ZipWriter.Content;
import io.qinggui.license.decision.http.RecordedDecisions;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.meta.EventMeta;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.tile.TileId;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes one kit. Each question is also executed here from the published events, as a check of the
 * kit will do it; of a kit of operators the events that were read on the way are all that it needs
 * of others.
 */
public final class KitBuilder {

  private final KitSource source;
  private final KitRequest request;
  private final SortedMap<String, PublishedLog> logs = new TreeMap<>();
  private final FetchedLedger deciding;
  private final RecordedDecisions decisions;
  private final Instant knownAt;
  private final SortedMap<String, Content> files = new TreeMap<>();

  private KitBuilder(KitSource source, KitRequest request) {
    this.source = source;
    this.request = request;
    source.logs().forEach((name, log) -> logs.put(name, new PublishedLog(name, log)));
    PublishedLog license = logs.get(KitDescription.DECIDING);
    if (license == null) {
      throw new KitRefusedException("there is no log of " + KitDescription.DECIDING);
    }
    this.deciding = new FetchedLedger(KitDescription.DECIDING, license);
    this.decisions = new RecordedDecisions(deciding, EventCatalog.of(LicenseServiceEvent.class));
    this.knownAt = request.knownAt() == null ? lastRecorded(license) : request.knownAt();
  }

  /**
   * Makes a kit.
   *
   * @param out not closed
   * @throws KitRefusedException when the service answers otherwise than the log: mostly because it
   *     knows of events that are not published yet
   * @throws IllegalArgumentException when a question is none
   */
  public static void write(KitSource source, KitRequest request, OutputStream out)
      throws IOException {
    ZipWriter.write(new KitBuilder(source, request).files(), out);
  }

  private static Instant lastRecorded(PublishedLog license) {
    return license.size() == 0 ? Instant.EPOCH : license.event(license.size()).recordedAt();
  }

  private SortedMap<String, Content> files() {
    // whatever is asked, the kit has what their standings rest on
    request.operators().forEach(it -> decisions.standings().knownAt(it, Instant.MAX));
    byte[] answered = answered();
    String rulebook = decisions.law().knownAt(knownAt).version();
    List<Part> parts = new ArrayList<>();
    logs.forEach((name, log) -> parts.add(part(name, log)));
    byte[] description =
        new KitDescription(
                KitDescription.FORMAT,
                request.operators(),
                knownAt,
                request.madeAt(),
                request.madeBy(),
                rulebook,
                parts)
            .toJson();
    files.put(KitPaths.DESCRIPTION, () -> description);
    files.put(KitPaths.POLICY, source::policy);
    files.put(KitPaths.DECISIONS, () -> answered);
    return files;
  }

  private byte[] answered() {
    List<String> questions = questions();
    List<String> answers = source.answers(questions);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < questions.size(); i++) {
      KitDecision decision = new KitDecision(questions.get(i), answers.get(i));
      if (!new String(decisions.answer(decision.asked()), UTF_8).equals(decision.answer())) {
        throw new KitRefusedException(
            "the service answers otherwise than what is published: " + decision.question());
      }
      lines.append(decision.format()).append('\n');
    }
    return lines.toString().getBytes(UTF_8);
  }

  private List<String> questions() {
    List<String> asked = request.questions().isEmpty() ? suggested() : request.questions();
    return asked.stream()
        .map(it -> decisions.spelled(it.getBytes(UTF_8), request.madeAt(), knownAt))
        .map(it -> new String(it, UTF_8))
        .distinct()
        .toList();
  }

  private List<String> suggested() {
    return request.operators().stream()
        .flatMap(
            it ->
                DefaultQuestions.about(it, decisions.standings().knownAt(it, knownAt), knownAt)
                    .stream())
        .toList();
  }

  private Part part(String name, PublishedLog log) {
    files.put(KitPaths.checkpoint(name), log::note);
    @Nullable List<Long> positions = null;
    if (request.operators().isEmpty()) {
      whole(name, log);
    } else {
      positions = List.copyOf(positions(name, log));
      positions.forEach(position -> event(name, log, position));
    }
    return new Part(name, log.size(), positions);
  }

  private void whole(String name, PublishedLog log) {
    for (TileId tile : KitPaths.tiles(log.size())) {
      files.put(KitPaths.tile(name, tile), () -> hashes(log, tile));
      if (tile.level() == 0) {
        files.put(
            KitPaths.bundle(name, KitPaths.bundle(tile)),
            () -> KitBundles.format(log.source().entries(KitPaths.bundle(tile))));
      }
    }
    if (request.files()) {
      LongStream.rangeClosed(1, log.size()).forEach(position -> evidence(log, position));
    }
  }

  private static byte[] hashes(PublishedLog log, TileId tile) {
    return Arrays.copyOf(log.source().read(tile), tile.width() * Hash.LENGTH);
  }

  private SortedSet<Long> positions(String name, PublishedLog log) {
    SortedSet<Long> positions = new TreeSet<>();
    request.operators().forEach(operator -> positions.addAll(log.about(operator)));
    if (name.equals(KitDescription.DECIDING)) {
      positions.addAll(deciding.positionsRead());
    }
    return positions;
  }

  private void event(String name, PublishedLog log, long position) {
    files.put(KitPaths.event(name, position), () -> log.entry(position));
    files.put(KitPaths.proof(name, position), () -> log.proof(position));
    if (request.files()) {
      evidence(log, position);
    }
  }

  private void evidence(PublishedLog log, long position) {
    for (String digest : EventMeta.attachments(log.event(position))) {
      source.file(digest).ifPresent(it -> files.put(KitPaths.file(digest), () -> it));
    }
  }
}
