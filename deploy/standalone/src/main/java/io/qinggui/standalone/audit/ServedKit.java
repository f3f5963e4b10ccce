package io.qinggui.standalone.audit;

import io.qinggui.kit.build.KitRefusedException;
import io.qinggui.kit.build.KitSource;
import io.qinggui.kit.build.LogSource;
import io.qinggui.platform.client.Credentials;
import io.qinggui.standalone.service.ServiceApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a kit is made of, read from a gateway by an auditor. */
public final class ServedKit implements KitSource, AutoCloseable {

  private static final int BATCH = 1000;

  private final AuditorReads reads;
  private final byte @Nullable [] policy;
  private final SortedMap<String, ServedLog> logs = new TreeMap<>();

  /**
   * @param gateway its address
   * @param credentials of an auditor
   * @param policy a file of C2SP tlog-policy for the kit; {@code null} for the one that the
   *     services tell
   * @throws UncheckedIOException when there is no answer
   */
  public ServedKit(URI gateway, Credentials credentials, byte @Nullable [] policy) {
    this.reads = new AuditorReads(gateway, credentials);
    this.policy = policy == null ? null : policy.clone();
    Whereabouts whereabouts = new Whereabouts(reads);
    for (ServiceApp service : ServiceApp.values()) {
      logs.put(service.ledger(), new ServedLog(service.ledger(), reads, whereabouts));
    }
  }

  @Override
  public SortedMap<String, LogSource> logs() {
    return new TreeMap<>(logs);
  }

  @Override
  public byte[] policy() {
    if (policy != null) {
      return policy.clone();
    }
    List<String> lines = new ArrayList<>();
    Set<List<String>> quorums = new HashSet<>();
    for (ServedLog log : logs.values()) {
      List<String> told = log.policy();
      told.stream().filter(ServedKit::isKey).forEach(lines::add);
      quorums.add(told.stream().filter(it -> !isKey(it)).toList());
    }
    if (quorums.size() > 1) {
      throw new KitRefusedException(
          "the logs have different witnesses: give a policy for all of them with --policy");
    }
    quorums.forEach(lines::addAll);
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static boolean isKey(String line) {
    return line.startsWith("log ");
  }

  @Override
  public List<String> answers(List<String> questions) {
    List<String> answers = new ArrayList<>(questions.size());
    for (int from = 0; from < questions.size(); from += BATCH) {
      List<String> some = questions.subList(from, Math.min(questions.size(), from + BATCH));
      String body = "{\"questions\":[" + String.join(",", some) + "]}";
      answers.addAll(RawAnswers.in(reads.ask("/api/v1/decisions/batch", body)));
    }
    if (answers.size() != questions.size()) {
      throw new UncheckedIOException(new IOException("not as many answers as questions"));
    }
    return answers;
  }

  @Override
  public Optional<byte[]> file(String digest) {
    return reads.bytes("/api/v1/attachments/" + AuditorReads.encoded(digest));
  }

  @Override
  public void close() {
    reads.close();
  }
}
